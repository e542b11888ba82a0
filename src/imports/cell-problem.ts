// What is wrong with one cell of a table, as facts; `src/wording` says it with the row and the column.

import type { AmountTextError } from '../base/amount-text.ts'
import type { ColumnName } from './columns.ts'

export type CellFault =
  | { readonly kind: 'cell-empty' }
  | { readonly kind: 'cell-error'; readonly error: string }
  | { readonly kind: 'not-a-day'; readonly text: string }
  | { readonly kind: 'not-a-month'; readonly text: string }
  | { readonly kind: 'not-an-iccid'; readonly text: string }
  /** A spreadsheet keeps 15 digits of a number, and an ICCID has 19 or 20. */
  | { readonly kind: 'iccid-as-number'; readonly text: string }
  | { readonly kind: 'digits-lost'; readonly text: string }
  | { readonly kind: 'not-a-quantity'; readonly text: string }
  | { readonly kind: 'not-a-word'; readonly text: string; readonly column: ColumnName }
  | { readonly kind: 'cell-too-long'; readonly most: number }
  | { readonly kind: 'control-character' }
  | { readonly kind: 'day-instead-of-amount' }
  | { readonly kind: 'day-instead-of-text' }
  | AmountTextError

export type CellProblem = {
  readonly row: number
  /** From 1. */
  readonly column: number
  readonly name: ColumnName
  readonly fault: CellFault | MergedCells | RepeatedRow
}

/** Only the first cell of a merged range holds something: whether the others mean the same is not said. */
type MergedCells = { readonly kind: 'merged-cells'; readonly firstRow: number; readonly lastRow: number }
type RepeatedRow = { readonly kind: 'repeated-row'; readonly earlierRow: number }
