// How letters were sent and what came in. What was taken back is left out, except where `every` is asked for.

import { calendarDate } from '../../src/base/calendar-date.ts'
import { contractId, noticeId } from '../../src/base/ids.ts'
import { deliveryWaySchema, destinationSchema, paperKindSchema } from '../../src/contracts/terms.ts'
import type { IncomingPaper } from '../../src/notices/paper.ts'
import type { CorrespondenceReads, LedgerWrites, Sending } from '../../src/services/ports.ts'
import type { Recorded } from '../chained-row.ts'
import { type LedgerReader, type LedgerWriter, query } from '../handles.ts'
import type { IncomingPaperRow, NoticeSendingRow } from '../letter-rows.ts'
import { among } from './among.ts'
import { withdrawn, withRecordings } from './recording-row.ts'

type CorrespondenceWrites = Pick<LedgerWrites, 'addSending' | 'addPaper'>

export function correspondenceReads(reader: LedgerReader): CorrespondenceReads {
  return {
    sendingsOf: noticeIds =>
      reader
        .all(everySending.where(among('notice', noticeIds)).where('seq', 'not in', withdrawn('sending')))
        .map(sendingFromRow),
    everySendingOf: noticeIds => {
      const sendings = reader.all(everySending.where(among('notice', noticeIds))).map(sendingFromRow)
      return withRecordings(reader, 'sending', sendings, ({ sendingId }) => sendingId)
    },
    papersOf: id => reader.all(papersInForce.where('contract_id', '=', id)).map(incomingFromRow),
    everyPaperOf: id => {
      const papers = reader.all(everyPaper.where('contract_id', '=', id)).map(incomingFromRow)
      return withRecordings(reader, 'incoming-paper', papers, ({ paperId }) => paperId)
    },
    answersTo: noticeIds => reader.all(papersInForce.where(among('answers', noticeIds))).map(incomingFromRow),
  }
}

export function correspondenceWrites(writer: LedgerWriter): CorrespondenceWrites {
  return {
    addSending: sending =>
      writer.append('notice_sending', {
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
  }
}

const everySending = query
  .selectFrom('notice_sending')
  .select(['seq', 'notice', 'way', 'destination', 'sent_on', 'received_on', 'delivered_on'])
  .orderBy('seq')

const everyPaper = query
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

const papersInForce = everyPaper.where('seq', 'not in', withdrawn('incoming-paper'))

type SendingRow = Omit<NoticeSendingRow, Exclude<keyof Recorded, 'seq'>>

const sendingFromRow = (row: SendingRow): Sending => ({
  sendingId: row.seq,
  noticeId: noticeId(row.notice),
  way: deliveryWaySchema.parse(row.way),
  destination: destinationSchema.parse(row.destination),
  sentOn: calendarDate(row.sent_on),
  receivedOn: row.received_on === null ? null : calendarDate(row.received_on),
  deliveredOn: calendarDate(row.delivered_on),
})

type IncomingRow = Omit<IncomingPaperRow, Exclude<keyof Recorded, 'seq'>>

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
