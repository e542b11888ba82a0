// A private folder for a copy that is read and thrown away. When it cannot be made or written, that is told as what it
// is: the ledger and its disk have nothing to do with it.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export class TemporaryFolderError extends Error {
  readonly folder: string
  readonly code: string
  constructor(folder: string, code: string) {
    super(`the temporary folder ${folder}: ${code}`)
    this.folder = folder
    this.code = code
  }
}

export type TemporaryFolder = { readonly path: string; readonly remove: () => void }

/** Throws a TemporaryFolderError. */
export function makeTemporaryFolder(): TemporaryFolder {
  const path = toTemporaryFolder(() => mkdtempSync(join(tmpdir(), 'court-ledger-')))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** `write` writes into the temporary folder; what it reads elsewhere fails as itself. */
export function toTemporaryFolder<T>(write: () => T): T {
  try {
    return write()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (!CANNOT_WRITE.has(code)) throw error
    throw new TemporaryFolderError(tmpdir(), code)
  }
}

const CANNOT_WRITE: ReadonlySet<string> = new Set([
  'ENOSPC',
  'EDQUOT',
  'EROFS',
  'EACCES',
  'EPERM',
  'ENOENT',
  'ENOTDIR',
])
