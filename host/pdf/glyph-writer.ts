// Writes text with a font that a document embeds: the codes of its glyphs in that document, each found once.

import type { Font } from 'fontkit'
import { noteMissingGlyph } from './font-guard.ts'
import type { EmbeddedFont } from './shared-fonts.ts'

export type GlyphWriter = { readonly id: string; readonly hexOf: (text: string) => string }

/** In em, without kerning. */
export function advanceOf({ font, scale }: EmbeddedFont, text: string): number {
  const advances = advancesByFont.get(font) ?? new Map<number, number>()
  advancesByFont.set(font, advances)
  let sum = 0
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0
    let advance = advances.get(codePoint)
    if (advance === undefined) {
      advance = (font.glyphForCodePoint(codePoint).advanceWidth * scale) / 1000
      advances.set(codePoint, advance)
    }
    sum += advance
  }
  return sum
}

const advancesByFont = new WeakMap<Font, Map<number, number>>()

const writers = new WeakMap<EmbeddedFont, GlyphWriter>()

export function glyphWriterOf(font: EmbeddedFont, document: object): GlyphWriter {
  const known = writers.get(font)
  if (known !== undefined) return known
  const codes = new Map<number, string>()
  const hexOf = (text: string): string => {
    let hex = ''
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0
      hex += codes.get(codePoint) ?? embed(codePoint)
    }
    return hex
  }
  const embed = (codePoint: number): string => {
    const glyph = font.font.glyphForCodePoint(codePoint)
    if (glyph.id === 0) noteMissingGlyph(document, font.name, String.fromCodePoint(codePoint))
    const code = font.subset.includeGlyph(glyph.id)
    font.widths[code] ??= glyph.advanceWidth * font.scale
    font.unicode[code] ??= [codePoint]
    const hex = code.toString(16).padStart(4, '0')
    codes.set(codePoint, hex)
    return hex
  }
  const writer = { id: font.id, hexOf }
  writers.set(font, writer)
  return writer
}
