// How records that can be taken back came into the ledger, and how those that were wrong were taken back.

import { assert } from '../../src/base/assert.ts'
import { contractId } from '../../src/base/ids.ts'
import type { WithdrawableKind } from '../../src/records/withdrawable.ts'
import type { Recording } from '../../src/services/ports.ts'
import { type LedgerReader, query } from '../handles.ts'
import type { TableName } from '../schema.ts'
import { among } from './among.ts'

/** For `not in`: the records of a kind that were taken back. */
export const withdrawn = (kind: WithdrawableKind) =>
  query.selectFrom('withdrawal').select('record').where('kind', '=', kind)

/** Each with its recording; `records` are of one kind. */
export function withRecordings<T>(
  reader: LedgerReader,
  kind: WithdrawableKind,
  records: readonly T[],
  idOf: (record: T) => number,
): (T & Recording)[] {
  const recordingById = recordingsOf(reader, kind, records.map(idOf))
  return records.map(record => {
    const recording = recordingById.get(idOf(record))
    assert(recording !== undefined, `${kind} ${idOf(record)} has no act`)
    return { ...record, ...recording }
  })
}

export function recordingsOf(
  reader: LedgerReader,
  kind: WithdrawableKind,
  records: readonly number[],
): ReadonlyMap<number, Recording> {
  const named = recordings(kind).where(among('record.seq', records))
  return new Map(reader.all(named).map(row => [row.seq, recordingFromRow(row)]))
}

export function recordingOf(reader: LedgerReader, kind: WithdrawableKind, record: number): Recording | null {
  const row = reader.first(recordings(kind).where('record.seq', '=', record))
  return row === undefined ? null : recordingFromRow(row)
}

/** The table that holds the records of a kind. */
export const tableOf = {
  invoice: 'invoice',
  bill: 'bill',
  milestone: 'milestone',
  notice: 'issued_document',
  'incoming-paper': 'incoming_paper',
  sending: 'notice_sending',
  draft: 'notice_draft',
  registration: 'notice_registration',
  sealing: 'notice_sealing',
} as const satisfies Readonly<Record<WithdrawableKind, TableName>>

/** What concerns a letter concerns the letter's contract. */
function ofContracts(kind: WithdrawableKind) {
  const table = tableOf[kind]
  switch (table) {
    case 'notice_sending':
    case 'notice_registration':
    case 'notice_sealing':
      return query
        .selectFrom(table)
        .innerJoin('issued_document as letter', 'letter.seq', `${table}.notice`)
        .select([`${table}.seq`, `${table}.act`, 'letter.contract_id'])
    default:
      return query.selectFrom(table).select(['seq', 'act', 'contract_id'])
  }
}

const recordings = (kind: WithdrawableKind) =>
  query
    .selectFrom(ofContracts(kind).as('record'))
    .innerJoin('act', 'act.seq', 'record.act')
    .leftJoin('user_account', 'user_account.seq', 'act.user_account')
    .leftJoin('withdrawal', 'withdrawal.record', 'record.seq')
    .leftJoin('act as taking_back', 'taking_back.seq', 'withdrawal.act')
    .leftJoin('user_account as taker', 'taker.seq', 'taking_back.user_account')
    .select([
      'record.seq',
      'record.contract_id',
      'act.recorded_at',
      'user_account.name',
      'withdrawal.reason',
      'taking_back.recorded_at as withdrawn_at',
      'taker.name as withdrawn_by',
    ])

type RecordingRow = {
  readonly contract_id: string
  readonly recorded_at: string
  readonly name: string | null
  readonly reason: string | null
  readonly withdrawn_at: string | null
  readonly withdrawn_by: string | null
}

const recordingFromRow = (row: RecordingRow): Recording => ({
  contractId: contractId(row.contract_id),
  recordedAt: row.recorded_at,
  recordedBy: row.name ?? '',
  withdrawn:
    row.reason === null
      ? null
      : { reason: row.reason, recordedAt: row.withdrawn_at ?? '', recordedBy: row.withdrawn_by ?? '' },
})
