// Shapes that the PDF library places and we draw: where it would draw a shape that has a painter, the painter is
// called with the open page instead.

import type { PaintedDocument, Painter, Place } from './painting.ts'
import { Renderer as Hooked } from './pdfmake-inside.ts'

type RendererPrototype = {
  renderVector(
    this: { readonly pdfDocument: PaintedDocument },
    vector: Place & { readonly painter?: Painter },
  ): void
}

const { prototype } = Hooked as { readonly prototype: RendererPrototype }
const renderVectorAsItComes = prototype.renderVector

prototype.renderVector = function renderVectorOrPaint(vector) {
  if (vector.painter === undefined) renderVectorAsItComes.call(this, vector)
  else vector.painter(this.pdfDocument, vector)
}
