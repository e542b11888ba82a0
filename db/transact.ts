// One transaction, one document: begin, let the work append, commit, anchor, and only then say that it is saved.
// A refusal of the work, or of the machine, leaves nothing behind.

import type { StorageRefusal } from '../src/access/refusals.ts'
import { assert } from '../src/base/assert.ts'
import { err, type Result } from '../src/base/result.ts'
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

export function createTransact(parts: TransactParts): Transact {
  const { database, path, appender, anchors } = parts
  const begin = database.prepare('BEGIN IMMEDIATE')
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

  return (act, work) => {
    assert(!database.inTransaction, `${act.verb} inside another transaction`)
    if (isStopped) return err({ kind: 'session-stopped', path })
    if (!parts.isInPlace()) return err({ kind: 'ledger-moved', path })
    let before = appender.head()
    let isCommitting = false
    try {
      anchors?.reserve()
      begin.run()
      const version = dataVersion.get()
      if (version !== knownVersion) {
        // Another program with the key has written: the lock is ours, the file is anybody's.
        before = readHead(database, parts.layouts)
        appender.setHead(before)
        knownVersion = version
      }
      const result = work(createWriter(parts, act))
      if (!result.ok || appender.head().seq === before.seq) {
        undo(before)
        return result
      }
      isCommitting = true
      commit.run()
      isCommitting = false
      if (anchors === null) return result
      const refusal = confirm(parts, anchors)
      if (refusal === null) return result
      isStopped = true
      return err(refusal)
    } catch (error) {
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
  }
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
