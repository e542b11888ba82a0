// Files that the program hands out: written whole beside their place, made durable, then renamed, so that a reader
// never finds half of one.

import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { BorderRefusal } from '../src/api/refusals.ts'
import { err, ok, type Result } from '../src/base/result.ts'

export type WrittenFile = { readonly file: string; readonly sha256: string }

/** Relative paths count from the caller's folder; an existing file is replaced only by a whole new one. */
export function writeExport(
  { folder }: { readonly folder: string },
  file: string,
  content: Uint8Array,
): Result<WrittenFile, BorderRefusal> {
  const path = resolve(folder, file)
  const part = `${path}.part`
  try {
    writeDurably(part, content)
    renameSync(part, path)
    syncFolder(dirname(path))
  } catch (error) {
    rmSync(part, { force: true })
    return err({ kind: 'file-not-written', file: path, code: codeOf(error) })
  }
  return ok({ file: path, sha256: sha256Hex(content) })
}

export const sha256Hex = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex')

function writeDurably(path: string, content: Uint8Array): void {
  const handle = openSync(path, 'w', 0o600)
  try {
    for (let written = 0; written < content.length; ) written += writeSync(handle, content, written)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
