// Finding records by what stands in them.

import type { Fen } from '../../base/fen.ts'
import type { SoughtText } from '../../base/sought-text.ts'
import type { ChainedRecord } from '../../records/chained-record.ts'

export type SearchReads = {
  /** At most `limit` of each kind, the newest of them; charges and journal lines are found by what they belong to. */
  findRecords(sought: SoughtText, limit: number): readonly ChainedRecord[]
  chargesOfAmount(amountFen: Fen): { readonly count: number; readonly first: number | null }
}
