// An open ledger: for reading, beside whoever writes; or for writing, as the only one who does. Opening for
// writing takes the lock, compares the file with its schema and its anchors, and anchors what a crash left ahead.

import { existsSync } from 'node:fs'
import type { FileRefusal, LedgerRefusal } from '../src/access/refusals.ts'
import { err, ok, type Result } from '../src/base/result.ts'
import type { ChainHead } from '../src/records/chain.ts'
import { catchUpAnchors } from './anchor-catch-up.ts'
import { type AnchorLog, anchorPath } from './anchors.ts'
import { createAppender } from './append.ts'
import { readHead } from './chain-reader.ts'
import { type Connection, checkIdentity, connect, disconnect } from './database.ts'
import { fileIdentity } from './durable-files.ts'
import { expectedSchema, schemaDifferences } from './expected-schema.ts'
import { type LedgerReader, ONE_ROW, query } from './handles.ts'
import { readKeyFile } from './key-file.ts'
import type { Derivation } from './keys.ts'
import { admitUser, clearLeftSlots, type LedgerUser } from './ledger-users.ts'
import { acquireWriterLock, LOCK_WAIT_MS, type WriterLock } from './lock.ts'
import { LEDGER_VERSION } from './migrations/migrations.ts'
import { openForReading } from './open-reading.ts'
import { createReader } from './statements.ts'
import { isWritable, withStorage } from './storage-failure.ts'
import { type Clock, createTransactions, type Transactions } from './transact.ts'
import { type Credential, type UnlockedLedger, unlockLedger } from './unlock.ts'
import { upgradeLedger } from './upgrade.ts'
import { tellWrongPasswords } from './wrong-passwords.ts'

export type ReadableLedger = {
  readonly path: string
  readonly user: LedgerUser
  readonly reader: LedgerReader
  readonly unlocked: UnlockedLedger
  readonly close: () => void
}

export type WritableLedger = ReadableLedger &
  Transactions & {
    /** The last record, which the last commit made durable. */
    readonly head: () => ChainHead
    /** The instant of the last act when the clock now stands before it: told to the user, never refused. */
    readonly clockWentBackFrom: string | null
  }

export function openLedgerForReading(
  path: string,
  credential: Credential,
  derive?: Derivation,
): Result<ReadableLedger, LedgerRefusal> {
  return withStorage(path, () => {
    const unlocked = unlockLedger(path, credential, derive)
    return unlocked.ok ? openUnlocked(unlocked.value) : unlocked
  })
}

export function openLedgerForWriting(
  path: string,
  credential: Credential,
  clock: Clock,
  derive?: Derivation,
): Result<WritableLedger, LedgerRefusal> {
  return withStorage(path, () => {
    const unlocked = unlockLedger(path, credential, derive)
    if (!unlocked.ok) return unlocked
    const readOnly = readOnlyPart(unlocked.value.path)
    if (readOnly !== null) return err({ kind: 'read-only', path: readOnly })
    const lock = acquireWriterLock(unlocked.value.path, LOCK_WAIT_MS)
    if (!lock.ok) return lock
    return openLocked(unlocked.value, lock.value, clock)
  })
}

/** Asked before SQLite is: it would lay a -wal beside the ledger that is as read-only as the ledger, for good. */
const readOnlyPart = (path: string): string | null =>
  [path, anchorPath(path), `${path}-wal`].find(file => existsSync(file) && !isWritable(file)) ?? null

function openUnlocked(unlocked: UnlockedLedger): Result<ReadableLedger, LedgerRefusal> {
  const { database, close } = openForReading(unlocked.path, unlocked.dataKey)
  return closeUnlessOk(close, () => {
    const version = checkIdentity(database, unlocked.path)
    if (!version.ok) return version
    if (version.value < LEDGER_VERSION) return older(unlocked.path, version.value)
    const reader = createReader(database)
    const user = admit(reader, unlocked)
    if (!user.ok) return user
    return ok({ path: unlocked.path, user: user.value, reader, unlocked, close: once(close) })
  })
}

