// Makes a new ledger, wholly or not at all: everything is written into a folder beside its place and moved there
// by renames, the ledger last. What a killed attempt leaves is known by that folder and cleared by the next one.

import { randomUUID } from 'node:crypto'
import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import type { FileRefusal, LedgerRefusal } from '../src/access/refusals.ts'
import { assert } from '../src/base/assert.ts'
import { err, ok, type Result } from '../src/base/result.ts'
import { CHAIN_START, type ChainHead } from '../src/records/chain.ts'
import { anchorPath, anchorText } from './anchors.ts'
import { createAppender } from './append.ts'
import { APPLICATION_ID, decipher, setPragmas } from './database.ts'
import { PRIVATE_MODE, syncFile, syncFolder, writeDurably } from './durable-files.ts'
import { expectedSchema } from './expected-schema.ts'
import { appendFirstRecords, FIRST_ACT, FIRST_USER_ID } from './first-records.ts'
import type { LedgerWriter } from './handles.ts'
import { keyFilePath, keyFileText } from './key-file.ts'
import {
  type LedgerKeys,
  newLedgerKeys,
  PASSWORD_COST,
  type PasswordCost,
  type SlotKind,
  sealSlot,
  slotsDigest,
} from './keys.ts'
import { acquireWriterLock, LOCK_WAIT_MS } from './lock.ts'
import { LEDGER_VERSION, migrate } from './migrations/migrations.ts'
import { newRecoveryCode, parseRecoveryCode } from './recovery-code.ts'
import { isFree, setAside } from './set-aside.ts'
import { createReader } from './statements.ts'
import { withStorage } from './storage-failure.ts'
import { type Clock, createTransactions } from './transact.ts'
import { usablePath } from './unlock.ts'

export type NewLedger = {
  readonly path: string
  readonly administrator: string
  readonly password: string
  readonly clock: Clock
  /** Appends what the ledger is to know from the start, in the transaction of its first act. */
  readonly seed: (writer: LedgerWriter) => void
  /** Lower only in tests. */
  readonly passwordCost?: PasswordCost
}

/** The recovery code is shown once and kept nowhere. */
export type CreatedLedger = { readonly administrator: string; readonly recoveryCode: string }

export function createLedger(wanted: NewLedger): Result<CreatedLedger, LedgerRefusal> {
  if (wanted.password === '') return err({ kind: 'password-missing' })
  return installLedger(wanted.path, (staged, path) => {
    const ledgerUuid = randomUUID()
    const keys = newLedgerKeys()
    const recoveryCode = newRecoveryCode()
    const slots = sealFirstSlots(wanted, ledgerUuid, keys, recoveryCode)
    writeDurably(staged.keys, keyFileText({ ledgerUuid, slots }))
    const first = { ledgerUuid, now: wanted.clock.now(), slotsDigest: slotsDigest(slots), ...wanted }
    const head = writeFirstLedger(staged.ledger, path, keys, first)
    if (!head.ok) return head
    writeDurably(staged.anchors, anchorText({ ledgerUuid, anchorKey: keys.anchorKey }, [head.value]))
    return ok({ administrator: wanted.administrator, recoveryCode })
  })
}

/** Where the parts of a ledger lie until they are moved to their place. */
export type StagedLedger = { readonly ledger: string; readonly keys: string; readonly anchors: string }

/**
 * Puts a whole ledger where there is none: `build` writes the parts, which are then moved into place. What stands there
 * is refused, or set `aside` where a place for it is given.
 */
export function installLedger<T>(
  ledgerPath: string,
  build: (staged: StagedLedger, path: string) => Result<T, LedgerRefusal>,
  aside: string | null = null,
): Result<T, LedgerRefusal> {
  return withStorage(ledgerPath, () => {
    const path = placeFor(ledgerPath, aside)
    if (!path.ok) return path
    const lock = acquireWriterLock(path.value, LOCK_WAIT_MS)
    if (!lock.ok) return lock
    try {
      const stillFree = placeFor(path.value, aside)
      return stillFree.ok ? buildAndMove(path.value, build, aside) : stillFree
    } finally {
      lock.value.release()
    }
  })
}

const stagingFolder = (path: string): string => `${path}.new`

