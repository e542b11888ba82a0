// A folder of dated backups of one ledger: what lies there is told by the manifests, never by the names, and nothing
// is removed that is not a backup of this very ledger.

import { readdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { openBackup } from './backup-file.ts'
import type { UnlockedLedger } from './unlock.ts'

export type FoundBackup = {
  readonly file: string
  readonly madeAt: string
  readonly lastSeq: number
  readonly bytes: number
}

/** Beside the ledger, `court.ledger.backups`: what a slip of the hand or a damaged file needs. */
export const besideFolder = (ledgerPath: string): string => `${ledgerPath}.backups`

/** `court.ledger-2026-11-28T153012.345Z.backup`: no two of them share a name, and none replaces another. */
export const datedBackup = (folder: string, ledgerPath: string, madeAt: string): string =>
  join(folder, `${basename(ledgerPath)}-${madeAt.replaceAll(':', '')}.backup`)

/** The newest first; null where there is no such folder now, as with a USB disk that is not put in. */
export function backupsIn(folder: string, { ledgerUuid }: UnlockedLedger): readonly FoundBackup[] | null {
  const names = namesIn(folder)
  if (names === null) return null
  return names
    .filter(name => name.endsWith('.backup'))
    .flatMap(name => readManifest(join(folder, name), ledgerUuid))
    .toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : a.madeAt > b.madeAt ? -1 : 0))
}

function namesIn(folder: string): readonly string[] | null {
  try {
    return readdirSync(folder)
  } catch {
    return null
  }
}

function readManifest(file: string, ledgerUuid: string): FoundBackup[] {
  try {
    const opened = openBackup(file)
    if (!opened.ok) return []
    const { manifest, close } = opened.value
    close()
    if (manifest.ledgerUuid !== ledgerUuid) return []
    const bytes = manifest.ledger.bytes + manifest.keys.bytes + manifest.anchors.bytes
    return [{ file, madeAt: manifest.madeAt, lastSeq: manifest.lastSeq, bytes }]
  } catch {
    // A disk that is pulled out while it is read.
    return []
  }
}

/** True when it is gone. */
export function removeBackup(file: string): boolean {
  try {
    rmSync(file)
    return true
  } catch {
    return false
  }
}