const older = (path: string, version: number): Result<never, FileRefusal> =>
  err({ kind: 'older-ledger', path, version, known: LEDGER_VERSION })

function openLocked(
  unlocked: UnlockedLedger,
  lock: WriterLock,
  clock: Clock,
): Result<WritableLedger, LedgerRefusal> {
  return closeUnlessOk(lock.release, () => {
    const database = connect(unlocked.path, unlocked.dataKey, 'writer', LOCK_WAIT_MS)
    const close = () => {
      disconnect(database)
      lock.release()
    }
    return closeUnlessOk(close, () => openWriter(unlocked, database, close, clock))
  })
}

function openWriter(
  unlocked: UnlockedLedger,
  database: Connection,
  closeFile: () => void,
  clock: Clock,
): Result<WritableLedger, LedgerRefusal> {
  const { path } = unlocked
  const version = checkIdentity(database, path)
  if (!version.ok) return version
  if (version.value < LEDGER_VERSION) {
    const upgraded = upgradeLedger(unlocked, database, { from: version.value, now: clock.now() })
    if (!upgraded.ok) return upgraded
  }
  if (schemaDifferences(database, LEDGER_VERSION).length > 0) return damaged(path, 'schema-changed')
  const reader = createReader(database)
  const user = admit(reader, unlocked)
  if (!user.ok) return user
  const keyFile = readKeyFile(path)
  if (keyFile.ok) clearLeftSlots(path, reader, keyFile.value)
  const { layouts } = expectedSchema(LEDGER_VERSION)
  const head = readHead(database, layouts)
  const anchors = catchUpAnchors(unlocked, database, layouts, head)
  if (!anchors.ok) return anchors
  const close = once(() => {
    anchors.value.close()
    closeFile()
  })
  const appender = createAppender(database, layouts, head)
  const isInPlace = watchFiles(path, anchors.value)
  const parts = { database, path, layouts, reader, appender, clock, anchors: anchors.value, isInPlace }
  const transactions = createTransactions(parts)
  const clockWentBackFrom = lastActAfter(reader, clock.now())
  tellWrongPasswords({ path, reader, transact: transactions.transact, user: user.value })
  return ok({
    path,
    user: user.value,
    reader,
    unlocked,
    close,
    ...transactions,
    head: appender.head,
    clockWentBackFrom,
  })
}

const damaged = (path: string, problem: 'schema-changed' | 'identity'): Result<never, FileRefusal> =>
  err({ kind: 'ledger-damaged', path, problem })

function admit(reader: LedgerReader, unlocked: UnlockedLedger): Result<LedgerUser, LedgerRefusal> {
  const identity = reader.first(query.selectFrom('ledger_identity').select('ledger_uuid'))
  if (identity?.ledger_uuid !== unlocked.ledgerUuid) return damaged(unlocked.path, 'identity')
  const keyFile = readKeyFile(unlocked.path)
  if (!keyFile.ok) return keyFile
  return admitUser(reader, unlocked.path, unlocked.slot, keyFile.value.slots)
}

/** In WAL mode SQLite goes on "saving" into files that were deleted or renamed under it. */
function watchFiles(path: string, anchors: AnchorLog): () => boolean {
  const files = [path, `${path}-wal`]
  const identities = files.map(fileIdentity)
  return () => files.every((file, index) => fileIdentity(file) === identities[index]) && anchors.isInPlace()
}

function lastActAfter(reader: LedgerReader, now: string): string | null {
  const last = reader.first(
    query.selectFrom('act').select('recorded_at').orderBy('seq', 'desc').limit(ONE_ROW),
  )
  return last !== undefined && last.recorded_at > now ? last.recorded_at : null
}

/** A file closed twice may close another that has got its number since. */
function once(close: () => void): () => void {
  let isClosed = false
  return () => {
    if (!isClosed) close()
    isClosed = true
  }
}

function closeUnlessOk<T, E>(close: () => void, work: () => Result<T, E>): Result<T, E> {
  let isOk = false
  try {
    const result = work()
    isOk = result.ok
    return result
  } finally {
    if (!isOk) close()
  }
}
