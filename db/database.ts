// Opens the encrypted file itself: cipher, key, pragmas set and read back, and whose file it is. Nothing here
// creates, repairs or replaces a ledger, because a passing read error can look like a damaged one.

import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'
import type { Damage, FileRefusal, ForeignFile } from '../src/access/refusals.ts'
import { assert } from '../src/base/assert.ts'
import { err, ok, type Result } from '../src/base/result.ts'
import { fileIdentity } from './durable-files.ts'
import { LEDGER_VERSION } from './migrations/migrations.ts'

export type Connection = Database.Database

export type Statement = Database.Statement<unknown[], unknown>

/** 'CLDG', in the header of every ledger. */
export const APPLICATION_ID = 0x43_4c_44_47

export const PAGE_BYTES = 4096

/** A file may state any version at all. */
const VERSIONS_LOOKED_FOR = 100

/**
 * `writer` may change the ledger; `beside` reads beside a writer and takes part in SQLite's own housekeeping of
 * -wal and -shm, so that the last one to leave removes them; `read-only` touches nothing.
 */
export type ConnectionKind = 'writer' | 'beside' | 'read-only'

/** Throws SQLite's own errors. The file must exist. */
export function connect(path: string, key: Uint8Array, kind: ConnectionKind, timeoutMs: number): Connection {
  const database = new Database(path, {
    readonly: kind === 'read-only',
    fileMustExist: true,
    timeout: timeoutMs,
  })
  try {
    decipher(database, key)
    if (kind === 'writer') setAndReadBack(database, 'journal_mode', 'wal')
    setPragmas(database)
    if (kind === 'beside') setAndReadBack(database, 'query_only', 1)
    rememberOpen(database, path)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** A file that anybody's SQLCipher can open: cipher and format named, the key given raw, not as a passphrase. */
export function decipher(database: Connection, key: Uint8Array): void {
  assert(key.length === 32, 'the data key has 32 bytes')
  assert(database.pragma("cipher = 'sqlcipher'", { simple: true }) === 'sqlcipher', 'no sqlcipher in SQLite')
  assert(Number(database.pragma('legacy = 4', { simple: true })) === 4, 'no SQLCipher 4 format in SQLite')
  const given = Buffer.concat([Buffer.from('raw:'), key])
  database.key(given)
  given.fill(0)
}

/** What every connection needs; a setting that does not stick must not go unnoticed. */
export function setPragmas(database: Connection): void {
  setAndReadBack(database, 'synchronous', 2)
  setAndReadBack(database, 'foreign_keys', 1)
  // Without it REPLACE INTO overwrites a posted row past the triggers.
  setAndReadBack(database, 'recursive_triggers', 1)
  setAndReadBack(database, 'cell_size_check', 1)
  // A sort that spills to a temporary file would write the ledger in clear.
  setAndReadBack(database, 'temp_store', 2)
  setAndReadBack(database, 'trusted_schema', 0)
  setAndReadBack(database, 'cache_size', -65_536)
}

function setAndReadBack(database: Connection, name: string, value: number | string): void {
  database.pragma(`${name} = ${value}`)
  const found = database.pragma(name, { simple: true })
  assert(found === value, `${name} stayed ${found}`)
}

/** Whose file it is and of which version; the first read of the file, so the place where a wrong key shows. */
export function checkIdentity(database: Connection, path: string): Result<number, FileRefusal> {
  const applicationId = database.pragma('application_id', { simple: true })
  if (applicationId !== APPLICATION_ID) return damaged(path, 'foreign')
  const version = Number(database.pragma('user_version', { simple: true }))
  if (version > LEDGER_VERSION) {
    const copy = copyBeforeUpgrade(path, version)
    return err({ kind: 'newer-ledger', path, version, known: LEDGER_VERSION, copy })
  }
  return version >= 1 ? ok(version) : damaged(path, 'foreign')
}

/** `court.ledger.before-v2.backup`: named by what it was taken before, and kept. */
export const upgradeBackupPath = (ledgerPath: string, version: number): string =>
  `${ledgerPath}.before-v${version}.backup`

/** Taken by the newer program of the ledger as this one could still open it; null where it has been moved. */
function copyBeforeUpgrade(path: string, version: number): string | null {
  const later = Array.from({ length: version - LEDGER_VERSION }, (_, index) => LEDGER_VERSION + 1 + index)
  const copies = later.slice(0, VERSIONS_LOOKED_FOR).map(each => upgradeBackupPath(path, each))
  return copies.find(existsSync) ?? null
}

const damaged = (path: string, problem: Damage): Result<never, FileRefusal> =>
  err({ kind: 'ledger-damaged', path, problem })

/** Looks at a file without SQLite: an empty one would open as an empty ledger, a plain one as a wrong key. */
export function inspectFile(path: string): Result<void, FileRefusal> {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) return err({ kind: 'ledger-missing', path })
  if (found.isDirectory()) return notALedger(path, 'directory')
  if (!found.isFile()) return notALedger(path, 'other-file')
  if (found.size === 0) return notALedger(path, 'empty-file')
  const foreign = isOpenHere(path) ? null : foreignHead(path)
  if (foreign !== null) return notALedger(path, foreign)
  if (found.size < PAGE_BYTES) return notALedger(path, 'other-file')
  // A crash while pages are copied out of the -wal may leave half a page, which the -wal still holds whole.
  const isCut = found.size % PAGE_BYTES !== 0 && !existsSync(`${path}-wal`)
  return isCut ? damaged(path, 'truncated') : ok(undefined)
}

const notALedger = (path: string, found: ForeignFile): Result<never, FileRefusal> =>
  err({ kind: 'not-a-ledger', path, found })

function foreignHead(path: string): ForeignFile | null {
  const head = readHead(path)
  if (head.subarray(0, 16).equals(Buffer.from('SQLite format 3\0'))) return 'plain-database'
  return isBackupHead(head) ? 'backup' : null
}

/** A backup is a ustar archive whose first member is its manifest. */
export const isBackupHead = (head: Buffer): boolean =>
  head.subarray(0, 14).equals(Buffer.from('manifest.json\0')) &&
  head.subarray(257, 262).equals(Buffer.from('ustar'))

export function readHead(path: string): Buffer {
  const head = Buffer.alloc(512)
  const file = openSync(path, 'r')
  try {
    return head.subarray(0, readSync(file, head, 0, head.length, 0))
  } finally {
    closeSync(file)
  }
}

// POSIX drops all locks of a process on a file when any descriptor of that file is closed. So a ledger that
// SQLite has open in this process must not be opened by hand: another process could then take away its -wal.
const openFiles = new Map<string, number>()
const fileOf = new WeakMap<Connection, string>()

export function isOpenHere(path: string): boolean {
  const identity = fileIdentity(path)
  return identity !== null && openFiles.has(identity)
}

/** For a thread, whose own copy of this module does not know what the others of its process have open. */
export function openedElsewhere(path: string): void {
  const identity = fileIdentity(path)
  if (identity !== null) openFiles.set(identity, (openFiles.get(identity) ?? 0) + 1)
}

function rememberOpen(database: Connection, path: string): void {
  const identity = fileIdentity(path)
  if (identity === null) return
  openedElsewhere(path)
  fileOf.set(database, identity)
}

/** Closes what `connect` opened. */
export function disconnect(database: Connection): void {
  const identity = fileOf.get(database)
  database.close()
  if (identity === undefined) return
  fileOf.delete(database)
  const left = (openFiles.get(identity) ?? 1) - 1
  if (left > 0) openFiles.set(identity, left)
  else openFiles.delete(identity)
}
