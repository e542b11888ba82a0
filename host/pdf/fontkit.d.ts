// The little of fontkit that this room uses: the package brings no types of its own.

declare module 'fontkit' {
  export type PathCommand = {
    readonly command: 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'bezierCurveTo' | 'closePath'
    readonly args: readonly number[]
  }
  export type Glyph = {
    readonly id: number
    readonly advanceWidth: number
    readonly bbox: {
      readonly minX: number
      readonly minY: number
      readonly maxX: number
      readonly maxY: number
    }
    readonly path: { readonly commands: readonly PathCommand[] }
  }
  export type Font = {
    readonly unitsPerEm: number
    readonly postscriptName: string
    readonly fullName: string
    readonly numGlyphs: number
    getGlyph(id: number): Glyph
    /** Where a table is read, from its beginning; not public, and the one door to where the bytes come from. */
    _getTableStream(tag: string): unknown
    hasGlyphForCodePoint(codePoint: number): boolean
    glyphForCodePoint(codePoint: number): Glyph
    layout(text: string): { readonly glyphs: readonly Glyph[]; readonly advanceWidth: number }
  }
  export function create(bytes: Uint8Array, postscriptName?: string): Font
}
