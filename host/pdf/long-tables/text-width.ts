// How wide a text is in a table: the sum of its characters, each looked up once a process. Nothing in a table is
// kerned, so that columns of figures align.

import { openFont } from '../font-files/open-font.ts'
import type { FontFiles } from '../fonts.ts'
import type { RunStyle } from './rows-layout.ts'

const advancesByFile = new Map<string, Map<number, number>>()

/** In points. */
export function textWidth(text: string, { font, fontSize }: RunStyle, files: FontFiles): number {
  const advances = advancesOf(files[font])
  let sum = 0
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0
    sum += advances.get(codePoint) ?? lookUp(advances, codePoint, files[font])
  }
  return sum * fontSize
}

function advancesOf(file: string): Map<number, number> {
  const known = advancesByFile.get(file)
  if (known !== undefined) return known
  const advances = new Map<number, number>()
  advancesByFile.set(file, advances)
  return advances
}

function lookUp(advances: Map<number, number>, codePoint: number, file: string): number {
  const font = openFont(file)
  const advance = font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm
  advances.set(codePoint, advance)
  return advance
}
