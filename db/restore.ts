// Puts a backup back as a ledger. Everything that can be wrong with it is looked for before anything is written at its
// place; a ledger that stands there is refused or set aside whole, and never written over.

import type { LedgerRefusal } from '../src/access/refusals.ts'
import { err, ok, type Result } from '../src/base/result.ts'
import { UNWATCHED, type Watch } from '../src/base/watch.ts'
import { type Backup, openBackup, unlockBackup, unpackBackup } from './backup-file.ts'
import { installLedger } from './create-ledger.ts'
import { fileIdentity } from './durable-files.ts'
import { withStorage } from './storage-failure.ts'
import type { Credential, UnlockedLedger } from './unlock.ts'
import { verifyLedger } from './verify.ts'

export type Restored = {
  readonly path: string
  readonly madeAt: string
  readonly lastSeq: number
  readonly head: string
}

export type RestoreOptions = {
  /** The name that a ledger gets which stands at the place; null: none may stand there. */
  readonly aside?: string | null
  readonly watch?: Followed
}

type Followed = Pick<Watch, 'tell' | 'isCancelled'>

export function restoreLedger(
  from: string,
  to: string,
  credential: Credential,
  { aside = null, watch = UNWATCHED }: RestoreOptions = {},
): Result<Restored, LedgerRefusal> {
  return withStorage(from, () => {
    const backup = openBackup(from)
    if (!backup.ok) return backup
    try {
      // The backup itself is no ledger to be moved out of the way.
      if (fileIdentity(from) === fileIdentity(to)) return err({ kind: 'ledger-exists', path: to })
      watch.tell({ stage: 'unpack', done: 0, total: 0 })
      const unlocked = unlockBackup(backup.value, from, credential)
      if (!unlocked.ok) return unlocked
      return installLedger(
        to,
        (staged, path) => {
          unpackBackup(backup.value, staged)
          const checked = verifyUnpacked(backup.value, { ...unlocked.value, path: staged.ledger }, watch)
          if (!checked.ok) return checked
          const { madeAt, lastSeq, head } = backup.value.manifest
          return ok({ path, madeAt, lastSeq, head })
        },
        aside,
      )
    } finally {
      backup.value.close()
    }
  })
}

function verifyUnpacked(
  { path }: Backup,
  unpacked: UnlockedLedger,
  watch: Followed,
): Result<void, LedgerRefusal> {
  const checked = verifyLedger(unpacked, { watch })
  if (!checked.ok) return checked
  if (!checked.value.ok) return err({ kind: 'backup-damaged', path, part: 'ledger' })
  // The last moment: from here on it is put into its place.
  return watch.isCancelled() ? err({ kind: 'cancelled' }) : ok(undefined)
}
