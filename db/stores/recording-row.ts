// How invoices, bills, milestones and notices came into the ledger, and how those that were wrong were taken back.

import { sql } from 'kysely'
import { assert } from '../../src/base/assert.ts'
import { contractId } from '../../src/base/ids.ts'
import type { WithdrawableKind } from '../../src/records/withdrawable.ts'
import type { Recording } from '../../src/services/ports.ts'
import { type LedgerReader, query } from '../handles.ts'
import type { TableName } from '../schema.ts'

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
  const ids = JSON.stringify(records.map(idOf))
  const named = recordings(kind).where(sql<boolean>`record.seq in (select value from json_each(${ids}))`)
  const recordingById = new Map(reader.all(named).map(row => [row.seq, recordingFromRow(row)]))
  return records.map(record => {
    const recording = recordingById.get(idOf(record))
    assert(recording !== undefined, `${kind} ${idOf(record)} has no act`)
    return { ...record, ...recording }
  })
}

export function recordingOf(reader: LedgerReader, kind: WithdrawableKind, record: number): Recording | null {
  const row = reader.first(recordings(kind).where('record.seq', '=', record))
  return row === undefined ? null : recordingFromRow(row)
}

const tableOf = {
  invoice: 'invoice',
  bill: 'bill',
  milestone: 'milestone',
  notice: 'issued_document',
} as const satisfies Readonly<Record<WithdrawableKind, TableName>>

const recordings = (kind: WithdrawableKind) =>
  query
    .selectFrom(query.selectFrom(tableOf[kind]).select(['seq', 'act', 'contract_id']).as('record'))
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
