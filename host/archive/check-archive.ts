// Whether an archive is as it was made: every file that its list of hashes names is there and unchanged, and nothing else.

import { createHash } from 'node:crypto'
import { closeSync, lstatSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Refusal } from '../../src/api/refusals.ts'
import { err, ok, type Result } from '../../src/base/result.ts'
import type { Watch } from '../../src/base/watch.ts'
import { archiveWords as words } from '../../src/wording/archive.ts'
import { sha256Hex } from '../files.ts'
import { parseHashList } from './hash-list.ts'

export type CheckedArchive = {
  /** How many its list names. */
  readonly files: number
  readonly missing: readonly string[]
  readonly changed: readonly string[]
  readonly extra: readonly string[]
  /** Of the list itself. */
  readonly sha256: string
}

export async function checkArchive(folder: string, watch: Watch): Promise<Result<CheckedArchive, Refusal>> {
  const list = readList(folder)
  if (!list.ok) return list
  const named = parseHashList(list.value.toString('utf8'))
  if (named === null || named.length === 0) return err({ kind: 'not-an-archive', folder })
  const missing: string[] = []
  const changed: string[] = []
  for (const [index, { path, sha256 }] of named.entries()) {
    const found = hashOf(join(folder, path))
    if (found === null) missing.push(path)
    else if (found !== sha256) changed.push(path)
    watch.tell({ stage: 'files', done: index + 1, total: named.length })
    await nextTurn()
    if (watch.isCancelled()) return err({ kind: 'cancelled' })
  }
  const known = new Set([words.hashes, ...named.map(({ path }) => path)])
  const extra = filesIn(folder).filter(path => !known.has(path))
  return ok({ files: named.length, missing, changed, extra, sha256: sha256Hex(list.value) })
}

function readList(folder: string): Result<Buffer, Refusal> {
  try {
    return ok(readFileSync(join(folder, words.hashes)))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    if (code === 'ENOENT' || code === 'ENOTDIR') return err({ kind: 'not-an-archive', folder })
    return err({ kind: 'file-not-read', file: join(folder, words.hashes), code })
  }
}

const PIECE = 1_048_576

/** Null when no such file can be read; a link is none. */
function hashOf(path: string): string | null {
  try {
    if (!lstatSync(path).isFile()) return null
    const handle = openSync(path, 'r')
    try {
      const hash = createHash('sha256')
      const piece = Buffer.alloc(PIECE)
      for (;;) {
        const length = readSync(handle, piece)
        if (length === 0) return hash.digest('hex')
        hash.update(piece.subarray(0, length))
      }
    } finally {
      closeSync(handle)
    }
  } catch {
    return null
  }
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => !entry.isDirectory())
    .map(entry =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted()
