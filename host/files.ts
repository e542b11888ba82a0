// Files that the program hands out: written whole beside their place, made durable, then renamed, so that a reader
// never finds half of one. A paper is recorded between the two: a full disk refuses it before anything is
// recorded, and no paper leaves that the ledger does not know.

import { createHash } from 'node:crypto'
import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { isBackup } from '../db/backup-file.ts'
import { syncFolder, writeDurably } from '../db/durable-files.ts'
import { isPartOfLedger } from '../db/ledger-parts.ts'
import type { BorderRefusal, Refusal } from '../src/api/refusals.ts'
import { err, ok, type Result } from '../src/base/result.ts'
import { type PieceByPiece, writeHashed } from './hashed-file.ts'

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
  /** A refusal leaves nothing. */
  readonly write: PieceByPiece<W>
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
  const made = await writeHashed(part, 'w', write).catch(error => {
    removePart(part)
    throw error
  })
  if (!made.ok) return refuse(inPlaceOf(made.error, part, path))
  const recorded = record(made.value)
  if (!recorded.ok) return refuse(recorded.error)
  const published = publish({ file: path, part, sha256: made.value.sha256 })
  return published.ok
    ? ok({ ...published.value, written: made.value.written, recorded: recorded.value })
    : published
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

/** She knows the file by its own name. */
const inPlaceOf = (refusal: Refusal, part: string, file: string): Refusal =>
  refusal.kind === 'file-not-written' && refusal.file === part ? { ...refusal, file } : refusal

const notWritten = (file: string, code: string): Result<never, BorderRefusal> =>
  err({ kind: 'file-not-written', file, code })

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
