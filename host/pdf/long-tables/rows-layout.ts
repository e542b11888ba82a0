// The plain rows of a long table, as they are measured and painted: each cell in its own column, each run with its
// style resolved.

import type {
  FontFace,
  TableCell,
  TableNode,
  TableRules,
  TextNode,
  TextStyle,
} from '../../../src/documents/document-definition.ts'
import { ruleFinder } from '../rules.ts'

export type RunStyle = {
  readonly font: FontFace
  readonly fontSize: number
  readonly lineHeight: number
  readonly color: string
  readonly noWrap: boolean
}

export type PlainCell = TextNode
export type PlainRow = readonly PlainCell[]

export type RowsLayout = {
  /** In points, without padding. */
  readonly widths: readonly number[]
  readonly rules: TableRules
  readonly style: TextStyle
}

/** Null where a width depends on the contents: that is the library's to find. */
export function rowsLayout({ rules, table, ...node }: TableNode, defaults: TextStyle): RowsLayout | null {
  const widths = table.widths.filter(width => typeof width === 'number')
  if (widths.length < table.widths.length) return null
  return { widths, rules, style: { ...defaults, ...node } }
}

/** What a run says of itself, or its cell, or the table, or the document. */
export function styleOf({ style }: RowsLayout, cell: PlainCell, run: TextStyle): RunStyle {
  return {
    font: run.font ?? cell.font ?? style.font ?? 'hei',
    fontSize: run.fontSize ?? cell.fontSize ?? style.fontSize ?? DEFAULT_SIZE,
    lineHeight: run.lineHeight ?? cell.lineHeight ?? style.lineHeight ?? 1,
    color: run.color ?? cell.color ?? style.color ?? '#000000',
    noWrap: run.noWrap ?? cell.noWrap ?? style.noWrap ?? false,
  }
}

/** The library's own. */
const DEFAULT_SIZE = 12

/** A row of texts alone, each in its own column: what can be painted without the library's layout. */
export const isPlainRow = (cells: readonly TableCell[], { widths }: RowsLayout): cells is PlainRow =>
  cells.length === widths.length && cells.every(isPlainCell)

const isPlainCell = (cell: TableCell): boolean =>
  'text' in cell &&
  cell.alignment !== 'justify' &&
  !NEEDS_LAYOUT.some(property => property in cell) &&
  (typeof cell.text === 'string' || cell.text.every(run => run.fontFeatures === undefined))

const NEEDS_LAYOUT = [
  'colSpan',
  'rowSpan',
  'fillColor',
  'margin',
  'fontFeatures',
  'pageBreak',
  'absolutePosition',
  'relativePosition',
]

/** Where each column's text begins, counted from the left edge of the table. */
export function columnPlaces({ widths, rules: { vertical, paddingX } }: RowsLayout): readonly number[] {
  const ruleAt = ruleFinder(vertical)
  let x = 0
  return widths.map((width, column) => {
    const place = x + ruleAt(column).width + paddingX
    x = place + width + paddingX
    return place
  })
}
