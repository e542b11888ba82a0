// The words in which migrations write tables: what a kind of column may hold, and the rules that every table keeps.
// Released migrations are written with them, so their texts never change; a new need gets a new word.

export type ColumnsByTable = Readonly<Record<string, readonly string[]>>

export const date = (column: string) => `CHECK (${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')`
export const month = (column: string) => `CHECK (${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]')`
export const instant = (column: string) =>
  `CHECK (${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z')`
export const decimal = (column: string) =>
  `CHECK (${column} GLOB '[0-9]*' AND ${column} NOT GLOB '*[^0-9.]*')`
export const sha256 = (column: string) =>
  `CHECK (length(${column}) = 64 AND ${column} NOT GLOB '*[^0-9a-f]*')`
export const json = (column: string) => `CHECK (json_valid(${column}))`
export const oneOf = (column: string, ...members: string[]) =>
  `CHECK (${column} IN (${members.map(member => `'${member}'`).join(', ')}))`
export const named = (column: string) => `CHECK (${column} <> '')`

export const act = 'act INTEGER NOT NULL REFERENCES act (seq)'

/** A table's place in the chain comes first, then its own columns. */
export function tableSql([table, columns]: readonly [string, readonly string[]]): string {
  const chained = ['seq INTEGER PRIMARY KEY', 'h BLOB NOT NULL CHECK (length(h) = 32)']
  return `CREATE TABLE ${table} (\n  ${[...chained, ...columns].join(',\n  ')}\n) STRICT`
}

export const appendOnlySql = (table: string): string[] =>
  ['UPDATE', 'DELETE'].map(
    event => `CREATE TRIGGER ${table}_no_${event.toLowerCase()} BEFORE ${event} ON ${table}
BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`,
  )

/** A table whose rules grew is made anew around its rows, each with its number and hash: SQLite alters no CHECK. */
export const rebuiltSql = (table: string, columns: readonly string[]): string[] => [
  `CREATE TABLE ${table}_as_it_was AS SELECT * FROM ${table}`,
  `DROP TABLE ${table}`,
  tableSql([table, columns]),
  `INSERT INTO ${table} SELECT * FROM ${table}_as_it_was`,
  `DROP TABLE ${table}_as_it_was`,
  ...appendOnlySql(table),
]
