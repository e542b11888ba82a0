// Opens a ledger so that it can be read and nothing is written, whatever state it was left in: beside a writer,
// closed properly, after a crash, on a read-only medium, on a full disk.
//
// A ledger in WAL mode cannot be read without its -wal and -shm. Where there are none, SQLite makes them and the
// last connection removes them. Where a crash left them, the last connection would copy the -wal into the
// ledger; beside a read-only ledger it would leave them; where none can be made, reading fails. In all three cases
// a private copy is read instead.

import { constants, copyFileSync, existsSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Connection, connect, disconnect, isOpenHere } from './database.ts'
import { isWriterAlive } from './lock.ts'
import { errorCode, isWritable } from './storage-failure.ts'
import { makeTemporaryFolder, toTemporaryFolder } from './temporary-folder.ts'

export type ReadingConnection = { readonly database: Connection; readonly close: () => void }

const BUSY_WAIT_MS = 4000

/** Throws SQLite's and the file system's own errors. */
export function openForReading(path: string, key: Uint8Array): ReadingConnection {
  const wouldLeaveTraces = existsSync(`${path}-wal`) || !isWritable(path)
  if (wouldLeaveTraces && !isOpenHere(path) && !isWriterAlive(path)) return openCopy(path, key)
  try {
    const database = connect(path, key, 'beside', BUSY_WAIT_MS)
    try {
      // The first read is what needs -wal and -shm.
      database.pragma('user_version')
    } catch (error) {
      disconnect(database)
      throw error
    }
    return { database, close: () => disconnect(database) }
  } catch (error) {
    if (!cannotWriteBeside(error) || isOpenHere(path)) throw error
    return openCopy(path, key)
  }
}

function cannotWriteBeside(error: unknown): boolean {
  const code = errorCode(error) ?? ''
  return /^SQLITE_(READONLY|CANTOPEN|FULL|IOERR_SHM)/.test(code)
}

function openCopy(path: string, key: Uint8Array): ReadingConnection {
  const { path: folder, remove } = makeTemporaryFolder()
  try {
    const copy = join(folder, 'ledger')
    toTemporaryFolder(() => copyUnchanged(path, copy))
    const database = connect(copy, key, 'beside', BUSY_WAIT_MS)
    return {
      database,
      close: () => {
        disconnect(database)
        remove()
      },
    }
  } catch (error) {
    remove()
    throw error
  }
}

/** A writer that opens meanwhile would make the copy a mixture of two moments: then it is taken again. */
function copyUnchanged(path: string, copy: string): void {
  const files = ['', '-wal']
  for (let tries = 0; ; tries += 1) {
    const before = files.map(suffix => stampOf(path + suffix))
    for (const suffix of files) {
      rmSync(copy + suffix, { force: true })
      if (existsSync(path + suffix)) copyFileSync(path + suffix, copy + suffix, constants.COPYFILE_FICLONE)
    }
    const after = files.map(suffix => stampOf(path + suffix))
    if (before.join() === after.join() || tries === 3) return
  }
}

function stampOf(path: string): string {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false })
  return found === undefined ? 'none' : `${found.ino}:${found.size}:${found.mtimeNs}`
}
