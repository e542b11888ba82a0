// The classes of the PDF library on whose prototypes our hooks sit, and its breaker of lines. They have no types and no public door, and are
// imported by their files, so that a bundle holds each once and the library meets our hooks.

// @ts-expect-error As above.
import elementWriter from 'pdfmake/js/ElementWriter.js'
// @ts-expect-error No types are published for the library's inside.
import pdfDocument from 'pdfmake/js/PDFDocument.js'
// @ts-expect-error As above.
import renderer from 'pdfmake/js/Renderer.js'
// @ts-expect-error As above.
import textBreaker from 'pdfmake/js/TextBreaker.js'
// @ts-expect-error As above.
import textInlines from 'pdfmake/js/TextInlines.js'

export const PDFDocument: unknown = classIn(pdfDocument)
export const ElementWriter: unknown = classIn(elementWriter)
export const Renderer: unknown = classIn(renderer)
export const TextBreaker: unknown = classIn(textBreaker)
export const TextInlines: unknown = classIn(textInlines)

/** Node and the bundle hand over the module, with the class as its `default`; the tests' loader the class itself. */
function classIn(loaded: unknown): unknown {
  return typeof loaded === 'function' ? loaded : (loaded as { readonly default: unknown }).default
}
