// What was issued: statements and notices with their exact bytes, and the signing keys.

import { sql } from 'kysely'
import { type ContractId, contractId, userId } from '../../src/base/ids.ts'
import type {
  DocumentKind,
  IssuedDocument,
  IssuedPapersAsked,
  LedgerWrites,
  PaperReads,
  Recorded,
  SignerRecord,
} from '../../src/services/ports.ts'
import { type LedgerReader, type LedgerWriter, query } from '../handles.ts'
import { among } from './among.ts'
import { withdrawn } from './recording-row.ts'

type PaperWrites = Pick<LedgerWrites, 'addDocument' | 'addCountersignature' | 'addSigner'>

export function paperReads(reader: LedgerReader): PaperReads {
  return {
    documents: () => reader.all(documents.orderBy('issued_document.seq')).map(documentFromRow),
    issuedPapers: asked => reader.all(issuedPapers(asked)).map(paperFromRow),
    documentsAmong: ids =>
      reader.all(documents.where(among('issued_document.seq', ids))).map(documentFromRow),
    document: id =>
      reader.all(documents.where('issued_document.seq', '=', id)).map(documentFromRow)[0] ?? null,
    documentContent: id => reader.first(contentOf(id))?.content ?? null,
    noticesInForceOf: id => reader.all(noticesInForce(id)).map(documentFromRow),
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

/** What was withdrawn says nothing any more. */
const noticesInForce = (id: ContractId) =>
  documents
    .where('issued_document.kind', '=', 'notice')
    .where('issued_document.contract_id', '=', id)
    .where('issued_document.seq', 'not in', withdrawn('notice'))
    .orderBy('issued_document.seq')

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
