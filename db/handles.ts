// The two handles that stores work with: a reader answers queries, a writer also appends. Their types differ so
// that a query cannot write. Both are synchronous, and both run statements that are prepared once a text.

import {
  type Compilable,
  type CompiledQuery,
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
} from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { NewRow, Schema, TableName } from './schema.ts'

/**
 * Builds queries over the schema and runs none: `query.selectFrom('charge')…` goes to a reader. It can only
 * select, because rows are written by `LedgerWriter.append` alone.
 */
export const query: ReadonlyKysely<Schema> = new Kysely<Schema>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: db => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
}) as unknown as ReadonlyKysely<Schema>

/** A query compiled once, with named places for what changes from call to call. */
export type PreparedQuery<P, Row> = {
  readonly sql: string
  readonly parameters: readonly unknown[]
  /** Never set: it keeps the types of the parameters and the row together with the text. */
  readonly types?: { readonly parameters: P; readonly row: Row }
}

/** For `.limit`. A limit that is bound has SQLite plan the statement anew at each call: 40 µs instead of 3. */
export const ONE_ROW = sql.lit(1)

export type Parameters<P> = <Name extends keyof P & string>(name: Name) => P[Name]

/**
 * Compiles once what would cost more to compile at each call than to run. A place is named where a value would
 * stand: `prepareQuery((value: Parameters<{ contractId: string }>) => query.selectFrom('charge').selectAll()
 * .where('contract_id', '=', value('contractId')))`.
 */
export function prepareQuery<P, Row>(
  build: (value: Parameters<P>) => Compilable<Row>,
): PreparedQuery<P, Row> {
  const compiled: CompiledQuery = build(name => placeFor(name) as never).compile()
  return { sql: compiled.sql, parameters: compiled.parameters }
}

export interface LedgerReader {
  all<Row>(query: Compilable<Row>): Row[]
  all<P, Row>(query: PreparedQuery<P, Row>, values: P): Row[]
  first<Row>(query: Compilable<Row>): Row | undefined
  first<P, Row>(query: PreparedQuery<P, Row>, values: P): Row | undefined
  /** Row by row, for reports longer than memory is wide. Nothing may be appended before it has ended. */
  iterate<Row>(query: Compilable<Row>): IterableIterator<Row>
  iterate<P, Row>(query: PreparedQuery<P, Row>, values: P): IterableIterator<Row>
}

export interface LedgerWriter extends LedgerReader {
  /** The act on which this transaction's records hang; written at the first call, so an idle command leaves none. */
  act(): number
  /** The seq that the next record appended will get: a user's first record must name itself. */
  nextSeq(): number
  /** Adds one record to its table and to the chain, and gives its seq. The only way to write. */
  append<T extends TableName>(table: T, row: NewRow<T>): number
}

/** Stands for a value while a query is compiled; Kysely hands it through among the parameters. */
export type Place = { readonly placeOf: string }

const placeFor = (name: string): Place => Object.freeze({ placeOf: name })

export const isPlace = (parameter: unknown): parameter is Place =>
  typeof parameter === 'object' && parameter !== null && 'placeOf' in parameter
