// The journal, and the ledger as a book.

import type { EntryId } from '../../base/ids.ts'
import type { Entry } from '../../ledger/entry.ts'
import type { ActSpan, ChainedRecord, RecordFilter, RecordPointer } from '../../records/chained-record.ts'

export type JournalReads = {
  entries(): Iterable<Entry>
  entry(entryId: EntryId): Entry | null
}

/** The ledger as a book: every record of the chain, whatever its kind. */
export type RecordReads = {
  /** The number of the last record. */
  lastRecord(): number
  /** In the order of the chain; `total` is how many the filter finds. */
  recordPage(
    filter: RecordFilter,
    window: { readonly offset: number; readonly limit: number },
  ): { readonly total: number; readonly records: readonly ChainedRecord[] }
  /** Those that are there, in the order of the chain. */
  records(seqs: readonly number[]): readonly ChainedRecord[]
  /** The act that wrote the record; null for what is older than the first act. */
  actOf(seq: number): ActSpan | null
  /** What names the record, but for its act; the first ones where they are many. */
  pointersAt(record: Pick<ChainedRecord, 'seq' | 'kind'>): readonly RecordPointer[]
  /** What the record names, but for its act. */
  pointersOf(record: ChainedRecord): readonly RecordPointer[]
}
