// What a document needs to be drawn besides its definition: who paints its placed shapes, which pages are copies of one
// that was laid out, and what numbers the pages have.

import type { Shape } from '../../src/documents/document-definition.ts'
import type { FontProvider } from './shared-fonts.ts'

export type PaintedDocument = FontProvider & {
  readonly page: { readonly fonts: Record<string, unknown> }
  readonly _root: {
    readonly data: { readonly Pages: { readonly data: { readonly Kids: readonly unknown[] } } }
  }
  addContent(content: string): void
}

/** Points from the page's top left corner. */
export type Place = { readonly x: number; readonly y: number }

export type Painter = (document: PaintedDocument, place: Place) => void

/** What a copy of a laid-out page has of its own: see long-tables/page-copies.ts. */
export type PageCopy = { readonly number: number; readonly painter: Painter }

export type PageNumbers = {
  readonly page: number
  readonly pages: number
  /** The page is laid out once for several, whose numbers have as many digits. */
  readonly isCopied: boolean
}

/** What a document needs to be drawn besides its definition. */
export type Painting = {
  readonly painters: ReadonlyMap<Shape, Painter>
  readonly copies: ReadonlyMap<Shape, readonly PageCopy[]>
  /** From the pages as they are laid out to those of the paper. */
  readonly numbersOf: (page: number, pages: number) => PageNumbers
}

export const NO_PAINTING: Painting = {
  painters: new Map(),
  copies: new Map(),
  numbersOf: (page, pages) => ({ page, pages, isCopied: false }),
}
