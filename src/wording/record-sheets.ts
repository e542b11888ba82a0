// Records as rows of a table: what stands in each column, for lists that are handed out.

import { minuteInChina } from '../base/china-time.ts'
import type { CsvCell } from '../base/csv-text.ts'
import { fen } from '../base/fen.ts'
import type { ChainedRecord } from '../records/chained-record.ts'
import { fieldsInWords } from './journal-records.ts'

const COMMON = ['记录号', '合同', '发生日', 'ICCID', '登记时间', '登记人'] as const

/** Keys say nothing to a reader, wrapped or not, and have no business outside the ledger. */
const NOT_HANDED_OUT: ReadonlySet<string> = new Set(['wrapped_key', 'key_slot_digest'])

/** The headings of a record's kind; every record of it has the same. */
export const recordHeadings = (record: ChainedRecord): readonly CsvCell[] => [
  ...COMMON,
  ...handedOut(record).map(({ label, isAmount }) => (isAmount ? `${label}（元）` : label)),
]

export const recordCells = (record: ChainedRecord): readonly CsvCell[] => [
  record.seq,
  record.contractId,
  record.effectiveOn,
  record.iccid,
  record.recordedAt === '' ? null : minuteInChina(record.recordedAt),
  record.recordedBy,
  ...handedOut(record).map(({ cell }) => cell),
]

function handedOut(record: ChainedRecord) {
  return fieldsInWords(record)
    .filter(({ name }) => !NOT_HANDED_OUT.has(name))
    .map(({ name, label, value }) => {
      const figure = record.fields[name] ?? null
      const isAmount = name.endsWith('_fen')
      const cell: CsvCell =
        isAmount && Number.isSafeInteger(figure)
          ? { amount: fen(Number(figure)) }
          : typeof figure === 'number'
            ? figure
            : figure === null
              ? null
              : value
      return { label, isAmount, cell }
    })
}
