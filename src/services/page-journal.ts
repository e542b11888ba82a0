// 记录簿: the ledger as it was written, record by record, in windows; and one record with what it points at and what
// points at it.

import type { UnknownRecord } from '../api/refusals.ts'
import type { CalendarDate } from '../base/calendar-date.ts'
import { addDays } from '../base/calendar-date.ts'
import { startOfDayInChina } from '../base/china-time.ts'
import { err, ok, type Result } from '../base/result.ts'
import { CHAIN_START } from '../records/chain.ts'
import type { ActSpan, ChainedRecord, RecordPointer } from '../records/chained-record.ts'
import type { ReadLedger } from './ports.ts'

export type JournalPageQuery = {
  readonly kinds: readonly string[] | null
  readonly contractId: string | null
  readonly userId: number | null
  /** Which of its two days a record is looked for by. */
  readonly dayKind: 'recorded' | 'effective'
  /** Inclusive. */
  readonly from: CalendarDate | null
  readonly to: CalendarDate | null
  readonly offset: number
  readonly limit: number
}

export type JournalPage = { readonly total: number; readonly records: readonly ChainedRecord[] }

export function pageJournal(ledger: ReadLedger, query: JournalPageQuery): JournalPage {
  const { kinds, contractId, userId, dayKind, from, to, offset, limit } = query
  const isRecorded = dayKind === 'recorded'
  return ledger.recordPage(
    {
      kinds,
      contractId,
      userId,
      recordedFrom: isRecorded && from !== null ? startOfDayInChina(from) : null,
      recordedBefore: isRecorded && to !== null ? startOfDayInChina(addDays(to, 1)) : null,
      effectiveFrom: isRecorded ? null : from,
      effectiveTo: isRecorded ? null : to,
    },
    { offset, limit },
  )
}

export type OpenedRecord = {
  readonly record: ChainedRecord
  readonly previousHash: string
  readonly act: ActSpan | null
  readonly pointsAt: readonly RecordPointer[]
  readonly pointedAtBy: readonly (RecordPointer & { readonly record: ChainedRecord })[]
}

export function openRecord(ledger: ReadLedger, seq: number): Result<OpenedRecord, UnknownRecord> {
  const [record] = ledger.records([seq])
  if (record === undefined) return err({ kind: 'no-such-record', seq, lastSeq: ledger.lastRecord() })
  const [previous] = ledger.records([seq - 1])
  const pointers = ledger.pointersAt(record)
  const bySeq = new Map(ledger.records(pointers.map(pointer => pointer.seq)).map(each => [each.seq, each]))
  return ok({
    record,
    previousHash: previous?.h ?? CHAIN_START,
    act: ledger.actOf(seq),
    pointsAt: ledger.pointersOf(record),
    pointedAtBy: pointers.flatMap(pointer => {
      const found = bySeq.get(pointer.seq)
      return found === undefined ? [] : [{ ...pointer, record: found }]
    }),
  })
}
