// The proof of a backup: unpacked elsewhere, to be verified as the ledger that it holds with the keys of the one that
// is open. That it was written without an error says nothing about a disk a month later.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LedgerRefusal } from '../src/access/refusals.ts'
import { err, ok, type Result } from '../src/base/result.ts'
import { anchorPath } from './anchors.ts'
import { type Backup, checkBackup, openBackup, unpackBackup } from './backup-file.ts'
import { keyFilePath } from './key-file.ts'
import { isSealed } from './manifest.ts'
import { withStorage } from './storage-failure.ts'
import type { UnlockedLedger } from './unlock.ts'

export type UnpackedBackup = { readonly unlocked: UnlockedLedger; readonly discard: () => void }

/** Into a private folder of the system's; the caller discards it. */
export function unpackForProof(
  path: string,
  unlocked: UnlockedLedger,
): Result<UnpackedBackup, LedgerRefusal> {
  return withStorage(path, () => {
    const opened = openBackup(path)
    if (!opened.ok) return opened
    const backup = opened.value
    try {
      const part = damagedPart(backup, unlocked)
      return part === null ? ok(unpacked(backup, unlocked)) : err({ kind: 'backup-damaged', path, part })
    } finally {
      backup.close()
    }
  })
}

/** Every byte is what it was when the backup was written and verified; false too where it cannot be read now. */
export function isWholeBackup(path: string, unlocked: UnlockedLedger): boolean {
  const whole = withStorage(path, () => {
    const opened = openBackup(path)
    if (!opened.ok) return opened
    try {
      return ok(damagedPart(opened.value, unlocked) === null)
    } finally {
      opened.value.close()
    }
  })
  return whole.ok && whole.value
}

function damagedPart(backup: Backup, { ledgerUuid, anchorKey }: UnlockedLedger): string | null {
  const { manifest } = backup
  const isOurs = manifest.ledgerUuid === ledgerUuid && isSealed(manifest, anchorKey)
  return isOurs ? checkBackup(backup) : 'manifest'
}

function unpacked(backup: Backup, unlocked: UnlockedLedger): UnpackedBackup {
  const folder = mkdtempSync(join(tmpdir(), 'court-ledger-'))
  const discard = () => rmSync(folder, { recursive: true, force: true })
  try {
    const path = join(folder, 'ledger')
    unpackBackup(backup, { ledger: path, keys: keyFilePath(path), anchors: anchorPath(path) })
    return { unlocked: { ...unlocked, path }, discard }
  } catch (error) {
    discard()
    throw error
  }
}