function placeFor(ledgerPath: string, aside: string | null): Result<string, FileRefusal> {
  const free = freePath(ledgerPath)
  if (aside === null || free.ok || free.error.kind !== 'ledger-exists') return free
  const path = usablePath(ledgerPath)
  if (!path.ok) return path
  if (statSync(path.value, { throwIfNoEntry: false })?.isDirectory() === true) return free
  return isFree(aside) ? path : err({ kind: 'ledger-exists', path: aside })
}

/** Side files without a ledger may be all that is left of one, unless they came out of a killed attempt. */
function freePath(ledgerPath: string): Result<string, FileRefusal> {
  const path = usablePath(ledgerPath)
  if (!path.ok) return path
  const folder = dirname(path.value)
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    return err({ kind: 'folder-missing', path: folder })
  }
  const sideFiles = existsSync(stagingFolder(path.value))
    ? []
    : [keyFilePath(path.value), anchorPath(path.value)]
  const taken = [path.value, ...sideFiles].find(file => existsSync(file))
  return taken === undefined ? path : err({ kind: 'ledger-exists', path: taken })
}

function buildAndMove<T>(
  path: string,
  build: (staged: StagedLedger, path: string) => Result<T, LedgerRefusal>,
  aside: string | null,
): Result<T, LedgerRefusal> {
  const folder = stagingFolder(path)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { mode: 0o700 })
  // By this folder a killed attempt is known: it must be on the disk before, and as long as, its parts are moved.
  syncFolder(dirname(path))
  try {
    const staged = {
      ledger: join(folder, 'l'),
      keys: join(folder, 'l.keys'),
      anchors: join(folder, 'l.anchors'),
    }
    const built = build(staged, path)
    if (!built.ok) return built
    syncFolder(folder)
    if (aside !== null) setAside(path, aside)
    moveIntoPlace(staged, path)
    return built
  } finally {
    rmSync(folder, { recursive: true, force: true })
    syncFolder(dirname(path))
  }
}

/** The ledger last, when the others are sure to be found: where it stands, its side files stand too. */
function moveIntoPlace(staged: StagedLedger, path: string): void {
  try {
    renameSync(staged.keys, keyFilePath(path))
    renameSync(staged.anchors, anchorPath(path))
    syncFolder(dirname(path))
    renameSync(staged.ledger, path)
  } catch (error) {
    rmSync(keyFilePath(path), { force: true })
    rmSync(anchorPath(path), { force: true })
    throw error
  }
  syncFolder(dirname(path))
}

function sealFirstSlots(wanted: NewLedger, ledgerUuid: string, keys: LedgerKeys, recoveryCode: string) {
  const code = parseRecoveryCode(recoveryCode)
  assert(code.ok, 'a new recovery code is well formed')
  const seal = (kind: SlotKind, secret: string) => {
    const owner = { ledgerUuid, userId: FIRST_USER_ID, user: wanted.administrator, kind }
    return sealSlot(keys, owner, secret, wanted.passwordCost ?? PASSWORD_COST)
  }
  return [seal('password', wanted.password), seal('recovery', code.value)]
}

type FirstContent = Pick<NewLedger, 'administrator' | 'clock' | 'seed'> & {
  readonly ledgerUuid: string
  readonly now: string
  readonly slotsDigest: Uint8Array
}

function writeFirstLedger(
  file: string,
  path: string,
  keys: LedgerKeys,
  first: FirstContent,
): Result<ChainHead, LedgerRefusal> {
  // SQLite would create it readable by everybody.
  closeSync(openSync(file, 'wx', PRIVATE_MODE))
  const database = new Database(file)
  try {
    decipher(database, keys.dataKey)
    database.pragma('journal_mode = WAL')
    setPragmas(database)
    database.pragma(`application_id = ${APPLICATION_ID}`)
    migrate(database, 0)
    const { layouts } = expectedSchema(LEDGER_VERSION)
    const appender = createAppender(database, layouts, { seq: 0, h: CHAIN_START })
    const reader = createReader(database)
    const { transact } = createTransactions({
      database,
      path,
      layouts,
      reader,
      appender,
      clock: first.clock,
      anchors: null,
      isInPlace: () => true,
    })
    const written = transact<void, never>(FIRST_ACT, writer => {
      appendFirstRecords(writer, first)
      first.seed(writer)
      return ok(undefined)
    })
    return written.ok ? ok(appender.head()) : written
  } finally {
    database.close()
    syncFile(file)
  }
}
