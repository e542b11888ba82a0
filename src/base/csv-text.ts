// Lines of a CSV as WPS and Excel read them: figures are figures, and no text is ever taken for a formula or a number.
// RFC 4180 with a byte order mark, without which Chinese is read in another encoding.

import { type Fen, formatYuan } from './fen.ts'

export const CSV_START = '\uFEFF'

export type CsvCell = string | number | { readonly amount: Fen } | null

export const csvLine = (cells: readonly CsvCell[]): string => `${cells.map(cellText).join(',')}\r\n`

function cellText(cell: CsvCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  if (typeof cell === 'string') return quoted(harmless(cell))
  return formatYuan(cell.amount).replaceAll(',', '')
}

/** What a spreadsheet would run, in narrow and in full width (CWE-1236). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/
/** What it would round to fifteen digits, show as a power of ten, strip of its zeros, or take for the first of a month. */
const MISTAKEN = /^(?:\d{12,}|0\d+|\d{4}-\d{2})$/

/** An apostrophe keeps a text a text; before a long number or a month a tab does, which nobody sees. */
function harmless(text: string): string {
  if (FORMULA.test(text)) return `'${text}`
  return MISTAKEN.test(text) ? `\t${text}` : text
}

const quoted = (text: string): string => (/[",\r\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
