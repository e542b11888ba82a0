// Paints the rows of one page straight into the document's page. The library would measure and place every character
// of every cell by itself: ten thousand rows take it eleven times as long (`npm run bench`).

import type { Rule } from '../../../src/documents/document-definition.ts'
import { NO_RULE } from '../../../src/documents/paper.ts'
import type { FontFiles } from '../fonts.ts'
import type { PaintedDocument, Painter, Place } from '../painting.ts'
import { ruleFinder } from '../rules.ts'
import { colorOperands, rounded, textPen } from '../text-pen.ts'
import { type CellLine, cellLines } from './cell-lines.ts'
import { columnPlaces, type PlainCell, type PlainRow, type RowsLayout } from './rows-layout.ts'

type PaintedRows = {
  readonly rows: readonly PlainRow[]
  /** The first row's place in the table's body: its rules count from there. */
  readonly from: number
  readonly layout: RowsLayout
  readonly files: FontFiles
  /** The page ends with these rows: the rule beneath them is drawn too. */
  readonly closesPage: boolean
}

export const rowsPainter =
  (painted: PaintedRows): Painter =>
  (document, place) =>
    paintRows(document, painted, place)

/** `place` is where the library puts the text of a first cell. */
function paintRows(document: PaintedDocument, painted: PaintedRows, place: Place): void {
  const { layout, rows, from, files, closesPage } = painted
  const { paddingX, paddingY, horizontal, vertical } = layout.rules
  const left = place.x - paddingX - ruleFinder(vertical)(0).width
  const top = place.y - paddingY
  const pen = penFor(document)
  const ruleAt = ruleFinder(horizontal)
  const places = columnPlaces(layout).map(column => left + column)
  const right = (places.at(-1) ?? left) + (layout.widths.at(-1) ?? 0) + paddingX

  let y = top
  for (const [index, row] of rows.entries()) {
    const rule = ruleAt(from + index)
    if (index > 0) {
      pen.drawRule(rule, [left, y + rule.width / 2], [right, y + rule.width / 2])
      y += rule.width
    }
    y += paintRow(row, { y: y + paddingY, places, layout, files, pen }) + 2 * paddingY
  }
  const closing = closesPage ? ruleAt(from + rows.length) : NO_RULE
  pen.drawRule(closing, [left, y + closing.width / 2], [right, y + closing.width / 2])
  for (const { line, rule } of vertical.except) {
    const x = line === 0 ? left : (places[line - 1] ?? left) + (layout.widths[line - 1] ?? 0) + paddingX
    pen.drawRule(rule, [x + rule.width / 2, top], [x + rule.width / 2, y])
  }
  document.addContent(pen.content())
}

type RowPlace = {
  readonly y: number
  readonly places: readonly number[]
  readonly layout: RowsLayout
  readonly files: FontFiles
  readonly pen: Pen
}

/** How high the row's text is. */
function paintRow(row: PlainRow, { y, places, layout, files, pen }: RowPlace): number {
  let height = 0
  for (const [column, cell] of row.entries()) {
    const width = layout.widths[column] ?? 0
    let lineTop = y
    for (const line of cellLines(cell, width, layout, files)) {
      const x = (places[column] ?? 0) + indentOf(cell, line, width, layout)
      pen.writeLine(line, x, lineTop)
      lineTop += line.height
    }
    height = Math.max(height, lineTop - y)
  }
  return height
}

function indentOf(cell: PlainCell, line: CellLine, width: number, { style }: RowsLayout): number {
  const alignment = cell.alignment ?? style.alignment ?? 'left'
  if (alignment === 'left' || alignment === 'justify') return 0
  return alignment === 'right' ? width - line.width : (width - line.width) / 2
}

type Point = readonly [x: number, y: number]

type Pen = {
  readonly drawRule: (rule: Rule, from: Point, to: Point) => void
  readonly writeLine: (line: CellLine, x: number, top: number) => void
  readonly content: () => string
}

// The em box's share above the baseline, as font-guard.ts sets it for every face.
const ASCENT = 0.88

function penFor(document: PaintedDocument): Pen {
  const rules: string[] = []
  const texts = textPen(document)
  return {
    drawRule: ({ width, color }, [x1, y1], [x2, y2]) => {
      if (width === 0) return
      const path = `${rounded(x1)} ${rounded(y1)} m ${rounded(x2)} ${rounded(y2)} l S`
      rules.push(`${rounded(width)} w ${colorOperands(color)} RG ${path}`)
    },
    writeLine: ({ runs }, x, top) => {
      const tallest = runs.reduce((most, { fontSize }) => Math.max(most, fontSize), 0)
      let at = x
      for (const { text, font, fontSize, color, width } of runs) {
        const embedded = document.provideFont(font, false, false)
        texts.write({ text, font: embedded, fontSize, color, x: at, baseline: top + ASCENT * tallest })
        at += width
      }
    },
    content: () => ['q', ...rules, 'Q', texts.content()].join('\n'),
  }
}
