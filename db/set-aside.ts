// Moves a ledger that stands where another is to be put: to a name of its own beside it, whole, and never over anything.

import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { anchorPath } from './anchors.ts'
import { draftsPath } from './drafts-file.ts'
import { syncFile, syncFolder } from './durable-files.ts'
import { keyFilePath } from './key-file.ts'

/** What belongs to a ledger beside its own file; the lock stays with the place. */
const sideFiles = (path: string): readonly string[] => [
  keyFilePath(path),
  anchorPath(path),
  draftsPath(path),
  `${path}-wal`,
]

export const isFree = (path: string): boolean => ![path, ...sideFiles(path)].some(file => existsSync(file))

/**
 * The side files are copied before the ledger gets its new name: whatever happens in between, at one of the two places
 * it stands with all that belongs to it. Its writer's lock is held.
 */
export function setAside(path: string, aside: string): void {
  const [besideIt, besideAside] = [sideFiles(path), sideFiles(aside)]
  for (const [index, target] of besideAside.entries()) {
    const source = besideIt[index]
    if (source === undefined || !existsSync(source)) continue
    copyFileSync(source, target)
    syncFile(target)
  }
  if (existsSync(path)) renameSync(path, aside)
  syncFolder(dirname(path))
  for (const file of [...besideIt, `${path}-shm`]) rmSync(file, { force: true })
}
