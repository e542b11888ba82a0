// A ledger as `init` makes it, but for a password that costs little to try.

import { readLedger, writeLedger } from '../../db/stores/ledger-store.ts'
import { seedLedger } from '../../src/services/seed-ledger.ts'
import { makeLedger, type TestLedger } from '../db/test-ledgers.ts'

export const makeCourtLedger = (folder?: string): TestLedger =>
  makeLedger(writer => seedLedger(writeLedger(writer, readLedger(writer))), folder)
