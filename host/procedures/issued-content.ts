// An issued paper with its exact bytes, as the ledger holds them.

import type { UnknownDocument } from '../../src/api/refusals.ts'
import { err, ok, type Result } from '../../src/base/result.ts'
import type { IssuedDocument } from '../../src/services/ports.ts'
import type { Session } from '../session.ts'

export type IssuedContent = { readonly document: IssuedDocument; readonly content: Uint8Array }

export function issuedContent(
  { ledger }: Session,
  documentId: number,
): Result<IssuedContent, UnknownDocument> {
  const document = ledger.document(documentId)
  const content = ledger.documentContent(documentId)
  return document === null || content === null
    ? err({ kind: 'unknown-document', documentId })
    : ok({ document, content })
}
