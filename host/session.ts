// One open ledger with the user who opened it, as procedures see it. The command line makes one for each run, the
// window one for as long as it is signed in.

import type { ReadableLedger, WritableLedger } from '../db/ledger-file.ts'
import { keepChargeColumns } from '../db/stores/charge-columns.ts'
import { readLedger, writeLedger } from '../db/stores/ledger-store.ts'
import type { Refusal } from '../src/api/refusals.ts'
import { assert } from '../src/base/assert.ts'
import type { CalendarDate } from '../src/base/calendar-date.ts'
import { err, type Result } from '../src/base/result.ts'
import type { Steps } from '../src/base/steps.ts'
import { UNWATCHED, type Watch } from '../src/base/watch.ts'
import type { ReadLedger, WriteLedger } from '../src/services/ports.ts'
import type { LedgerThreads } from './ledger-threads.ts'
import type { PdfRenderer } from './pdf/pdf-client.ts'
import { stepByStep } from './step-by-step.ts'

export type SessionFacts = {
  /** Opened for reading, every command is a bug of the caller: it must have opened for writing. */
  readonly file: ReadableLedger | WritableLedger
  readonly clock: SessionClock
  /** Where relative paths in an input count from. */
  readonly folder: string
  readonly pdf: Pick<PdfRenderer, 'render'>
  /** Opens the user's signing key; null when the ledger was opened with the recovery code. */
  readonly password: string | null
  /** Where they are given, a whole ledger is read in a thread of its own; else in this one. */
  readonly threads?: Pick<LedgerThreads, 'verify' | 'backUp'>
}

export type SessionClock = { readonly now: () => string; readonly today: () => CalendarDate }

export type Session = SessionFacts & {
  readonly ledger: ReadLedger
  /** After the user has changed his own. */
  readonly usePassword: (password: string) => void
  /** The call that is being answered, as whoever made it follows it. */
  readonly watch: Watch
  /** The same session for one call: once that is cancelled, it records nothing any more. */
  readonly watchedBy: (watch: Watch) => Session
  /** One transaction, one document: when `work` refuses, nothing of it is in the ledger. */
  readonly transact: <T, E extends Refusal>(
    verb: string,
    work: (ledger: WriteLedger) => Result<T, E>,
  ) => Result<T, Refusal>
  /** What `transact` would answer, refusals included; nothing of it stays. */
  readonly rehearse: <T, E extends Refusal>(
    verb: string,
    work: (ledger: WriteLedger) => Result<T, E>,
  ) => Result<T, Refusal>
  /** `transact` for work that takes long: followed, and until it ends it can be cancelled. */
  readonly transactInSteps: InSteps
  readonly rehearseInSteps: InSteps
}

type InSteps = <T, E extends Refusal>(
  verb: string,
  work: (ledger: WriteLedger) => Steps<Result<T, E>>,
) => Promise<Result<T, Refusal>>

export function createSession(facts: SessionFacts): Session {
  const { file } = facts
  const columns = keepChargeColumns(file.reader)
  let reads = readLedger(file.reader, columns)
  let { password } = facts

  const transact: Session['transact'] = (verb, work) => {
    assert('transact' in file, `${verb} on a ledger that was opened for reading`)
    let happened = false
    try {
      const result = file.transact({ verb, userId: file.user.userId }, writer =>
        work(writeLedger(writer, reads)),
      )
      happened = result.ok
      return result
    } finally {
      // What was read inside a transaction that did not happen must not be remembered.
      if (!happened) reads = readLedger(file.reader, columns)
    }
  }

  const rehearse: Session['rehearse'] = (verb, work) => {
    let tried: ReturnType<typeof work> | null = null
    const ended = transact<never, Refusal>(verb, ledger => {
      tried = work(ledger)
      // Refused whatever came of it: a refused transaction leaves nothing.
      return err(tried.ok ? { kind: 'internal-error' } : tried.error)
    })
    return tried ?? ended
  }

  async function inSteps<T, E extends Refusal>(
    verb: string,
    watch: Watch,
    work: (ledger: WriteLedger) => Promise<Result<T, E>>,
  ): Promise<Result<T, Refusal>> {
    if (watch.isCancelled()) return err({ kind: 'cancelled' })
    assert('transactInSteps' in file, `${verb} on a ledger that was opened for reading`)
    let happened = false
    try {
      const result = await file.transactInSteps({ verb, userId: file.user.userId }, writer =>
        work(writeLedger(writer, reads)),
      )
      happened = result.ok
      return result
    } finally {
      if (!happened) reads = readLedger(file.reader)
    }
  }

  function watchedBy(watch: Watch): Session {
    let hasRecorded = false
    return {
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
      watchedBy,
      transact: (verb, work) => {
        // What has begun to record is carried to its end: half of it must not stand there.
        if (watch.isCancelled() && !hasRecorded) return err({ kind: 'cancelled' })
        const result = transact(verb, work)
        if (result.ok) hasRecorded = true
        return result
      },
      rehearse,
      transactInSteps: (verb, work) => inSteps(verb, watch, ledger => stepByStep(work(ledger), watch)),
      rehearseInSteps: async <T, E extends Refusal>(
        verb: string,
        work: (ledger: WriteLedger) => Steps<Result<T, E>>,
      ): Promise<Result<T, Refusal>> => {
        let tried: Result<T, Refusal> | null = null
        const ended = await inSteps<never, Refusal>(verb, watch, async ledger => {
          tried = await stepByStep(work(ledger), watch)
          return err(tried.ok ? { kind: 'internal-error' } : tried.error)
        })
        return tried ?? ended
      },
    }
  }
  return watchedBy(UNWATCHED)
}
