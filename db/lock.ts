// One writer a ledger: a tiny database beside it, held by BEGIN EXCLUSIVE for as long as the ledger is open for
// writing. The operating system lets go of it when its process dies, so nothing stale is ever left to clean up.

import { existsSync, writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import type { StorageRefusal } from '../src/access/refusals.ts'
import { err, ok, type Result } from '../src/base/result.ts'
import { PRIVATE_MODE } from './durable-files.ts'
import { errorCode, type StorageProblem, storageProblem } from './storage-failure.ts'

export type WriterLock = { readonly release: () => void }

/** Long enough for a command to finish; with the start of the program on a slow PC still within the 5 s promised. */
export const LOCK_WAIT_MS = 2500

export const lockPath = (ledgerPath: string): string => `${ledgerPath}.lock`

export function acquireWriterLock(
  ledgerPath: string,
  waitMs: number,
): Result<WriterLock, StorageRefusal | StorageProblem> {
  let database: Database.Database | null = null
  try {
    createLockFile(lockPath(ledgerPath))
    database = new Database(lockPath(ledgerPath), { timeout: waitMs })
    // Else SQLite lays a journal beside it, for which a full disk has no room.
    database.pragma('journal_mode = MEMORY')
    database.exec('BEGIN EXCLUSIVE')
    const held = database
    return ok({ release: () => void held.close() })
  } catch (error) {
    database?.close()
    const problem = storageProblem(error, ledgerPath)
    if (problem === null) throw error
    return err(problem)
  }
}

/** Asks without waiting, and without writing even the lock's own file. */
export function isWriterAlive(ledgerPath: string): boolean {
  if (!existsSync(lockPath(ledgerPath))) return false
  const database = new Database(lockPath(ledgerPath), { readonly: true, timeout: 0 })
  try {
    database.prepare('SELECT count(*) FROM sqlite_schema').get()
    return false
  } catch (error) {
    if (errorCode(error) === 'SQLITE_BUSY') return true
    throw error
  } finally {
    database.close()
  }
}

// By hand, because SQLite would create it readable by everybody. Never opened by hand once it is there: closing
// that descriptor would drop the lock that this same process may hold.
function createLockFile(path: string): void {
  if (existsSync(path)) return
  try {
    writeFileSync(path, '', { flag: 'wx', mode: PRIVATE_MODE })
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
  }
}
