// A folder that is being filled beside its place: each file is written whole and made durable, and its hash is known when
// it lies there. It gets its name last; a folder that was given up leaves nothing.

import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { BorderRefusal, Refusal } from '../../src/api/refusals.ts'
import { err, ok, type Result } from '../../src/base/result.ts'
import type { HashedFile } from './hash-list.ts'

export type Sink = (bytes: Uint8Array) => void

export type ArchiveFolder = {
  /** Where it is filled. */
  readonly path: string
  readonly add: <W>(
    path: string,
    write: (sink: Sink) => Promise<Result<W, Refusal>>,
  ) => Promise<Result<{ readonly file: HashedFile; readonly written: W }, Refusal>>
  readonly publish: () => Result<void, BorderRefusal>
  readonly giveUp: () => void
}

export function startFolder(
  target: string,
  folders: readonly string[],
): Result<ArchiveFolder, BorderRefusal> {
  if (existsSync(target)) return err({ kind: 'file-exists', file: target })
  return guarded(target, () => {
    const path = mkdtempSync(`${target}.part-`)
    for (const folder of folders) mkdirSync(join(path, folder), { mode: 0o700 })
    return {
      path,
      add: (file, write) => addFile(path, file, write),
      publish: () => guarded(target, () => publish(path, target, folders)),
      giveUp: () => rmSync(path, { recursive: true, force: true }),
    }
  })
}

async function addFile<W>(
  folder: string,
  path: string,
  write: (sink: Sink) => Promise<Result<W, Refusal>>,
): Promise<Result<{ readonly file: HashedFile; readonly written: W }, Refusal>> {
  const place = join(folder, path)
  const hash = createHash('sha256')
  const opened = guarded(place, () => openSync(place, 'wx', 0o600))
  if (!opened.ok) return opened
  try {
    const written = await write(bytes => {
      hash.update(bytes)
      for (let done = 0; done < bytes.length; ) done += writeSync(opened.value, bytes, done)
    })
    if (!written.ok) return written
    fsyncSync(opened.value)
    return ok({ file: { path, sha256: hash.digest('hex') }, written: written.value })
  } catch (error) {
    return diskRefusal(place, error)
  } finally {
    closeSync(opened.value)
  }
}

function publish(path: string, target: string, folders: readonly string[]): void {
  for (const folder of ['', ...folders]) syncFolder(join(path, folder))
  renameSync(path, target)
  syncFolder(dirname(target))
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function guarded<T>(file: string, work: () => T): Result<T, BorderRefusal> {
  try {
    return ok(work())
  } catch (error) {
    return diskRefusal(file, error)
  }
}

/** What is not of the disk is a bug, and stays one. */
function diskRefusal(file: string, error: unknown): Result<never, BorderRefusal> {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error
  return err({ kind: 'file-not-written', file, code: String(error.code) })
}
