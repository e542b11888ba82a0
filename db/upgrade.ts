// Brings a ledger of an older program up to this one's schema: first a backup that has verified, then each
// migration wholly or not at all. Stopped at any moment, the file is of one version, and the backup is there.

import type { LedgerRefusal } from '../src/access/refusals.ts'
import { ok, type Result } from '../src/base/result.ts'
import { backupLedger } from './backup.ts'
import { type Connection, upgradeBackupPath } from './database.ts'
import { MIGRATIONS, migrate } from './migrations/migrations.ts'
import type { UnlockedLedger } from './unlock.ts'

export type Upgrade = {
  /** The version that the file has. */
  readonly from: number
  /** The instant in UTC. */
  readonly now: string
}

/** The caller holds the lock. A ledger that does not verify is not upgraded: the damage must not be made anew. */
export function upgradeLedger(
  unlocked: UnlockedLedger,
  database: Connection,
  { from, now }: Upgrade,
  migrations = MIGRATIONS,
): Result<void, LedgerRefusal> {
  const taken = backupLedger(unlocked, upgradeBackupPath(unlocked.path, migrations.length), now)
  if (!taken.ok) return taken
  migrate(database, from, migrations.length, migrations)
  return ok(undefined)
}
