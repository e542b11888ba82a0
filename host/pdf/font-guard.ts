// Keeps fonts honest, by one hook where the PDF library opens a font: every face gets the metrics of the CJK em box,
// so that any FangSong keeps the grid of 22 lines, and every character that the font cannot draw is noted, because
// the library would print a blank where a name should be.

import { PDFDocument as Hooked } from './pdfmake-inside.ts'
// Its hook must sit beneath this one: every font that it shares is guarded too.
import './shared-fonts.ts'
import type { EmbeddedFont, FontProvider } from './shared-fonts.ts'

/** What a font could not draw; `characters` each once, in the order of appearance. */
export type MissingGlyphs = { readonly font: string; readonly characters: readonly string[] }

const PDFDocument = Hooked as { readonly prototype: FontProvider }

const guarded = new WeakSet<EmbeddedFont>()
const missingByDocument = new WeakMap<object, Map<string, Set<string>>>()

const provideFontAsItComes = PDFDocument.prototype.provideFont

PDFDocument.prototype.provideFont = function provideGuardedFont(family, bold, italics) {
  const font = provideFontAsItComes.call(this, family, bold, italics)
  if (!guarded.has(font)) {
    guarded.add(font)
    useEmBox(font)
    noteMissingGlyphs(font, this)
  }
  return font
}

/** After a document is drawn: every face that lacked something, with what. */
export function missingGlyphsOf(document: object): readonly MissingGlyphs[] {
  const missing = missingByDocument.get(document) ?? new Map<string, Set<string>>()
  return [...missing].map(([font, characters]) => ({ font, characters: [...characters] }))
}

function useEmBox(font: EmbeddedFont): void {
  font.ascender = 880
  font.descender = -120
  font.lineGap = 0
}

function noteMissingGlyphs(font: EmbeddedFont, document: object): void {
  const encode = font.encode
  font.encode = function encodeAndNote(text, features) {
    for (const character of text) {
      if (!font.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)) {
        noteMissingGlyph(document, font.name, character)
      }
    }
    return encode.call(this, text, features)
  }
}

export function noteMissingGlyph(document: object, font: string, character: string): void {
  const missing = missingByDocument.get(document) ?? new Map<string, Set<string>>()
  missingByDocument.set(document, missing)
  missing.set(font, (missing.get(font) ?? new Set()).add(character))
}
