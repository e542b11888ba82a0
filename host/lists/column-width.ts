// How wide a column of a list is, in characters of half width: as wide as what stands in it, within bounds.

import { fen, formatYuan } from '../../src/base/fen.ts'
import type { ListCell } from '../../src/base/list-cell.ts'

const NARROWEST = 8
const WIDEST = 70
/** Between what stands in a cell and its borders. */
const PADDING = 3
/** Letters, figures and marks of half width; all others take twice as much. */
const NARROW = /[\x20-\x7E]/

export const columnWidth = (cells: readonly ListCell[]): number =>
  Math.min(WIDEST, Math.max(NARROWEST, ...cells.map(widthOf)) + PADDING)

function widthOf(cell: ListCell): number {
  const text = textOf(cell)
  return [...text].reduce((width, character) => width + (NARROW.test(character) ? 1 : 2), 0)
}

function textOf(cell: ListCell): string {
  if (cell === null) return ''
  if (typeof cell !== 'object') return String(cell)
  return 'on' in cell ? cell.on : formatYuan(fen(cell.amountFen))
}
