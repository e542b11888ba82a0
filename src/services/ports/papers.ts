// What was issued and signed.

import type { ContractId, UserId } from '../../base/ids.ts'
import type { Recorded } from './recorded.ts'

export type DocumentKind =
  | 'statement'
  | 'notice'
  | 'payment-application'
  | 'card-list'
  | 'late-fee-note'
  | 'settlement'

export type IssuedDocument = {
  readonly documentId: number
  readonly kind: DocumentKind
  readonly noticeKind: string | null
  readonly number: string | null
  readonly contractId: ContractId
  readonly facts: unknown
  readonly unsignedSha256: string
  readonly signedSha256: string | null
  readonly certificateSerial: string | null
  /** The second signature, by whoever reviewed the paper; null while there is none. */
  readonly countersigned: { readonly sha256: string; readonly serial: string } | null
}

export type NewDocument = Omit<IssuedDocument, 'documentId' | 'countersigned'> & {
  readonly content: Uint8Array | null
}

export type Countersignature = {
  readonly documentId: number
  readonly signedSha256: string
  readonly certificateSerial: string
  readonly content: Uint8Array
}

export type SignerRecord = {
  readonly userId: UserId | null
  readonly role: 'authority' | 'signer'
  readonly name: string
  readonly serial: string
  readonly certificate: Uint8Array
  readonly wrappedKey: string
}

export type IssuedPapersAsked = {
  readonly kind: IssuedDocument['kind']
  readonly contractId: ContractId | null
  /** Only what was issued before this one. */
  readonly before: number | null
  readonly limit: number
}

export type PaperReads = {
  documents(): readonly IssuedDocument[]
  /** The newest first. */
  issuedPapers(asked: IssuedPapersAsked): readonly (IssuedDocument & Recorded)[]
  documentsAmong(documentIds: readonly number[]): readonly IssuedDocument[]
  document(documentId: number): IssuedDocument | null
  documentContent(documentId: number): Uint8Array | null
  /** Of one contract, oldest first, without those that were withdrawn. */
  noticesInForceOf(contractId: ContractId): readonly IssuedDocument[]
  signers(): readonly SignerRecord[]
}
