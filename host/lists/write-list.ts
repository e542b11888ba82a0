// A list as a file, written row by row: a workbook or separated values, by the ending of the file's name.

import { calendarDate } from '../../src/base/calendar-date.ts'
import { CSV_START, type CsvCell, csvLine } from '../../src/base/csv-text.ts'
import { fen } from '../../src/base/fen.ts'
import type { ListCell } from '../../src/base/list-cell.ts'
import type { SheetCell } from '../../src/documents/workbook-definition.ts'
import { columnWidth } from './column-width.ts'

export type ListWriter = {
  readonly rows: (rows: readonly (readonly ListCell[])[]) => void
  readonly end: () => void
}

export type ListHead = {
  readonly title: string
  readonly headings: readonly string[]
  /** The first rows, by which the columns get their widths. */
  readonly firstRows: readonly (readonly ListCell[])[]
}

export async function startList(
  file: string,
  { title, headings, firstRows }: ListHead,
  write: (bytes: Uint8Array) => void,
): Promise<ListWriter> {
  if (/\.csv$/i.test(file)) return startCsv(headings, write)
  // Loaded when somebody asks: nothing else here needs it.
  const { startListWorkbook } = await import('../sheets/list-workbook.ts')
  const widths = headings.map((heading, place) =>
    columnWidth([heading, ...firstRows.map(row => row[place] ?? null)]),
  )
  const workbook = await startListWorkbook({ name: sheetName(title), headings, widths }, write)
  return { rows: rows => workbook.rows(rows.map(row => row.map(toSheetCell))), end: workbook.end }
}

function startCsv(headings: readonly string[], write: (bytes: Uint8Array) => void): ListWriter {
  write(Buffer.from(`${CSV_START}${csvLine(headings)}`))
  return {
    rows: rows => write(Buffer.from(rows.map(row => csvLine(row.map(toCsvCell))).join(''))),
    end: () => undefined,
  }
}

function toSheetCell(cell: ListCell): SheetCell {
  if (cell === null) return null
  if (typeof cell === 'string') return { kind: 'text', text: cell }
  if (typeof cell === 'number') return { kind: 'count', count: cell }
  return 'on' in cell
    ? { kind: 'day', on: calendarDate(cell.on) }
    : { kind: 'amount', fen: fen(cell.amountFen) }
}

function toCsvCell(cell: ListCell): CsvCell {
  if (cell === null || typeof cell !== 'object') return cell
  return 'on' in cell ? cell.on : { amount: fen(cell.amountFen) }
}

const FORBIDDEN = /[[\]/\\:*?'\p{Cc}]/gu
const LONGEST_NAME = 31

const sheetName = (title: string): string =>
  [...title.replace(FORBIDDEN, ' ').trim()].slice(0, LONGEST_NAME).join('').slice(0, LONGEST_NAME) || 'Sheet1'
