// Files that the program hands out: written whole beside their place, made durable, then renamed, so that a reader
// never finds half of one. A paper is recorded between the two: a full disk refuses it before anything is
// recorded, and no paper leaves that the ledger does not know.

import { createHash } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { isBackup } from '../db/backup-file.ts'
import { isPartOfLedger } from '../db/ledger-parts.ts'
import type { BorderRefusal, Refusal } from '../src/api/refusals.ts'
import { err, ok, type Result } from '../src/base/result.ts'

export type WrittenFile = { readonly file: string; readonly sha256: string }

type Folder = { readonly folder: string }

/** Relative paths count from the caller's folder; an existing file is replaced only by a whole new one. */
export function writeExport(
  folder: Folder,
  file: string,
  content: Uint8Array,
): Result<WrittenFile, BorderRefusal> {
  const staged = stage(folder, file, content)
  return staged.ok ? publish(staged.value) : staged
}

export type Paper<T> = {
  readonly file: string
  readonly content: Uint8Array
  /** Records the paper in the ledger; the file appears only after it. */
  readonly record: () => Result<T, Refusal>
}

export function publishPaper<T>(
  folder: Folder,
  { file, content, record }: Paper<T>,
): Result<WrittenFile & { readonly recorded: T }, Refusal> {
  const staged = stage(folder, file, content)
  if (!staged.ok) return staged
  const recorded = record()
  if (!recorded.ok) {
    removePart(staged.value.part)
    return recorded
  }
  const published = publish(staged.value)
  return published.ok ? ok({ ...published.value, recorded: recorded.value }) : published
}

export type WrittenPaper<W, T> = {
  readonly file: string
  /** Piece by piece, for what is longer than memory; a refusal leaves nothing. */
  readonly write: (sink: (bytes: Uint8Array) => void) => Promise<Result<W, Refusal>>
  readonly record: (made: { readonly written: W; readonly sha256: string }) => Result<T, Refusal>
}

export async function publishWritten<W, T>(
  folder: Folder,
  { file, write, record }: WrittenPaper<W, T>,
): Promise<Result<WrittenFile & { readonly written: W; readonly recorded: T }, Refusal>> {
  const place = placeOf(folder, file)
  if (!place.ok) return place
  const { path, part } = place.value
  const refuse = (refusal: Refusal): Result<never, Refusal> => {
    removePart(part)
    return err(refusal)
  }
  const made = await writePart(place.value, write)
  if (!made.ok) return refuse(made.error)
  const recorded = record(made.value)
  if (!recorded.ok) return refuse(recorded.error)
  const published = publish({ file: path, part, sha256: made.value.sha256 })
  return published.ok
    ? ok({ ...published.value, written: made.value.written, recorded: recorded.value })
    : published
}

async function writePart<W>(
  { path, part }: Place,
  write: WrittenPaper<W, unknown>['write'],
): Promise<Result<{ readonly written: W; readonly sha256: string }, Refusal>> {
  const hash = createHash('sha256')
  let handle: number | null = null
  try {
    const opened = openSync(part, 'w', 0o600)
    handle = opened
    const written = await write(bytes => {
      hash.update(bytes)
      writeWhole(opened, bytes)
    })
    if (!written.ok) return written
    fsyncSync(opened)
    return ok({ written: written.value, sha256: hash.digest('hex') })
  } catch (error) {
    removePart(part)
    // What is not of the disk is a bug or the ledger's, and stays so.
    if (!(error instanceof Error && 'syscall' in error)) throw error
    return notWritten(path, codeOf(error))
  } finally {
    if (handle !== null) closeSync(handle)
  }
}

export const sha256Hex = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex')

type Staged = WrittenFile & { readonly part: string }

type Place = { readonly path: string; readonly part: string }

function placeOf({ folder }: Folder, file: string): Result<Place, BorderRefusal> {
  const path = resolve(folder, file)
  try {
    if (isPartOfLedger(path) || isBackup(path)) return err({ kind: 'file-exists', file: path })
    if (existsSync(path) && !statSync(path).isFile()) return notWritten(path, 'EISDIR')
    return ok({ path, part: `${path}.part` })
  } catch (error) {
    return notWritten(path, codeOf(error))
  }
}

function stage(folder: Folder, file: string, content: Uint8Array): Result<Staged, BorderRefusal> {
  const place = placeOf(folder, file)
  if (!place.ok) return place
  const { path, part } = place.value
  try {
    writeDurably(part, content)
    return ok({ file: path, part, sha256: sha256Hex(content) })
  } catch (error) {
    removePart(part)
    return notWritten(path, codeOf(error))
  }
}

function publish({ file, part, sha256 }: Staged): Result<WrittenFile, BorderRefusal> {
  try {
    renameSync(part, file)
    syncFolder(dirname(file))
    return ok({ file, sha256 })
  } catch (error) {
    removePart(part)
    return notWritten(file, codeOf(error))
  }
}

/** Where the name itself cannot be (too long, a NUL in it) there is nothing to remove, and saying so must not throw. */
function removePart(part: string): void {
  try {
    rmSync(part, { force: true })
  } catch {
    // The refusal that is under way names the cause.
  }
}

const notWritten = (file: string, code: string): Result<never, BorderRefusal> =>
  err({ kind: 'file-not-written', file, code })

function writeDurably(path: string, content: Uint8Array): void {
  const handle = openSync(path, 'w', 0o600)
  try {
    writeWhole(handle, content)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function writeWhole(handle: number, content: Uint8Array): void {
  for (let written = 0; written < content.length; ) written += writeSync(handle, content, written)
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
