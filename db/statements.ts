// Runs what `query` and `prepareQuery` build: each text is prepared once a connection and kept. The reader that
// every store gets.

import type { Compilable } from 'kysely'
import { assert } from '../src/base/assert.ts'
import type { Connection, Statement } from './database.ts'
import { isPlace, type LedgerReader, type Place, type PreparedQuery } from './handles.ts'

type AnyQuery = Compilable<unknown> | PreparedQuery<unknown, unknown>

type Runnable = { readonly sql: string; readonly values: readonly unknown[] }

export function createReader(database: Connection): LedgerReader {
  const statements = new Map<string, Statement>()
  const statementFor = (sql: string) => {
    const known = statements.get(sql)
    if (known !== undefined) return known
    const statement = database.prepare(sql)
    statements.set(sql, statement)
    return statement
  }
  const reader = {
    all: (query: AnyQuery, values?: unknown) => {
      const runnable = toRunnable(query, values)
      return statementFor(runnable.sql).all(...runnable.values)
    },
    first: (query: AnyQuery, values?: unknown) => {
      const runnable = toRunnable(query, values)
      return statementFor(runnable.sql).get(...runnable.values)
    },
    iterate: (query: AnyQuery, values?: unknown) => {
      const runnable = toRunnable(query, values)
      // Its own statement, because a kept one cannot run twice at a time.
      return database.prepare(runnable.sql).iterate(...runnable.values)
    },
  }
  // The rows' types stand in the queries; SQLite knows nothing of them.
  return reader as LedgerReader
}

function toRunnable(query: AnyQuery, values: unknown): Runnable {
  if ('compile' in query) {
    const { sql, parameters } = query.compile()
    return { sql, values: parameters }
  }
  const named = values as Readonly<Record<string, unknown>>
  const filled = query.parameters.map(parameter =>
    isPlace(parameter) ? valueFor(parameter, named) : parameter,
  )
  return { sql: query.sql, values: filled }
}

/** The driver would bind what is missing as null, and find nothing in silence. */
function valueFor({ placeOf }: Place, named: Readonly<Record<string, unknown>>): unknown {
  const value = named[placeOf]
  assert(value !== undefined, `no value for ${placeOf}`)
  return value
}
