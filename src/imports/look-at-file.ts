// What a file looks like before anything is made of it: its sheets, the row of headings, which column is taken for which,
// and the first rows. Nothing is refused here but a file without any row: what is missing is for the clerk to set right.

import { err, ok, type Result } from '../base/result.ts'
import type { ColumnName, ImportKind, ImportWords, Mapping } from './columns.ts'
import { bestHeading, type TableRefusal } from './find-table.ts'
import { readText } from './read-cells.ts'
import type { Cell, Sheet } from './sheet.ts'

export type SeenFile = {
  readonly sheets: readonly { readonly name: string; readonly rows: number }[]
  readonly sheetName: string
  readonly headingRow: number
  readonly columns: readonly { readonly column: number; readonly heading: string }[]
  readonly guess: Mapping
  /** How many rows stand below the headings, and the first of them as texts. */
  readonly rowCount: number
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[]
}

const FIRST_ROWS = 5
const SHOWN_CHARACTERS = 60

export function lookAtFile(
  sheets: readonly Sheet[],
  kind: ImportKind,
  words: ImportWords,
  sheetName: string | null,
): Result<SeenFile, TableRefusal> {
  const looked = sheets.flatMap(sheet => {
    const best = bestHeading(sheet, kind, words)
    return best === null ? [] : [{ sheet, ...best }]
  })
  const names = looked.map(({ sheet }) => sheet.name)
  const chosen =
    sheetName === null
      ? looked.toSorted((a, b) => b.guess.mapping.size - a.guess.mapping.size)[0]
      : looked.find(({ sheet }) => sheet.name === sheetName)
  if (chosen === undefined) {
    return err(
      sheetName === null ? { kind: 'no-rows-in-file' } : { kind: 'no-such-sheet', name: sheetName, names },
    )
  }
  const { sheet, heading, guess } = chosen
  const below = sheet.rows.filter(({ number }) => number > heading.number)
  const width = Math.max(heading.cells.length, ...below.slice(0, FIRST_ROWS).map(({ cells }) => cells.length))
  const columns = Array.from({ length: width }, (_, index) => ({
    column: index + 1,
    heading: shown(heading.cells[index] ?? null),
  }))
  return ok({
    sheets: looked.map(each => ({ name: each.sheet.name, rows: each.sheet.rows.length })),
    sheetName: sheet.name,
    headingRow: heading.number,
    columns,
    guess: guess.mapping,
    rowCount: below.length,
    rows: below.slice(0, FIRST_ROWS).map(({ number, cells }) => ({
      row: number,
      cells: columns.map((_, index) => shown(cells[index] ?? null)),
    })),
  })
}

/** By name, as it goes over the API. */
export const mappingOf = (
  columns: readonly { readonly name: ColumnName; readonly column: number }[],
): Mapping => new Map(columns.map(({ name, column }) => [name, column]))

function shown(cell: Cell): string {
  if (cell !== null && typeof cell === 'object' && 'error' in cell) return cell.error
  const text = readText(cell)
  const raw = text.ok ? (text.value ?? '') : typeof cell === 'string' ? cell : ''
  return raw.replace(/\s+/g, ' ').slice(0, SHOWN_CHARACTERS)
}
