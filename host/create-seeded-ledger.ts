// A new ledger with the program's contracts and holidays in it, as the command line and the window's first run make it.

import { type CreatedLedger, createLedger, type NewLedger } from '../db/create-ledger.ts'
import { readLedger, writeLedger } from '../db/stores/ledger-store.ts'
import type { Refusal } from '../src/api/refusals.ts'
import type { Result } from '../src/base/result.ts'
import { seedLedger } from '../src/services/seed-ledger.ts'

export function createSeededLedger(wanted: Omit<NewLedger, 'seed'>): Result<CreatedLedger, Refusal> {
  return createLedger({ ...wanted, seed: writer => seedLedger(writeLedger(writer, readLedger(writer))) })
}
