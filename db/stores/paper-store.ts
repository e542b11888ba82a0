// What was issued: statements and notices with their exact bytes, how notices were sent, and the signing keys.

import { sql } from 'kysely'
import { calendarDate } from '../../src/base/calendar-date.ts'
import { type ContractId, contractId, noticeId, userId } from '../../src/base/ids.ts'
import { deliveryWaySchema, destinationSchema, paperKindSchema } from '../../src/contracts/terms.ts'
import type { IncomingPaper } from '../../src/notices/paper.ts'
import type {
  DocumentKind,
  IssuedDocument,
  IssuedPapersAsked,
  LedgerWrites,
  PaperReads,
  Recorded,
  Sending,
  SignerRecord,
} from '../../src/services/ports.ts'
import { type LedgerReader, type LedgerWriter, query } from '../handles.ts'

type PaperWrites = Pick<
  LedgerWrites,
  'addDocument' | 'addCountersignature' | 'addSending' | 'addPaper' | 'addSigner'
>

export function paperReads(reader: LedgerReader): PaperReads {
  return {
    documents: () => reader.all(documents.orderBy('issued_document.seq')).map(documentFromRow),
    issuedPapers: asked => reader.all(issuedPapers(asked)).map(paperFromRow),
    document: id =>
      reader.all(documents.where('issued_document.seq', '=', id)).map(documentFromRow)[0] ?? null,
    documentContent: id => reader.first(contentOf(id))?.content ?? null,
    sendings: () => reader.all(allSendings).map(sendingFromRow),
    papersOf: id => reader.all(allPapers.where('contract_id', '=', id)).map(incomingFromRow),
    sendingsOf: noticeIds =>
      reader.all(allSendings.where('notice', 'in', [...noticeIds])).map(sendingFromRow),
    signers: () => reader.all(allSigners).map(signerFromRow),
  }
}

export function paperWrites(writer: LedgerWriter): PaperWrites {
  return {
    addDocument: document =>
      writer.append('issued_document', {
        act: writer.act(),
        kind: document.kind,
        notice_kind: document.noticeKind,
        number: document.number,
        contract_id: document.contractId,
        facts: JSON.stringify(document.facts),
        unsigned_sha256: document.unsignedSha256,
        signed_sha256: document.signedSha256,
        certificate_serial: document.certificateSerial,
        content: document.content,
      }),
    addCountersignature: ({ documentId, signedSha256, certificateSerial, content }) =>
      void writer.append('countersignature', {
        act: writer.act(),
        document: documentId,
        signed_sha256: signedSha256,
        certificate_serial: certificateSerial,
        content,
      }),
    addSending: sending =>
      void writer.append('notice_sending', {
        act: writer.act(),
        notice: sending.noticeId,
        way: sending.way,
        destination: sending.destination,
        sent_on: sending.sentOn,
        received_on: sending.receivedOn,
        delivered_on: sending.deliveredOn,
      }),
    addPaper: paper =>
      writer.append('incoming_paper', {
        act: writer.act(),
        contract_id: paper.contractId,
        kind: paper.kind,
        received_on: paper.receivedOn,
        reference: paper.reference,
        subject: paper.subject,
        effective_on: paper.effectiveOn,
        address: paper.address,
        contact_name: paper.contactName,
        contact_phone: paper.contactPhone,
        answers: paper.answers,
      }),
    addSigner: signer =>
      void writer.append('signer', {
        act: writer.act(),
        user_id: signer.userId,
        role: signer.role,
        name: signer.name,
        certificate: signer.certificate,
        wrapped_key: signer.wrappedKey,
        serial: signer.serial,
      }),
  }
}

/** All but the content, which is long. */
const DOCUMENT_COLUMNS = [
  'issued_document.seq',
  'issued_document.kind',
  'issued_document.notice_kind',
  'issued_document.number',
  'issued_document.contract_id',
  'issued_document.facts',
  'issued_document.unsigned_sha256',
  'issued_document.signed_sha256',
  'issued_document.certificate_serial',
  'countersignature.signed_sha256 as countersigned_sha256',
  'countersignature.certificate_serial as countersigned_serial',
] as const

const withCountersignatures = query
  .selectFrom('issued_document')
  .leftJoin('countersignature', 'countersignature.document', 'issued_document.seq')

const documents = withCountersignatures.select(DOCUMENT_COLUMNS)

/** As it is now: with the second signature, where there is one. */
const contentOf = (documentId: number) =>
  withCountersignatures
    .select(({ fn }) => fn.coalesce('countersignature.content', 'issued_document.content').as('content'))
    .where('issued_document.seq', '=', documentId)

