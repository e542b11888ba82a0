// 复核签名: the second signature on an issued paper, added behind the first, which stays valid. Recorded with the bytes as
// they are since; until the record nothing has changed, whatever is refused.

import { z } from 'zod'
import type { OutputOf } from '../../src/api/procedures.ts'
import type { CountersignatureRefusal, RecordRefusal, Refusal } from '../../src/api/refusals.ts'
import { assert } from '../../src/base/assert.ts'
import { err, ok, type Result } from '../../src/base/result.ts'
import { LETTER_SLOTS } from '../../src/documents/letter-furniture.ts'
import type { IssuedDocument, SignerRecord } from '../../src/services/ports.ts'
import { signatureInWords } from '../../src/wording/documents.ts'
import { reviewReason } from '../../src/wording/notices.ts'
import { publishPaper, sha256Hex } from '../files.ts'
import type { Session } from '../session.ts'
import { signPdf } from '../signing/sign-pdf.ts'
import { openSigner } from '../signing/signing-desk.ts'
import { issuedContent } from './issued-content.ts'

type Asked = { readonly documentId: number; readonly file?: string | undefined }

export async function countersign(
  session: Session,
  { documentId, file }: Asked,
): Promise<Result<OutputOf<'documents.countersign'>, Refusal>> {
  const found = issuedContent(session, documentId)
  if (!found.ok) return found
  const refused = refusalOf(session, found.value.document)
  if (refused !== null) return err(refused)
  const organisation = issuerOf(found.value.document)
  const opened = await openSigner(session, organisation)
  if (!opened.ok) return opened

  const { signer, newKey } = opened.value
  const slot = LETTER_SLOTS[1]
  const content = await signPdf(found.value.content, {
    signer,
    reason: reviewReason,
    location: organisation,
    signedAt: session.clock.now(),
    field: { ...slot, lines: signatureInWords(signer.name, session.clock.today()) },
  })
  const certificateSerial = signer.serial
  const record = () => recordSignature(session, { documentId, content, certificateSerial, newKey })
  if (file === undefined) {
    const recorded = record()
    if (!recorded.ok) return recorded
    return ok({ documentId, file: null, sha256: sha256Hex(content), certificateSerial })
  }
  const published = publishPaper(session, { file, content, record })
  if (!published.ok) return published
  return ok({ documentId, file: published.value.file, sha256: published.value.sha256, certificateSerial })
}

function refusalOf(
  { ledger, file }: Session,
  document: IssuedDocument,
): CountersignatureRefusal | RecordRefusal | null {
  const { documentId, certificateSerial, countersigned } = document
  if (certificateSerial === null) return { kind: 'paper-not-signed', documentId }
  if (countersigned !== null) return { kind: 'already-countersigned', documentId }
  const withdrawn = ledger.recording('notice', documentId)?.withdrawn ?? null
  if (withdrawn !== null) {
    return { kind: 'already-withdrawn', record: 'notice', recordId: documentId, reason: withdrawn.reason }
  }
  const first = ledger.signers().find(({ serial }) => serial === certificateSerial)
  return first?.userId === file.user.userId ? { kind: 'own-paper', documentId } : null
}

const letterFactsSchema = z.object({ letter: z.object({ issuer: z.string() }) })

const issuerOf = ({ facts }: IssuedDocument): string => letterFactsSchema.parse(facts).letter.issuer

type NewSignature = {
  readonly documentId: number
  readonly content: Uint8Array
  readonly certificateSerial: string
  readonly newKey: readonly SignerRecord[]
}

const recordSignature = (
  session: Session,
  { documentId, content, certificateSerial, newKey }: NewSignature,
): Result<null, Refusal> =>
  session.transact('documents.countersign', ledger => {
    // The paper may have been signed by another hand meanwhile.
    const now = ledger.document(documentId)
    assert(now !== null, `document ${documentId} is gone`)
    if (now.countersigned !== null) return err({ kind: 'already-countersigned', documentId })
    for (const key of newKey) ledger.addSigner(key)
    ledger.addCountersignature({
      documentId,
      signedSha256: sha256Hex(content),
      certificateSerial,
      content,
    })
    return ok(null)
  })
