// The book of records: from what the services read to what the clerk reads.

import { ok } from '../../src/base/result.ts'
import type { ChainedRecord } from '../../src/records/chained-record.ts'
import { openRecord, pageJournal } from '../../src/services/page-journal.ts'
import { accountInWordsOfText } from '../../src/wording/accounts.ts'
import {
  clockTimeInWords,
  fieldsInWords,
  isCorrection,
  pointerInWords,
  recordInWords,
  recordKindInWords,
  verbInWords,
} from '../../src/wording/journal-records.ts'
import type { Handlers } from './handler.ts'

export const journalHandlers: Handlers<'journal.page' | 'journal.record'> = {
  'journal.page': ({ ledger }, input) => {
    const { kinds, contractId, userId, day, from, to, offset, limit } = input
    const { total, records } = pageJournal(ledger, {
      kinds: kinds ?? null,
      contractId: contractId ?? null,
      userId: userId ?? null,
      dayKind: day ?? 'recorded',
      from: from ?? null,
      to: to ?? null,
      offset,
      limit,
    })
    return ok({ total, rows: records.map(recordToApi) })
  },
  'journal.record': ({ ledger }, { seq }) => {
    const opened = openRecord(ledger, seq)
    if (!opened.ok) return opened
    const { record, previousHash, act, pointsAt, pointedAtBy } = opened.value
    return ok({
      ...recordToApi(record),
      hash: record.h,
      previousHash,
      act: act === null ? null : { ...act, name: verbInWords(act.verb) },
      fields: [...fieldsInWords(record)],
      pointsAt: pointsAt.map(pointer => ({
        seq: pointer.seq,
        kindName: recordKindInWords(pointer.kind),
        label: pointerInWords(record.kind, pointer.column),
      })),
      pointedAtBy: pointedAtBy
        .map(pointer => ({
          seq: pointer.seq,
          kindName: recordKindInWords(pointer.kind),
          label: pointerInWords(pointer.kind, pointer.column),
          summary: recordInWords(pointer.record),
          isCorrection: isCorrection(pointer.kind, pointer.column),
        }))
        .toSorted((a, b) => Number(b.isCorrection) - Number(a.isCorrection)),
    })
  },
}

export const recordToApi = (record: ChainedRecord) => ({
  seq: record.seq,
  kind: record.kind,
  kindName: recordKindInWords(record.kind),
  contractId: record.contractId,
  effectiveOn: record.effectiveOn,
  recordedAt: clockTimeInWords(record.recordedAt),
  recordedBy: record.recordedBy,
  summary: recordInWords(record),
  lines: record.lines.map(line => ({ ...line, accountName: accountInWordsOfText(line.account) })),
})
