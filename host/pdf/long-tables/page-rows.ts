// Which rows of a long table stand on which page, and how high they are there.

import type { FontFiles } from '../fonts.ts'
import { ruleFinder } from '../rules.ts'
import { cellLines } from './cell-lines.ts'
import type { PlainRow, RowsLayout } from './rows-layout.ts'

/** Rows of the table's body that stand on one page; `height` is all of them with the rules between them. */
export type PageRows = { readonly from: number; readonly to: number; readonly height: number }

export type Room = {
  /** Between the heading and the lower edge of the text area, in points. */
  readonly onFirstPage: number
  readonly onFurtherPages: number
  /** The number of the page on which the table begins. */
  readonly firstPage: number
  /** Nothing but the number tells one further page from the next. */
  readonly isAlikeOnAllPages: boolean
}

/** `rows` are a part of the body that begins with its row `start`. */
export function pageRows(
  rows: readonly PlainRow[],
  start: number,
  layout: RowsLayout,
  room: Room,
  files: FontFiles,
): readonly PageRows[] {
  const ruleAt = ruleFinder(layout.rules.horizontal)
  const pages: PageRows[] = []
  let page: PageRows = { from: start, to: start, height: 0 }
  for (const [index, row] of rows.entries()) {
    const rowHeight = heightOf(row, layout, files)
    const above = page.to === page.from ? 0 : ruleAt(start + index).width
    const available = pages.length === 0 ? room.onFirstPage : room.onFurtherPages
    if (page.to > page.from && page.height + above + rowHeight > available) {
      pages.push(page)
      page = { from: start + index, to: start + index + 1, height: rowHeight }
    } else {
      page = { ...page, to: start + index + 1, height: page.height + above + rowHeight }
    }
  }
  return [...pages, page]
}

function heightOf(row: PlainRow, layout: RowsLayout, files: FontFiles): number {
  let height = 0
  for (const [column, cell] of row.entries()) {
    let lines = 0
    for (const line of cellLines(cell, layout.widths[column] ?? 0, layout, files)) lines += line.height
    height = Math.max(height, lines)
  }
  return height + 2 * layout.rules.paddingY
}
