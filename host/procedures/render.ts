// Draws a document and turns what can go wrong into refusals that the clerk understands.

import type { Cancelled } from '../../src/access/refusals.ts'
import type { BorderRefusal } from '../../src/api/refusals.ts'
import { err, type Result } from '../../src/base/result.ts'
import type { DocumentDefinition } from '../../src/documents/document-definition.ts'
import type { PdfError } from '../pdf/pdf-client.ts'
import type { RenderedPdf } from '../pdf/render-pdf.ts'
import type { Session } from '../session.ts'

export async function render(
  session: Session,
  definition: DocumentDefinition,
): Promise<Result<RenderedPdf, BorderRefusal | Cancelled>> {
  const drawn = await session.pdf.render(definition, { createdOn: session.clock.today() }, session.watch)
  return drawn.ok ? drawn : err(refusalOf(drawn.error))
}

function refusalOf(error: PdfError): BorderRefusal | Cancelled {
  if (error.kind === 'cancelled') return error
  if (error.kind === 'missing-glyphs') {
    return { kind: 'missing-glyph', characters: error.missing.flatMap(({ characters }) => characters) }
  }
  return { kind: 'rendering-failed', problem: error.kind }
}
