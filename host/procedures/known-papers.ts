// Every paper that the ledger signed and keeps, as a file from outside is held against it: what was issued for a contract,
// and the 移交清册 between two clerks, which belongs to none.

import type { DocumentKind, ReadLedger } from '../../src/services/ports.ts'
import { handoverWords } from '../../src/wording/handover.ts'

export type KnownPaper = {
  /** The record's number; of a handover, that of the handover. */
  readonly documentId: number
  readonly kind: DocumentKind | 'handover'
  readonly number: string | null
  readonly contractId: string | null
  /** As it is now, with all its signatures. */
  readonly sha256: string
  /** As it was before its last signature, and before any. */
  readonly earlier: readonly (string | null)[]
  readonly signatures: number
  /** What is still to come; null when the paper is complete. */
  readonly waitsFor: string | null
}

export function knownPapers(ledger: ReadLedger): readonly KnownPaper[] {
  const documents = ledger.documents().map(({ unsignedSha256, signedSha256, countersigned, ...paper }) => ({
    documentId: paper.documentId,
    kind: paper.kind,
    number: paper.number,
    contractId: paper.contractId,
    sha256: countersigned?.sha256 ?? signedSha256 ?? unsignedSha256,
    earlier: [unsignedSha256, signedSha256],
    signatures: [paper.certificateSerial, countersigned?.serial].filter(serial => typeof serial === 'string')
      .length,
    waitsFor: null,
  }))
  const handovers = ledger.handovers().map(handover => ({
    documentId: handover.handoverId,
    kind: 'handover' as const,
    number: handover.number,
    contractId: null,
    sha256: handover.sha256,
    earlier: [handover.unsignedSha256, handover.signedSha256],
    signatures: handover.accepted === null ? 1 : 2,
    waitsFor: handover.accepted === null ? handoverWords.notYetReceived(handover.receiverName) : null,
  }))
  return [...documents, ...handovers]
}

export const contentOf = (ledger: ReadLedger, { kind, documentId }: KnownPaper): Uint8Array | null =>
  kind === 'handover' ? ledger.handoverContent(documentId) : ledger.documentContent(documentId)
