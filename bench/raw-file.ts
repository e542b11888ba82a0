// The floor under what is measured: the bare driver inserting the very rows that the product wrote, hashes and
// all, into a file of the same tables, indexes and settings. No rule, no chain, no anchor; a cipher only if asked.

import Database from 'better-sqlite3'
import { readChain } from '../db/chain-reader.ts'
import { type Connection, connect, decipher, disconnect, setPragmas } from '../db/database.ts'
import { expectedSchema } from '../db/expected-schema.ts'
import { LEDGER_VERSION, migrate } from '../db/migrations/migrations.ts'
import type { UnlockedLedger } from '../db/unlock.ts'

/** One record as it is bound: the name of its table, then `seq`, `h` and all other columns. */
export type RawRow = { readonly table: string; readonly values: readonly unknown[] }

const { layouts } = expectedSchema(LEDGER_VERSION)

/** What a ledger holds from a seq on, read beside whoever has it open. */
export function rowsOf({ path, dataKey }: UnlockedLedger, fromSeq: number): readonly RawRow[] {
  const database = connect(path, dataKey, 'beside', 1000)
  try {
    return Array.from(readChain(database, layouts, fromSeq), ({ table, seq, h, values }) => ({
      table,
      values: [seq, Buffer.from(h, 'hex'), ...values],
    }))
  } finally {
    disconnect(database)
  }
}

/** A new file with the ledger's schema and settings; `key` null leaves it plain. */
export function createRawFile(path: string, key: Uint8Array | null): Connection {
  const database = new Database(path)
  if (key !== null) decipher(database, key)
  database.pragma('journal_mode = WAL')
  setPragmas(database)
  migrate(database, 0)
  return database
}

/** All rows in one transaction. */
export function insertRaw(database: Connection, rows: readonly RawRow[]): void {
  rawInserter(database)(rows)
}

export type RawInserter = (rows: readonly RawRow[]) => void

/** The same, many times over: one prepared statement a table. */
export function rawInserter(database: Connection): RawInserter {
  const statements = new Map<string, Database.Statement>(
    layouts.map(({ table, columns }) => {
      const names = ['seq', 'h', ...columns.map(column => column.name)]
      const marks = names.map(() => '?').join(', ')
      return [table, database.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${marks})`)]
    }),
  )
  return database.transaction((rows: readonly RawRow[]) => {
    for (const { table, values } of rows) statements.get(table)?.run(...values)
  })
}