function issuedPapers({ kind, contractId: id, before, limit }: IssuedPapersAsked) {
  const ofKind = withCountersignatures
    .innerJoin('act', 'act.seq', 'issued_document.act')
    .leftJoin('user_account', 'user_account.seq', 'act.user_account')
    .select(DOCUMENT_COLUMNS)
    .select(['act.recorded_at', 'user_account.name'])
    .where('issued_document.kind', '=', kind)
  const ofContract = id === null ? ofKind : ofKind.where(concerns(id))
  const older = before === null ? ofContract : ofContract.where('issued_document.seq', '<', before)
  return older.orderBy('issued_document.seq', 'desc').limit(limit)
}

/** A statement of a supplier names all its contracts. */
const concerns = (id: ContractId) =>
  sql<boolean>`(issued_document.contract_id = ${id}
    or ${id} in (select value from json_each(issued_document.facts, '$.contractIds')))`

const allSendings = query
  .selectFrom('notice_sending')
  .select(['notice', 'way', 'destination', 'sent_on', 'received_on', 'delivered_on'])
  .orderBy('seq')

const allPapers = query
  .selectFrom('incoming_paper')
  .select([
    'seq',
    'contract_id',
    'kind',
    'received_on',
    'reference',
    'subject',
    'effective_on',
    'address',
    'contact_name',
    'contact_phone',
    'answers',
  ])
  .orderBy('seq')

const allSigners = query
  .selectFrom('signer')
  .select(['user_id', 'role', 'name', 'certificate', 'wrapped_key', 'serial'])
  .orderBy('seq')

type DocumentRow = {
  readonly seq: number
  readonly kind: DocumentKind
  readonly notice_kind: string | null
  readonly number: string | null
  readonly contract_id: string
  readonly facts: string
  readonly unsigned_sha256: string
  readonly signed_sha256: string | null
  readonly certificate_serial: string | null
  readonly countersigned_sha256: string | null
  readonly countersigned_serial: string | null
}

const documentFromRow = (row: DocumentRow): IssuedDocument => ({
  documentId: row.seq,
  kind: row.kind,
  noticeKind: row.notice_kind,
  number: row.number,
  contractId: contractId(row.contract_id),
  facts: JSON.parse(row.facts) as unknown,
  unsignedSha256: row.unsigned_sha256,
  signedSha256: row.signed_sha256,
  certificateSerial: row.certificate_serial,
  countersigned:
    row.countersigned_sha256 === null || row.countersigned_serial === null
      ? null
      : { sha256: row.countersigned_sha256, serial: row.countersigned_serial },
})

const paperFromRow = (
  row: DocumentRow & { readonly recorded_at: string; readonly name: string | null },
): IssuedDocument & Recorded => ({
  ...documentFromRow(row),
  recordedAt: row.recorded_at,
  recordedBy: row.name ?? '',
})

type SendingRow = {
  readonly notice: number
  readonly way: string
  readonly destination: string
  readonly sent_on: string
  readonly received_on: string | null
  readonly delivered_on: string
}

const sendingFromRow = (row: SendingRow): Sending => ({
  noticeId: noticeId(row.notice),
  way: deliveryWaySchema.parse(row.way),
  destination: destinationSchema.parse(row.destination),
  sentOn: calendarDate(row.sent_on),
  receivedOn: row.received_on === null ? null : calendarDate(row.received_on),
  deliveredOn: calendarDate(row.delivered_on),
})

type IncomingRow = {
  readonly seq: number
  readonly contract_id: string
  readonly kind: string
  readonly received_on: string
  readonly reference: string | null
  readonly subject: string
  readonly effective_on: string | null
  readonly address: string | null
  readonly contact_name: string | null
  readonly contact_phone: string | null
  readonly answers: number | null
}

const incomingFromRow = (row: IncomingRow): IncomingPaper => ({
  paperId: row.seq,
  contractId: contractId(row.contract_id),
  kind: paperKindSchema.parse(row.kind),
  receivedOn: calendarDate(row.received_on),
  reference: row.reference,
  subject: row.subject,
  effectiveOn: row.effective_on === null ? null : calendarDate(row.effective_on),
  address: row.address,
  contactName: row.contact_name,
  contactPhone: row.contact_phone,
  answers: row.answers,
})

type SignerRow = {
  readonly user_id: number | null
  readonly role: 'authority' | 'signer'
  readonly name: string
  readonly certificate: Uint8Array
  readonly wrapped_key: string
  readonly serial: string
}

const signerFromRow = (row: SignerRow): SignerRecord => ({
  userId: row.user_id === null ? null : userId(row.user_id),
  role: row.role,
  name: row.name,
  serial: row.serial,
  certificate: row.certificate,
  wrappedKey: row.wrapped_key,
})
