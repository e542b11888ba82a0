// Ledgers to measure on: real ones in a folder of their own, opened as the product opens them, with a contract
// that is B but for its limit of cards, because 100 cards measure nothing.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLedger } from '../db/create-ledger.ts'
import type { LedgerWriter } from '../db/handles.ts'
import { openLedgerForWriting, type WritableLedger } from '../db/ledger-file.ts'
import { readLedger, writeLedger } from '../db/stores/ledger-store.ts'
import type { Transact } from '../db/transact.ts'
import { createClock } from '../host/clock.ts'
import { calendarDate } from '../src/base/calendar-date.ts'
import { month } from '../src/base/month.ts'
import type { Result } from '../src/base/result.ts'
import type { Contract } from '../src/contracts/contract.ts'
import { builtInContracts } from '../src/contracts/packs.ts'
import { addContract } from '../src/services/add-contract.ts'
import type { ReadLedger, WriteLedger } from '../src/services/ports.ts'
import { recordCardEvents } from '../src/services/record-card-events.ts'
import { seedLedger } from '../src/services/seed-ledger.ts'
import { supplyCards } from '../src/services/supply-cards.ts'

export const WIDE_CONTRACT = 'WIDE'

/** Another such contract, billed before what is measured, so that the code is as fast for few cards as for many. */
export const WARM_UP_CONTRACT = 'WARM-UP'

/** Cards are in use from the first of these months to the last: 36 charges a card. */
export const FIRST_DAY = calendarDate('2024-03-11')
export const LAST_MONTH = month('2027-02')
export const MONTHS = 36

/** One transaction of the product, anchored; a refusal is thrown, because a benchmark expects none. */
export type Transacting = <T, E>(verb: string, work: (ledger: WriteLedger) => Result<T, E>) => T

export type BenchLedger = {
  readonly file: WritableLedger
  readonly reads: ReadLedger
  readonly transact: Transacting
}

export const clock = createClock()
export const PASSWORD = 'bench'

/** What a closed ledger consists of, by the endings of its files' names. */
export const LEDGER_FILES = ['', '.keys', '.anchors'] as const

/** Calls `work` with a folder that is gone afterwards. */
export function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-bench-'))
  try {
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A new ledger with the court's two contracts. The path of its file is given back; it is not open. */
export function makeLedger(folder: string): string {
  const path = join(folder, 'court.ledger')
  const seed = (writer: LedgerWriter) => seedLedger(writeLedger(writer, readLedger(writer)))
  expectOk(createLedger({ path, administrator: 'bench', password: PASSWORD, clock, seed }))
  return path
}

export function openLedger(path: string): BenchLedger {
  const credential = { kind: 'password', user: null, password: PASSWORD } as const
  const file = expectOk(openLedgerForWriting(path, credential, clock))
  const reads = readLedger(file.reader)
  return { file, reads, transact: transactingOn(file.transact, file.user.userId, reads) }
}

/** As a session of the product does it. */
export function transactingOn(transact: Transact, userId: number, reads: ReadLedger): Transacting {
  return (verb, work) => expectOk(transact({ verb, userId }, writer => work(writeLedger(writer, reads))))
}

/** Adds a contract with so many cards, all activated on its first day and none billed yet. */
export function addCards({ transact, reads }: BenchLedger, id: string, cardCount: number): void {
  const batch = reads.contractIds().length
  const iccids = Array.from({ length: cardCount }, (_, index) => iccidOf(batch, index))
  transact('contracts.add', ledger => addContract(ledger, contractWithCards(id, cardCount)))
  transact('cards.supply', ledger =>
    supplyCards(ledger, {
      contractId: id,
      cards: iccids.map(iccid => ({ iccid, msisdn: null, suppliedOn: FIRST_DAY })),
    }),
  )
  transact('cards.record', ledger =>
    recordCardEvents(
      ledger,
      iccids.map(iccid => ({ iccid, kind: 'activated', on: FIRST_DAY, cause: null, newIccid: null })),
    ),
  )
}

function contractWithCards(id: string, cardCount: number): Contract {
  const narrow = builtInContracts().find(contract => contract.id === 'B')
  if (narrow === undefined) throw new Error('the contract of the cards is gone')
  const terms = narrow.terms.map(term =>
    term.kind === 'card-limit' ? { ...term, maximum: cardCount } : term,
  )
  return { ...narrow, id, terms }
}

const iccidOf = (batch: number, index: number): string =>
  `898608${String(batch).padStart(4, '0')}${String(index).padStart(10, '0')}`

export function expectOk<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}
