// Writing files so that they outlast a power cut: write, sync, rename, sync the folder. For everything that lies
// beside a ledger; the ledger itself is SQLite's to write.

import {
  closeSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  type StatSyncOptions,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'

/** Readable and writable by its owner alone. */
export const PRIVATE_MODE = 0o600

/** The whole file or, after a power cut, the one before it. */
export function replaceDurably(path: string, content: Uint8Array | string): void {
  const part = `${path}.part`
  try {
    writeDurably(part, content)
    renameSync(part, path)
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  }
  syncFolder(dirname(path))
}

/** A new file, complete and synced; its name is not, until `syncFolder`. */
export function writeDurably(path: string, content: Uint8Array | string): void {
  const file = openSync(path, 'w', PRIVATE_MODE)
  try {
    writeAll(file, typeof content === 'string' ? Buffer.from(content) : content, null)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** A write may take only part of what it is given when a disk fills. */
export function writeAll(file: number, content: Uint8Array, position: number | null): void {
  let done = 0
  while (done < content.length) {
    done += writeSync(file, content, done, content.length - done, position === null ? null : position + done)
  }
}

export function syncFile(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

export function syncFolder(path: string): void {
  // Windows opens no folder for syncing: NTFS journals renames by itself.
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

const IDENTITY_OPTIONS = { bigint: true, throwIfNoEntry: false } as const satisfies StatSyncOptions

/** Device and inode: the same name may come to mean another file. Null when there is none. */
export function fileIdentity(path: string): string | null {
  const found = statSync(path, IDENTITY_OPTIONS)
  return found === undefined ? null : `${found.dev}:${found.ino}`
}
