// What a spreadsheet is made of, as plain data: amounts stay numbers, days stay days, and all else is text that no
// program may take for a formula. host/sheets writes it as .xlsx.

import type { CalendarDate } from '../base/calendar-date.ts'
import type { Fen } from '../base/fen.ts'

export type WorkbookDefinition = { readonly sheets: readonly SheetDefinition[] }

export type SheetDefinition = {
  /** At most 31 characters, none of []/\:*? */
  readonly name: string
  /** Of each column, in characters. */
  readonly widths: readonly number[]
  /** The rows above that stay in sight and are printed again on each page. */
  readonly headerRows: number
  readonly rows: readonly SheetRow[]
}

export type SheetRow = readonly SheetCell[]

export type CellLook = 'title' | 'head' | 'total' | 'note'

export type SheetCell =
  | null
  | { readonly kind: 'text'; readonly text: string; readonly look?: CellLook; readonly span?: number }
  | { readonly kind: 'amount'; readonly fen: Fen; readonly look?: CellLook }
  | { readonly kind: 'day'; readonly on: CalendarDate; readonly look?: CellLook }
  | { readonly kind: 'count'; readonly count: number; readonly look?: CellLook }

export const textCell = (text: string, look?: CellLook): SheetCell =>
  look === undefined ? { kind: 'text', text } : { kind: 'text', text, look }

export const amountOf = (fen: Fen, look?: CellLook): SheetCell =>
  look === undefined ? { kind: 'amount', fen } : { kind: 'amount', fen, look }

export const dayOf = (on: CalendarDate): SheetCell => ({ kind: 'day', on })

export const countOf = (count: number): SheetCell => ({ kind: 'count', count })
