// Reads and parses each font file once a process. The PDF library would do both anew for every document, which costs
// a one-page letter more than drawing it does. Only what a document embeds of a font is its own.

import type { Font } from 'fontkit'
import { type FontFile, fontBytes, openFont } from './font-files/open-font.ts'
import { PDFDocument as Hooked } from './pdfmake-inside.ts'

/** A font as one document embeds it. */
export type EmbeddedFont = {
  name: string
  ascender: number
  descender: number
  lineGap: number
  readonly id: string
  readonly scale: number
  readonly font: Font
  readonly subset: { includeGlyph(glyphId: number): number }
  readonly widths: (number | undefined)[]
  readonly unicode: (readonly number[] | undefined)[]
  encode(text: string, features?: unknown): unknown
  /** The reference under which a page names the font. */
  ref(): unknown
}

export type FontProvider = {
  readonly fontCache: Record<string, Record<string, EmbeddedFont> | undefined>
  readonly _fontFamilies: Record<string, EmbeddedFont | undefined>
  _fontCount: number
  font(bytes: Uint8Array): { readonly _font: EmbeddedFont }
  getFontFile(family: string, bold: boolean, italics: boolean): string | null
  validateLocalFile(file: string): void
  provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont
}

type EmbeddedFontClass = new (document: object, font: unknown, id: string) => EmbeddedFont

const { prototype } = Hooked as { readonly prototype: FontProvider }
const provideFontAsItComes = prototype.provideFont

/** The class has no public door: the first font that the library makes shows it. */
let Embedded: EmbeddedFontClass | null = null

prototype.provideFont = function provideSharedFont(family, bold, italics) {
  const known = this.fontCache[family]?.['normal']
  if (known !== undefined) return known
  const file = this.getFontFile(family, bold, italics)
  if (file === null) return provideFontAsItComes.call(this, family, bold, italics)
  this.validateLocalFile(file)
  Embedded ??= embeddedFontClass(this, file)
  // Two faces may have one file between them, and a document embeds it once.
  const font = this._fontFamilies[file] ?? embed(this, file, Embedded)
  this.fontCache[family] = { normal: font }
  return font
}

/** Of a font that is made on the side: the document does not count it. */
function embeddedFontClass(document: FontProvider, file: FontFile): EmbeddedFontClass {
  const aside: FontProvider = Object.assign(Object.create(document), { _fontFamilies: {} })
  return aside.font(fontBytes(file))._font.constructor as EmbeddedFontClass
}

function embed(document: FontProvider, file: string, Font: EmbeddedFontClass): EmbeddedFont {
  document._fontCount += 1
  const font = new Font(document, openFont(file), `F${document._fontCount}`)
  document._fontFamilies[file] = font
  return font
}
