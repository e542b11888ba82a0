// A folder that is being filled beside its place: each file is written whole and made durable, and its hash is known when
// it lies there. It gets its name last; a folder that was given up leaves nothing.

import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { syncFolder } from '../../db/durable-files.ts'
import type { BorderRefusal, Refusal } from '../../src/api/refusals.ts'
import { err, ok, type Result } from '../../src/base/result.ts'
import { onDisk, type PieceByPiece, writeHashed } from '../hashed-file.ts'
import type { HashedFile } from './hash-list.ts'

export type ArchiveFolder = {
  /** Where it is filled. */
  readonly path: string
  readonly add: <W>(
    path: string,
    write: PieceByPiece<W>,
  ) => Promise<Result<{ readonly file: HashedFile; readonly written: W }, Refusal>>
  readonly publish: () => Result<void, BorderRefusal>
  readonly giveUp: () => void
}

export function startFolder(
  target: string,
  folders: readonly string[],
): Result<ArchiveFolder, BorderRefusal> {
  if (existsSync(target)) return err({ kind: 'file-exists', file: target })
  return onDisk(target, () => {
    const path = mkdtempSync(`${target}.part-`)
    for (const folder of folders) mkdirSync(join(path, folder), { mode: 0o700 })
    return {
      path,
      add: async (file, write) => {
        const made = await writeHashed(join(path, file), 'wx', write)
        if (!made.ok) return made
        const { sha256, written } = made.value
        return ok({ file: { path: file, sha256 }, written })
      },
      publish: () => onDisk(target, () => publish(path, target, folders)),
      giveUp: () => rmSync(path, { recursive: true, force: true }),
    }
  })
}

function publish(path: string, target: string, folders: readonly string[]): void {
  for (const folder of ['', ...folders]) syncFolder(join(path, folder))
  renameSync(path, target)
  syncFolder(dirname(target))
}
