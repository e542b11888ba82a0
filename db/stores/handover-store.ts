// Handovers with their papers: the list without bytes, the newest bytes of one on demand.

import type { Handover, HandoverReads, HandoverWrites } from '../../src/services/ports.ts'
import { type LedgerReader, type LedgerWriter, query } from '../handles.ts'

export const handoverReads = (reader: LedgerReader): HandoverReads => ({
  handovers: () => reader.all(handovers().orderBy('handover.seq', 'desc')).map(rowToHandover),
  handover: handoverId => {
    const row = reader.first(handovers().where('handover.seq', '=', handoverId))
    return row === undefined ? null : rowToHandover(row)
  },
  handoverContent: handoverId => {
    const accepted = query
      .selectFrom('handover_acceptance')
      .select('content')
      .where('handover', '=', handoverId)
    const issued = query.selectFrom('handover').select('content').where('seq', '=', handoverId)
    return (reader.first(accepted) ?? reader.first(issued))?.content ?? null
  },
})

export const handoverWrites = (writer: LedgerWriter): HandoverWrites => ({
  addHandover: ({ unsignedSha256, signedSha256, certificateSerial, facts, ...rest }) =>
    writer.append('handover', {
      ...rest,
      act: writer.act(),
      facts: JSON.stringify(facts),
      unsigned_sha256: unsignedSha256,
      signed_sha256: signedSha256,
      certificate_serial: certificateSerial,
    }),
  addAcceptance: ({ handoverId, signedSha256, certificateSerial, content }) =>
    void writer.append('handover_acceptance', {
      act: writer.act(),
      handover: handoverId,
      signed_sha256: signedSha256,
      certificate_serial: certificateSerial,
      content,
    }),
})

const handovers = () =>
  query
    .selectFrom('handover')
    .innerJoin('act', 'act.seq', 'handover.act')
    .leftJoin('user_account as recorder', 'recorder.seq', 'act.user_account')
    .innerJoin('user_account as giving', 'giving.seq', 'handover.giver')
    .innerJoin('user_account as receiving', 'receiving.seq', 'handover.receiver')
    .leftJoin('handover_acceptance as acceptance', 'acceptance.handover', 'handover.seq')
    .leftJoin('act as accepting', 'accepting.seq', 'acceptance.act')
    .select([
      'handover.seq',
      'handover.number',
      'handover.giver',
      'handover.receiver',
      'handover.unsigned_sha256',
      'handover.signed_sha256',
      'act.recorded_at',
      'recorder.name as user',
      'giving.name as giver_name',
      'receiving.name as receiver_name',
      'acceptance.signed_sha256 as accepted_sha256',
      'accepting.recorded_at as accepted_at',
    ])

type HandoverRow = {
  readonly seq: number
  readonly number: string
  readonly giver: number
  readonly receiver: number
  readonly unsigned_sha256: string
  readonly signed_sha256: string
  readonly recorded_at: string
  readonly user: string | null
  readonly giver_name: string
  readonly receiver_name: string
  readonly accepted_sha256: string | null
  readonly accepted_at: string | null
}

const rowToHandover = (row: HandoverRow): Handover => ({
  handoverId: row.seq,
  number: row.number,
  giver: row.giver,
  giverName: row.giver_name,
  receiver: row.receiver,
  receiverName: row.receiver_name,
  recordedAt: row.recorded_at,
  recordedBy: row.user ?? '',
  unsignedSha256: row.unsigned_sha256,
  signedSha256: row.signed_sha256,
  sha256: row.accepted_sha256 ?? row.signed_sha256,
  accepted: row.accepted_at === null ? null : { recordedAt: row.accepted_at, recordedBy: row.receiver_name },
})
