// What the schema of an unaltered ledger is, taken from a database in memory that was migrated just now. An
// opened file is compared with it, text by text, so a dropped or hollowed trigger shows.

import Database from 'better-sqlite3'
import { assert } from '../src/base/assert.ts'
import { migrate } from './migrations/migrations.ts'
import { TABLES, type TableName } from './schema.ts'

export type ColumnType = 'INTEGER' | 'TEXT' | 'BLOB'

export type Column = { readonly name: string; readonly type: ColumnType }

/** A table's columns after `seq` and `h`, in the file's order. */
export type TableLayout = { readonly table: TableName; readonly columns: readonly Column[] }

export type ExpectedSchema = {
  /** Name and text of every table, index and trigger. */
  readonly sqlByName: ReadonlyMap<string, string>
  readonly layouts: readonly TableLayout[]
}

const expectedByVersion = new Map<number, ExpectedSchema>()

export function expectedSchema(version: number): ExpectedSchema {
  const known = expectedByVersion.get(version)
  if (known !== undefined) return known
  const database = new Database(':memory:')
  try {
    migrate(database, 0, version)
    const sqlByName = schemaSql(database)
    const present = TABLES.filter(table => sqlByName.has(`table ${table}`))
    const expected = { sqlByName, layouts: present.map(table => layoutOf(database, table)) }
    expectedByVersion.set(version, expected)
    return expected
  } finally {
    database.close()
  }
}

/** Names of what differs from the expected schema: missing, altered or added. */
export function schemaDifferences(database: Database.Database, version: number): string[] {
  const expected = expectedSchema(version).sqlByName
  const found = schemaSql(database)
  const names = new Set([...expected.keys(), ...found.keys()])
  return [...names].filter(name => expected.get(name) !== found.get(name)).sort()
}

type SchemaRow = {
  readonly type: string
  readonly name: string
  readonly tbl_name: string
  readonly sql: string
}

function schemaSql(database: Database.Database): Map<string, string> {
  const rows = database
    .prepare<[], SchemaRow>("SELECT type, name, tbl_name, ifnull(sql, '') AS sql FROM sqlite_schema")
    .all()
  return new Map(rows.map(({ type, name, tbl_name, sql }) => [`${type} ${name}`, `${tbl_name}: ${sql}`]))
}

function layoutOf(database: Database.Database, table: TableName): TableLayout {
  const columns = database
    .prepare<[string], Column>('SELECT name, type FROM pragma_table_info(?) ORDER BY cid')
    .all(table)
  assert(columns[0]?.name === 'seq' && columns[1]?.name === 'h', `${table} does not begin with seq and h`)
  return { table, columns: columns.slice(2) }
}
