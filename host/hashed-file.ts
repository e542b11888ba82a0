// A file that is written piece by piece and made durable; its hash is known when it lies there. What a disk refuses is told as
// what it is.

import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync } from 'node:fs'
import { PRIVATE_MODE, writeAll } from '../db/durable-files.ts'
import type { BorderRefusal, Refusal } from '../src/api/refusals.ts'
import { err, ok, type Result } from '../src/base/result.ts'

export type Sink = (bytes: Uint8Array) => void

/** For what is longer than memory; a refusal leaves what was written so far to the caller. */
export type PieceByPiece<W> = (sink: Sink) => Promise<Result<W, Refusal>>

export async function writeHashed<W>(
  path: string,
  flag: 'w' | 'wx',
  write: PieceByPiece<W>,
): Promise<Result<{ readonly written: W; readonly sha256: string }, Refusal>> {
  const hash = createHash('sha256')
  const opened = onDisk(path, () => openSync(path, flag, PRIVATE_MODE))
  if (!opened.ok) return opened
  const handle = opened.value
  try {
    const written = await write(bytes => {
      hash.update(bytes)
      writeAll(handle, bytes, null)
    })
    if (!written.ok) return written
    fsyncSync(handle)
    return ok({ written: written.value, sha256: hash.digest('hex') })
  } catch (error) {
    return diskRefusal(path, error)
  } finally {
    closeSync(handle)
  }
}

export function onDisk<T>(path: string, work: () => T): Result<T, BorderRefusal> {
  try {
    return ok(work())
  } catch (error) {
    return diskRefusal(path, error)
  }
}

/** What is not of the disk is a bug or the ledger's, and stays so. */
function diskRefusal(file: string, error: unknown): Result<never, BorderRefusal> {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error
  return err({ kind: 'file-not-written', file, code: String(error.code) })
}
