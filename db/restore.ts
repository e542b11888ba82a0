// Puts a backup back as a ledger, where there is none. Everything that can be wrong with it is looked for before
// anything is written at its place.

import type { LedgerRefusal } from '../src/access/refusals.ts'
import { err, ok, type Result } from '../src/base/result.ts'
import { openBackup, unlockBackup, unpackBackup } from './backup-file.ts'
import { installLedger } from './create-ledger.ts'
import { withStorage } from './storage-failure.ts'
import type { Credential } from './unlock.ts'
import { verifyLedger } from './verify.ts'

export type Restored = {
  readonly path: string
  readonly madeAt: string
  readonly lastSeq: number
  readonly head: string
}

export function restoreLedger(
  from: string,
  to: string,
  credential: Credential,
): Result<Restored, LedgerRefusal> {
  return withStorage(from, () => {
    const backup = openBackup(from)
    if (!backup.ok) return backup
    try {
      const unlocked = unlockBackup(backup.value, from, credential)
      if (!unlocked.ok) return unlocked
      return installLedger(to, (staged, path) => {
        unpackBackup(backup.value, staged)
        const checked = verifyLedger({ ...unlocked.value, path: staged.ledger })
        if (!checked.ok) return checked
        if (!checked.value.ok) return err({ kind: 'backup-damaged', path: backup.value.path, part: 'ledger' })
        const { madeAt, lastSeq, head } = backup.value.manifest
        return ok({ path, madeAt, lastSeq, head })
      })
    } finally {
      backup.value.close()
    }
  })
}
