// Every record of one kind, in the order of the chain: for what is handed out whole.

import type { ChainedRecord } from '../records/chained-record.ts'
import type { ReadLedger } from './ports.ts'

const WINDOW = 1000

export function* recordsOfKind(ledger: ReadLedger, kind: string): Generator<ChainedRecord, void> {
  for (let offset = 0; ; offset += WINDOW) {
    const { records } = ledger.recordPage({ ...EVERYTHING, kinds: [kind] }, { offset, limit: WINDOW })
    yield* records
    if (records.length < WINDOW) return
  }
}

const EVERYTHING = {
  contractId: null,
  userId: null,
  recordedFrom: null,
  recordedBefore: null,
  effectiveFrom: null,
  effectiveTo: null,
}
