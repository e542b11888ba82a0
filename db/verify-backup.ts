// Verifies a backup as it is, wherever it lies: its parts against its manifest, then the ledger inside like any
// other, in a private folder that is gone afterwards.

import type { LedgerRefusal } from '../src/access/refusals.ts'
import { ok, type Result } from '../src/base/result.ts'
import { CHAIN_START } from '../src/records/chain.ts'
import { openBackup, withUnpackedBackup } from './backup-file.ts'
import { withStorage } from './storage-failure.ts'
import type { Credential } from './unlock.ts'
import { type Verification, type VerifyOptions, verifyLedger } from './verify.ts'

export function verifyBackup(
  path: string,
  credential: Credential,
  options: VerifyOptions = {},
): Result<Verification, LedgerRefusal> {
  return withStorage(path, () => {
    const backup = openBackup(path)
    if (!backup.ok) return reportDamage(backup)
    try {
      const { lastSeq, head } = backup.value.manifest
      const verified = withUnpackedBackup(backup.value, credential, unlocked =>
        verifyLedger(unlocked, options),
      )
      if (!verified.ok) return reportDamage(verified)
      const isWhole = verified.value.lastSeq === lastSeq && verified.value.head === head
      return isWhole ? verified : ok(damagedPart(verified.value, 'manifest'))
    } finally {
      backup.value.close()
    }
  })
}

const NOTHING_READ: Verification = { ok: true, problems: [], entries: 0, head: CHAIN_START, lastSeq: 0 }

function reportDamage(refused: {
  readonly ok: false
  readonly error: LedgerRefusal
}): Result<Verification, LedgerRefusal> {
  const { error } = refused
  return error.kind === 'backup-damaged' ? ok(damagedPart(NOTHING_READ, error.part)) : refused
}

const damagedPart = (verification: Verification, part: string): Verification => ({
  ...verification,
  ok: false,
  problems: [...verification.problems, { kind: 'backup-damaged', part }],
})
