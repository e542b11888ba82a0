// One billing run over 36 months of cards, and the bare driver inserting the rows that such a run wrote: jobs for
// processes of their own.

import { randomBytes } from 'node:crypto'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { runBilling } from '../src/services/run-billing.ts'
import {
  addCards,
  LAST_MONTH,
  LEDGER_FILES,
  makeLedger,
  openLedger,
  WARM_UP_CONTRACT,
  WIDE_CONTRACT,
} from './bench-ledger.ts'
import { measured, type Taken } from './measure.ts'
import { createRawFile, insertRaw, rowsOf } from './raw-file.ts'

/** Makes a ledger with so many cards and nothing billed; gives its path. */
export function prepareCards(folder: string, cardCount: number): string {
  const path = makeLedger(folder)
  const ledger = openLedger(path)
  addCards(ledger, WARM_UP_CONTRACT, 100)
  addCards(ledger, WIDE_CONTRACT, cardCount)
  ledger.file.close()
  return path
}

export type BillingTaken = Taken & {
  readonly charges: number
  /** The first record that the run wrote. */
  readonly fromSeq: number
}

/** Bills a ledger that has not been billed; the time ends when the commit is anchored. */
export function billCards(path: string): BillingTaken {
  const { file, transact } = openLedger(path)
  const bill = (contractId: string) =>
    transact('billing.run', ledger => runBilling(ledger, { contractId, through: LAST_MONTH })).added
  bill(WARM_UP_CONTRACT)
  const fromSeq = file.head().seq + 1
  let charges = 0
  const taken = measured(() => {
    charges = bill(WIDE_CONTRACT)
  })
  file.close()
  return { ...taken, charges, fromSeq }
}

export type BilledLedger = {
  readonly path: string
  readonly fromSeq: number
}

export type InsertTaken = { readonly plain: Taken; readonly encrypted: Taken }

/** The rows of a billing run in one transaction, into files that already hold all before them. */
export function insertBilledRows({ path, fromSeq }: BilledLedger, folder: string): InsertTaken {
  const { file } = openLedger(path)
  const rows = rowsOf(file.unlocked, 1)
  file.close()
  const place = rows.findIndex(row => row.values[0] === fromSeq)
  const [before, billed] = [rows.slice(0, place), rows.slice(place)]
  const insertInto = (name: string, key: Uint8Array | null) => {
    const database = createRawFile(join(folder, name), key)
    insertRaw(database, before)
    const taken = measured(() => insertRaw(database, billed))
    database.close()
    return taken
  }
  return { plain: insertInto('plain.db', null), encrypted: insertInto('encrypted.db', randomBytes(32)) }
}

/** A copy of a closed ledger in another folder; gives its path. */
export function copyLedger(path: string, folder: string): string {
  const copy = join(folder, 'court.ledger')
  for (const ending of LEDGER_FILES) copyFileSync(`${path}${ending}`, `${copy}${ending}`)
  return copy
}
