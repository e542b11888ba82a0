// One transaction, one document: begin, let the work append, commit, anchor, and only then say that it is saved.
// A refusal of the work, or of the machine, leaves nothing behind.

import type { StorageRefusal } from '../src/access/refusals.ts'
import { assert } from '../src/base/assert.ts'
import { err, ok, type Result } from '../src/base/result.ts'
import type { ChainHead } from '../src/records/chain.ts'
import type { AnchorLog } from './anchors.ts'
import type { Appender } from './append.ts'
import { readHead } from './chain-reader.ts'
import type { Connection } from './database.ts'
import type { TableLayout } from './expected-schema.ts'
import type { LedgerReader, LedgerWriter } from './handles.ts'
import { type StorageProblem, storageProblem } from './storage-failure.ts'

/** Who does what: the act on which the transaction's records hang. */
export type ActFacts = { readonly verb: string; readonly userId: number | null }

export type Clock = {
  /** The instant in UTC with milliseconds, as in '2026-03-11T08:00:00.000Z'. */
  readonly now: () => string
}

export type Transact = <T, E>(
  act: ActFacts,
  work: (writer: LedgerWriter) => Result<T, E>,
) => Result<T, E | StorageRefusal | StorageProblem>

/**
 * The same for work that lets others be heard between its steps, so that it can still be stopped: then it refuses. The
 * caller sees to it that nobody reads or writes by this connection meanwhile.
 */
export type TransactInSteps = <T, E>(
  act: ActFacts,
  work: (writer: LedgerWriter) => Promise<Result<T, E>>,
) => Promise<Result<T, E | StorageRefusal | StorageProblem>>

export type Transactions = { readonly transact: Transact; readonly transactInSteps: TransactInSteps }

export type TransactParts = {
  readonly database: Connection
  readonly path: string
  readonly layouts: readonly TableLayout[]
  readonly reader: LedgerReader
  readonly appender: Appender
  readonly clock: Clock
  /** Null for a ledger in memory or one not yet in its place: then a commit alone counts. */
  readonly anchors: AnchorLog | null
  /** The files that are written still bear their names. */
  readonly isInPlace: () => boolean
}

export function createTransactions(parts: TransactParts): Transactions {
  const { refuse, begin, end, fail } = createRuns(parts)
  return {
    transact: (act, work) => {
      const refusal = refuse(act)
      if (refusal !== null) return err(refusal)
      const run = begin()
      if (!run.ok) return run
      try {
        return end(work(createWriter(parts, act)), run.value)
      } catch (error) {
        return fail(error, run.value)
      }
    },
    transactInSteps: async (act, work) => {
      const refusal = refuse(act)
      if (refusal !== null) return err(refusal)
      const run = begin()
      if (!run.ok) return run
      try {
        return end(await work(createWriter(parts, act)), run.value)
      } catch (error) {
        return fail(error, run.value)
      }
    },
  }
}

/** One transaction from its beginning to its end. */
type Run = { readonly before: ChainHead; isCommitting: boolean }

function createRuns(parts: TransactParts) {
  const { database, path, appender, anchors } = parts
  const beginImmediate = database.prepare('BEGIN IMMEDIATE')
  const commit = database.prepare('COMMIT')
  const rollback = database.prepare('ROLLBACK')
  const dataVersion = database.prepare<[], number>('PRAGMA data_version').pluck()
  let knownVersion = dataVersion.get()
  let isStopped = false

  const undo = (head: ReturnType<Appender['head']>) => {
    // A full disk may have rolled back by itself.
    if (database.inTransaction) rollback.run()
    appender.setHead(head)
  }

  /** Null where nothing stands in the way. */
  function refuse({ verb }: ActFacts): StorageRefusal | null {
    assert(!database.inTransaction, `${verb} inside another transaction`)
    if (isStopped) return { kind: 'session-stopped', path }
    return parts.isInPlace() ? null : { kind: 'ledger-moved', path }
  }

  function begin(): Result<Run, StorageRefusal | StorageProblem> {
    const run: Run = { before: appender.head(), isCommitting: false }
    try {
      anchors?.reserve()
      beginImmediate.run()
      const version = dataVersion.get()
      if (version === knownVersion) return ok(run)
      knownVersion = version
      // The lock is ours, the file is anybody's: what another program with the key appends is not to be anchored.
      if (readHead(database, parts.layouts).h === run.before.h) return ok(run)
      undo(run.before)
      isStopped = true
      return err({ kind: 'ledger-changed', path })
    } catch (error) {
      return fail(error, run)
    }
  }

  function end<T, E>(result: Result<T, E>, run: Run): Result<T, E | StorageRefusal> {
    if (!result.ok || appender.head().seq === run.before.seq) {
      undo(run.before)
      return result
    }
    run.isCommitting = true
    commit.run()
    run.isCommitting = false
    if (anchors === null) return result
    const refusal = confirm(parts, anchors)
    if (refusal === null) return result
    isStopped = true
    return err(refusal)
  }

  function fail(
    error: unknown,
    { before, isCommitting }: Run,
  ): Result<never, StorageRefusal | StorageProblem> {
    const { seq } = appender.head()
    undo(before)
    const problem = storageProblem(error, path)
    if (problem === null) throw error
    // A full disk may be cleared and a lock let go; after any other failure nothing read here can be trusted.
    isStopped = problem.kind !== 'disk-full' && problem.kind !== 'ledger-locked'
    // When syncing fails, what was written may yet be found after the next start.
    return err(
      isCommitting && problem.kind === 'storage-failed' ? { kind: 'unconfirmed', path, seq } : problem,
    )
  }

  return { refuse, begin, end, fail }
}

function createWriter({ reader, appender, clock }: TransactParts, { verb, userId }: ActFacts): LedgerWriter {
  let act: number | null = null
  return {
    ...reader,
    append: appender.append,
    nextSeq: () => appender.head().seq + 1,
    act: () => {
      act ??= appender.append('act', { user_account: userId, verb, recorded_at: clock.now() })
      return act
    },
  }
}

/** Between the commit and its acknowledgement. After a failure here the session may not go on. */
function confirm({ path, appender, isInPlace }: TransactParts, anchors: AnchorLog): StorageRefusal | null {
  const head = appender.head()
  try {
    anchors.append(head)
  } catch (error) {
    if (storageProblem(error, path) === null) throw error
    return { kind: 'unconfirmed', path, seq: head.seq }
  }
  return isInPlace() ? null : { kind: 'ledger-moved', path }
}
