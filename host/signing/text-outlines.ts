// Text as drawn shapes: the visible field of a signature is added to a finished file, where no font may be touched, and
// it is no text of the document that a search should find.

import type { PathCommand } from 'fontkit'
import { openFont } from '../pdf/font-files/open-font.ts'

export type OutlinedLine = {
  readonly text: string
  readonly x: number
  readonly baseline: number
  readonly size: number
}

/** PDF operators that fill the line in the current colour; y grows upwards. */
export function outline({ text, x, baseline, size }: OutlinedLine, fontFile: string): string {
  const font = openFont(fontFile)
  const scale = size / font.unitsPerEm
  let pen = x
  let drawn = ''
  for (const glyph of font.layout(text).glyphs) {
    const left = pen
    drawn += glyph.path.commands
      .map(pathOperators((px, py) => [left + px * scale, baseline + py * scale]))
      .join('')
    pen += glyph.advanceWidth * scale
  }
  return `${drawn}f\n`
}

/** A character without a glyph becomes 〓: the field is an ornament, and the signature itself states the whole name. */
export function drawable(text: string, fontFile: string): string {
  const font = openFont(fontFile)
  return [...text].map(one => (font.hasGlyphForCodePoint(one.codePointAt(0) ?? 0) ? one : '〓')).join('')
}

export function widthInEm(text: string, fontFile: string): number {
  const font = openFont(fontFile)
  return font.layout(text).advanceWidth / font.unitsPerEm
}

type Point = readonly [number, number]

function pathOperators(place: (x: number, y: number) => Point) {
  // PDF has no quadratic curves; the current point is needed to raise them to cubic ones.
  let current: Point = [0, 0]
  return ({ command, args }: PathCommand): string => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = args
    const write = (operator: string, end: Point, ...points: readonly Point[]) => {
      current = end
      return `${points.map(([px, py]) => place(px, py).map(rounded).join(' ')).join(' ')} ${operator} `
    }
    switch (command) {
      case 'moveTo':
        return write('m', [a, b], [a, b])
      case 'lineTo':
        return write('l', [a, b], [a, b])
      case 'quadraticCurveTo': {
        const [px, py] = current
        return write('c', [c, d], twoThirds([px, py], [a, b]), twoThirds([c, d], [a, b]), [c, d])
      }
      case 'bezierCurveTo':
        return write('c', [e, f], [a, b], [c, d], [e, f])
      case 'closePath':
        return 'h '
    }
  }
}

const twoThirds = ([px, py]: Point, [qx, qy]: Point): Point => [
  px + (2 / 3) * (qx - px),
  py + (2 / 3) * (qy - py),
]

const rounded = (value: number): string => String(Math.round(value * 100) / 100)
