// All migrations in their order, and the runner. SQLite's own `user_version` counts them: a migrator's tables
// would lie in the ledger unchained.

import type Database from 'better-sqlite3'
import { assert } from '../../src/base/assert.ts'
import { firstLedger } from './0001-first-ledger.ts'
import { dutiesAndFiles } from './0002-duties-and-files.ts'
import type { Migration } from './migration.ts'

export const MIGRATIONS: readonly Migration[] = [firstLedger, dutiesAndFiles]

export const LEDGER_VERSION = MIGRATIONS.length

/** Each migration is one transaction that also counts itself, so that a file is wholly of one version. */
export function migrate(
  database: Database.Database,
  from: number,
  to = LEDGER_VERSION,
  migrations = MIGRATIONS,
): void {
  for (const { version, statements } of migrations.slice(from, to)) {
    assert(migrations[version - 1]?.version === version, `migration ${version} is out of order`)
    database.transaction(() => {
      // A table that is made anew is missing for a moment to those that point at it.
      database.pragma('defer_foreign_keys = ON')
      for (const statement of statements) database.exec(statement)
      database.pragma(`user_version = ${version}`)
    })()
  }
}
