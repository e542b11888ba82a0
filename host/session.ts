// One open ledger with the user who opened it, as procedures see it. The command line makes one for each run, the
// window one for as long as it is signed in.

import type { ReadableLedger, WritableLedger } from '../db/ledger-file.ts'
import { keepChargeColumns } from '../db/stores/charge-columns.ts'
import { readLedger, writeLedger } from '../db/stores/ledger-store.ts'
import { assert } from '../src/base/assert.ts'
import type { CalendarDate } from '../src/base/calendar-date.ts'
import { UNWATCHED, type Watch } from '../src/base/watch.ts'
import type { ReadLedger } from '../src/services/ports.ts'
import type { LedgerThreads } from './ledger-threads.ts'
import type { PdfRenderer } from './pdf/pdf-client.ts'
import type { RecentErrors } from './recent-errors.ts'
import {
  type Around,
  type Begin,
  type BeginInSteps,
  NOTHING_AROUND,
  type SessionTransactions,
  transactionsOf,
} from './session-transactions.ts'
import type { OutsideReader } from './sheets/outside-reader.ts'

export type SessionFacts = {
  /** Opened for reading, every command is a bug of the caller: it must have opened for writing. */
  readonly file: ReadableLedger | WritableLedger
  readonly clock: SessionClock
  /** Where relative paths in an input count from. */
  readonly folder: string
  readonly pdf: Pick<PdfRenderer, 'render'>
  /** Reads files from outside in a process of its own; where it is not Node that forks, another. */
  readonly outside?: OutsideReader
  /** Opens the user's signing key; null when the ledger was opened with the recovery code. */
  readonly password: string | null
  /** Where they are given, a whole ledger is read in a thread of its own; else in this one. */
  readonly threads?: Pick<LedgerThreads, 'verify' | 'backUp'>
  /** The kinds of what was refused or failed lately, where somebody keeps them. */
  readonly errors?: Pick<RecentErrors, 'list'>
}

export type SessionClock = { readonly now: () => string; readonly today: () => CalendarDate }

export type Session = SessionFacts &
  SessionTransactions & {
    readonly ledger: ReadLedger
    /** After the user has changed his own. */
    readonly usePassword: (password: string) => void
    /** The call that is being answered, as whoever made it follows it. */
    readonly watch: Watch
    /** The same session for one call: once that is cancelled, it records nothing any more. */
    readonly watchedBy: (watch: Watch) => Session
    /** The same session with something before and after the work of each transaction, as a second person's consent. */
    readonly with: (around: Around) => Session
  }

export function createSession(facts: SessionFacts): Session {
  const { file } = facts
  const columns = keepChargeColumns(file.reader)
  let reads = readLedger(file.reader, columns)
  let { password } = facts
  // What was read inside a transaction that did not happen must not be remembered.
  const forget = () => {
    reads = readLedger(file.reader, columns)
  }

  const begin: Begin = (verb, work) => {
    assert('transact' in file, `${verb} on a ledger that was opened for reading`)
    let happened = false
    try {
      const act = { verb, userId: file.user.userId }
      const result = file.transact(act, writer => work(writeLedger(writer, reads)))
      happened = result.ok
      return result
    } finally {
      if (!happened) forget()
    }
  }

  const beginInSteps: BeginInSteps = async (verb, work) => {
    assert('transactInSteps' in file, `${verb} on a ledger that was opened for reading`)
    let happened = false
    try {
      const act = { verb, userId: file.user.userId }
      const result = await file.transactInSteps(act, writer => work(writeLedger(writer, reads)))
      happened = result.ok
      return result
    } finally {
      if (!happened) forget()
    }
  }

  const sessionOf = (watch: Watch, around: Around): Session => ({
    ...facts,
    get ledger() {
      return reads
    },
    get password() {
      return password
    },
    usePassword: next => {
      password = next
    },
    watch,
    watchedBy: next => sessionOf(next, around),
    with: next => sessionOf(watch, next),
    ...transactionsOf({ begin, beginInSteps, watch, around }),
  })
  return sessionOf(UNWATCHED, NOTHING_AROUND)
}
