// What was issued, signed and sent, and what came in.

import type { CalendarDate } from '../../base/calendar-date.ts'
import type { ContractId, NoticeId, UserId } from '../../base/ids.ts'
import type { DeliveryWay, Destination } from '../../contracts/terms.ts'
import type { IncomingPaper } from '../../notices/paper.ts'
import type { Recorded } from './recorded.ts'

export type DocumentKind = 'statement' | 'notice' | 'payment-application' | 'card-list' | 'late-fee-note'

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

export type Sending = {
  readonly noticeId: NoticeId
  readonly way: DeliveryWay
  readonly destination: Destination
  readonly sentOn: CalendarDate
  readonly receivedOn: CalendarDate | null
  readonly deliveredOn: CalendarDate
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
  document(documentId: number): IssuedDocument | null
  documentContent(documentId: number): Uint8Array | null
  sendings(): readonly Sending[]
  /** In order of registration. */
  papersOf(contractId: ContractId): readonly IncomingPaper[]
  sendingsOf(noticeIds: readonly NoticeId[]): readonly Sending[]
  signers(): readonly SignerRecord[]
}
