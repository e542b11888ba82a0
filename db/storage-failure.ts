// Turns what SQLite and the file system throw into refusals of src/access. What is not the machine's fault
// (a broken constraint, a wrong statement) is a bug and stays thrown.

import { accessSync, closeSync, constants, openSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import type { FileRefusal, StorageRefusal } from '../src/access/refusals.ts'
import { err, type Result } from '../src/base/result.ts'
import { TemporaryFolderError } from './temporary-folder.ts'

export type StorageProblem =
  | StorageRefusal
  | Extract<FileRefusal, { kind: 'ledger-damaged' | 'ledger-missing' }>

/** Gives null for an error that is not the storage's. */
export function storageProblem(error: unknown, path: string): StorageProblem | null {
  if (error instanceof TemporaryFolderError) {
    return { kind: 'temporary-folder-failed', path: error.folder, code: error.code }
  }
  const code = errorCode(error)
  if (code === null) return null
  if (error instanceof Database.SqliteError) return sqliteProblem(code, path)
  // What the operating system refuses names the call; Node's own errors do not.
  return error instanceof Error && 'syscall' in error ? fileSystemProblem(code, path) : null
}

/** What SQLite or the file system throws in `work` is a refusal like any other. */
export function withStorage<T, E>(path: string, work: () => Result<T, E>): Result<T, E | StorageProblem> {
  try {
    return work()
  } catch (error) {
    const problem = storageProblem(error, path)
    if (problem === null) throw error
    return err(problem)
  }
}

export function errorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}

function sqliteProblem(code: string, path: string): StorageProblem | null {
  // A full disk shows as SHMSIZE when the -shm file cannot be laid out at opening.
  if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_SHMSIZE') return { kind: 'disk-full', path }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return { kind: 'ledger-locked', path }
  if (code.startsWith('SQLITE_READONLY')) return { kind: 'read-only', path }
  if (code.startsWith('SQLITE_CANTOPEN')) {
    if (!isWritable(path)) return { kind: 'read-only', path }
    return isOutOfFiles(path) ? { kind: 'too-many-files', path } : { kind: 'storage-failed', path, code }
  }
  if (code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_PROTOCOL') || code === 'SQLITE_NOMEM') {
    return { kind: 'storage-failed', path, code }
  }
  // All of a wrong key, a wrong cipher and a damaged first page show as NOTADB.
  if (code === 'SQLITE_NOTADB') return { kind: 'ledger-damaged', path, problem: 'undecipherable' }
  if (code.startsWith('SQLITE_CORRUPT')) return { kind: 'ledger-damaged', path, problem: 'unreadable' }
  return null
}

function fileSystemProblem(code: string, path: string): StorageProblem | null {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return { kind: 'disk-full', path }
    case 'EMFILE':
    case 'ENFILE':
      return { kind: 'too-many-files', path }
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return { kind: 'read-only', path }
    case 'ENOENT':
    case 'ENOTDIR':
      return { kind: 'ledger-missing', path }
    default:
      return { kind: 'storage-failed', path, code }
  }
}

/** The file and its folder: SQLite lays others beside it. */
export function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    accessSync(dirname(path), constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Whether the system gives this process no more files; the folder is asked for, because a ledger must not be opened by hand. */
function isOutOfFiles(path: string): boolean {
  try {
    closeSync(openSync(dirname(path), 'r'))
    return false
  } catch (error) {
    return /^E[MN]FILE$/.test(errorCode(error) ?? '')
  }
}
