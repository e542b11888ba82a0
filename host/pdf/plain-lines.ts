// Writes lines of plain text with the text pen instead of the library's way of writing, which looks at each Chinese
// character as a word of its own. A line that is more than plain text, or whose font moves its glyphs, is left to it.

import { advanceOf } from './glyph-writer.ts'
import type { PaintedDocument } from './painting.ts'
import { Renderer as Hooked } from './pdfmake-inside.ts'
import type { EmbeddedFont } from './shared-fonts.ts'
import { textPen } from './text-pen.ts'

type Inline = {
  readonly text: string
  readonly x: number
  readonly width: number
  readonly font: EmbeddedFont
  readonly fontSize: number
  readonly color: string
} & Readonly<Record<string, unknown>>

type Line = { readonly inlines: readonly Inline[]; getAscenderHeight(): number } & Readonly<
  Record<string, unknown>
>

type RendererPrototype = {
  renderLine(this: { readonly pdfDocument: PaintedDocument }, line: Line, x: number, y: number): void
}

const { prototype } = Hooked as { readonly prototype: RendererPrototype }
const renderLineAsItComes = prototype.renderLine

prototype.renderLine = function renderLinePlainly(line, x, y) {
  if (!isPlainLine(line)) {
    renderLineAsItComes.call(this, line, x, y)
    return
  }
  const pen = textPen(this.pdfDocument)
  const baseline = y + line.getAscenderHeight()
  for (const { text, font, fontSize, color, x: start } of joined(line.inlines)) {
    if (text.trim() !== '') pen.write({ text, font, fontSize, color, x: x + start, baseline })
  }
  this.pdfDocument.addContent(pen.content())
}

const isPlainLine = (line: Line): boolean =>
  !BEYOND_TEXT_OF_LINE.some(property => line[property]) && line.inlines.every(isPlain)

const isPlain = (inline: Inline): boolean =>
  !BEYOND_TEXT.some(property => inline[property]) &&
  inline['opacity'] === 1 &&
  /^#[0-9a-f]{6}$/.test(inline.color) &&
  // A kerned pair or a figure of another width is not what the glyphs alone give.
  Math.abs(inline.width - advanceOf(inline.font, inline.text) * inline.fontSize) < TOLERANCE

const BEYOND_TEXT_OF_LINE = ['id', '_outline', '_pageNodeRef']

const BEYOND_TEXT = [
  'background',
  'characterSpacing',
  'decoration',
  'fontFeatures',
  'link',
  'linkToDestination',
  'linkToPage',
  'sub',
  'sup',
  '_pageNodeRef',
]

const TOLERANCE = 0.001

/** Neighbours of one style that touch each other become one text. */
function joined(inlines: readonly Inline[]): readonly Inline[] {
  const texts: Inline[] = []
  for (const inline of inlines) {
    const last = texts.at(-1)
    if (last !== undefined && continues(last, inline)) {
      texts[texts.length - 1] = { ...last, text: last.text + inline.text, width: last.width + inline.width }
    } else texts.push(inline)
  }
  return texts
}

const continues = (last: Inline, next: Inline): boolean =>
  last.font === next.font &&
  last.fontSize === next.fontSize &&
  last.color === next.color &&
  Math.abs(last.x + last.width - next.x) < TOLERANCE
