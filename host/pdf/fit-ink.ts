// Finds size and place of a line of text from where its ink must lie. The standard measures the mark of a letter by
// the upper edge of its characters (GB/T 9704 10.1), while a library places the em box around them.

import type { FittedTextNode } from '../../src/documents/document-definition.ts'
import { openFont } from './font-files/open-font.ts'
import type { FontFiles } from './fonts.ts'

// The em box's share above the baseline, as font-guard.ts sets it for every face.
const ASCENT = 0.88

/** Size in points and the top left corner of the em box, on the page. */
export function fitInk(fitted: FittedTextNode['fitted'], files: FontFiles) {
  const font = openFont(files[fitted.font])
  const boxes = [...fitted.text].map(character => font.glyphForCodePoint(character.codePointAt(0) ?? 0).bbox)
  const top = Math.max(...boxes.map(box => box.maxY)) / font.unitsPerEm
  const bottom = Math.min(...boxes.map(box => box.minY)) / font.unitsPerEm
  const fontSize = (fitted.inkBottom - fitted.inkTop) / (top - bottom)
  const width = (font.layout(fitted.text).advanceWidth / font.unitsPerEm) * fontSize
  return { fontSize, x: fitted.centre - width / 2, y: fitted.inkTop - (ASCENT - top) * fontSize }
}
