// Which files a ledger consists of, told from their names and neighbours. Whatever writes a file for the clerk asks
// here first: a statement saved over a ledger, its keys or its anchors would be the end of the ledger.

import { existsSync } from 'node:fs'
import { anchorPath } from './anchors.ts'
import { draftsPath } from './drafts-file.ts'
import { keyFilePath } from './key-file.ts'
import { lockPath } from './lock.ts'
import { triesPath } from './tries-file.ts'

const partsOf = (ledgerPath: string): readonly string[] => [
  ledgerPath,
  keyFilePath(ledgerPath),
  anchorPath(ledgerPath),
  lockPath(ledgerPath),
  draftsPath(ledgerPath),
  triesPath(ledgerPath),
  `${ledgerPath}-wal`,
  `${ledgerPath}-shm`,
]

const SUFFIXES = partsOf('')

/** Also where only the keys or the anchors are left: with a backup's file they may be the way back. */
export function isPartOfLedger(path: string): boolean {
  return SUFFIXES.filter(suffix => path.endsWith(suffix))
    .map(suffix => path.slice(0, path.length - suffix.length))
    .some(ledger => existsSync(keyFilePath(ledger)) || existsSync(anchorPath(ledger)))
}
