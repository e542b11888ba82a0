// Which SQLite the driver holds, asked of itself: no ledger has to be open.

import Database from 'better-sqlite3'

export function sqliteVersion(): string {
  const database = new Database(':memory:')
  try {
    const version: unknown = database.prepare('SELECT sqlite_version()').pluck().get()
    return String(version)
  } finally {
    database.close()
  }
}
