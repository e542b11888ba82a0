// The two classes of the PDF library on whose prototypes our hooks sit. They have no types and no public door, and are
// imported by their files, so that a bundle holds each once and the library meets our hooks.

// @ts-expect-error As above.
import elementWriter from 'pdfmake/js/ElementWriter.js'
// @ts-expect-error No types are published for the library's inside.
import pdfDocument from 'pdfmake/js/PDFDocument.js'

export const PDFDocument: unknown = classIn(pdfDocument)
export const ElementWriter: unknown = classIn(elementWriter)

/** Node and the bundle hand over the module, with the class as its `default`; the tests' loader the class itself. */
function classIn(loaded: unknown): unknown {
  return typeof loaded === 'function' ? loaded : (loaded as { readonly default: unknown }).default
}
