// Where in a sheet the table begins, and which of its columns is which: the first of the upper rows whose headings name
// what the kind needs. A title above it, merged over all columns, is passed over.

import { err, ok, type Result } from '../base/result.ts'
import {
  COLUMNS,
  type ColumnName,
  foldWord,
  type ImportKind,
  type ImportWords,
  type Mapping,
  REQUIRED,
} from './columns.ts'
import type { Cell, Row, Sheet } from './sheet.ts'

/** A table is headed within these rows. */
const UPPER_ROWS = 20

export type Table = {
  readonly sheet: Sheet
  readonly heading: Row
  readonly mapping: Mapping
  readonly rows: readonly Row[]
}

export type TableRefusal =
  | { readonly kind: 'no-rows-in-file' }
  /** Of the heading row that names most. */
  | {
      readonly kind: 'headings-missing'
      readonly importKind: ImportKind
      readonly missing: readonly ColumnName[]
    }
  | { readonly kind: 'heading-twice'; readonly heading: string; readonly columns: readonly [number, number] }
  | { readonly kind: 'several-sheets'; readonly names: readonly string[] }
  | { readonly kind: 'no-such-sheet'; readonly name: string; readonly names: readonly string[] }

export type TableQuery = {
  readonly kind: ImportKind
  readonly words: ImportWords
  /** Null to find it. */
  readonly sheetName: string | null
  /** Set by hand; it prevails over what the headings say. */
  readonly mapping: Mapping | null
}

export function findTable(sheets: readonly Sheet[], query: TableQuery): Result<Table, TableRefusal> {
  const { sheetName } = query
  const names = sheets.map(sheet => sheet.name)
  if (sheets.length === 0) return err({ kind: 'no-rows-in-file' })
  if (sheetName !== null) {
    const named = sheets.find(sheet => sheet.name === sheetName)
    return named === undefined
      ? err({ kind: 'no-such-sheet', name: sheetName, names })
      : tableOf(named, query)
  }
  const likeliest = likeliestSheets(sheets, query)
  const tables = likeliest.map(sheet => tableOf(sheet, query))
  const found = tables.filter(table => table.ok)
  if (found.length > 1)
    return err({ kind: 'several-sheets', names: found.map(({ value }) => value.sheet.name) })
  return found[0] ?? tables[0] ?? err({ kind: 'no-rows-in-file' })
}

/** Those whose headings name most: a sheet of notes beside the table may name a column of it. */
function likeliestSheets(sheets: readonly Sheet[], { kind, words }: TableQuery): readonly Sheet[] {
  const named = sheets.map(sheet => bestHeading(sheet, kind, words)?.guess.mapping.size ?? 0)
  const most = Math.max(...named)
  return sheets.filter((_, index) => named[index] === most)
}

function tableOf(sheet: Sheet, { kind, words, mapping }: TableQuery): Result<Table, TableRefusal> {
  const best = bestHeading(sheet, kind, words)
  if (best === null) return err({ kind: 'no-rows-in-file' })
  const { heading, guess } = best
  if (mapping === null && guess.twice !== null) return err(guess.twice)
  const chosen = mapping ?? guess.mapping
  const missing = REQUIRED[kind].filter(column => !chosen.has(column))
  if (missing.length > 0) return err({ kind: 'headings-missing', importKind: kind, missing })
  const rows = sheet.rows.filter(row => row.number > heading.number)
  return rows.length === 0 ? err({ kind: 'no-rows-in-file' }) : ok({ sheet, heading, mapping: chosen, rows })
}

/** Of the upper rows the one that names most columns, the first of equals; null for a sheet without any. */
export function bestHeading(
  sheet: Sheet,
  kind: ImportKind,
  words: ImportWords,
): { readonly heading: Row; readonly guess: Guess } | null {
  return sheet.rows
    .filter(row => row.number <= UPPER_ROWS)
    .map(heading => ({ heading, guess: guessColumns(heading, kind, words) }))
    .reduce<{ readonly heading: Row; readonly guess: Guess } | null>(
      (found, each) => (found === null || each.guess.mapping.size > found.guess.mapping.size ? each : found),
      null,
    )
}

type Guess = {
  readonly mapping: Map<ColumnName, number>
  readonly twice: Extract<TableRefusal, { kind: 'heading-twice' }> | null
}

function guessColumns(heading: Row, kind: ImportKind, words: ImportWords): Guess {
  const mapping = new Map<ColumnName, number>()
  let twice: Guess['twice'] = null
  for (const [index, cell] of heading.cells.entries()) {
    const text = headingText(cell)
    const column = COLUMNS[kind].find(each => words.headings.get(each)?.has(foldWord(text)))
    if (column === undefined) continue
    const earlier = mapping.get(column)
    if (earlier === undefined) mapping.set(column, index + 1)
    else twice ??= { kind: 'heading-twice', heading: text.trim(), columns: [earlier, index + 1] }
  }
  return { mapping, twice }
}

const headingText = (cell: Cell): string => (typeof cell === 'string' ? cell : '')
