// Writes text straight into the open page of a document: runs of one style as one operation each. The library writes a
// dozen operations for every Chinese character.

import { glyphWriterOf } from './glyph-writer.ts'
import type { PaintedDocument } from './painting.ts'
import type { EmbeddedFont } from './shared-fonts.ts'

export type PenText = {
  readonly text: string
  readonly font: EmbeddedFont
  readonly fontSize: number
  /** `#1f3a5f` */
  readonly color: string
  readonly x: number
  /** Points from the page's upper edge. */
  readonly baseline: number
}

export type TextPen = {
  readonly write: (text: PenText) => void
  /** The operations of all texts; the page's state is as before them. */
  readonly content: () => string
}

export function textPen(document: PaintedDocument): TextPen {
  const operations: string[] = []
  let set = ''
  return {
    write: ({ text, font, fontSize, color, x, baseline }) => {
      const { id, hexOf } = glyphWriterOf(font, document)
      const wanted = `/${id} ${rounded(fontSize)} Tf ${colorOperands(color)} rg`
      if (wanted !== set) operations.push(wanted)
      set = wanted
      document.page.fonts[id] ??= font.ref()
      // The page's own coordinates count downwards, so each text is turned back up.
      operations.push(`1 0 0 -1 ${rounded(x)} ${rounded(baseline)} Tm <${hexOf(text)}> Tj`)
    },
    content: () => ['q BT', ...operations, 'ET Q'].join('\n'),
  }
}

export const rounded = (points: number): number => Math.round(points * 1e6) / 1e6

const operandsByColor = new Map<string, string>()

/** `#1f3a5f` as three numbers between 0 and 1. */
export function colorOperands(color: string): string {
  const known = operandsByColor.get(color)
  if (known !== undefined) return known
  const operands = [1, 3, 5].map(at => rounded(Number.parseInt(color.slice(at, at + 2), 16) / 255)).join(' ')
  operandsByColor.set(color, operands)
  return operands
}
