// The only way a row gets into a ledger: it is given the next seq, spelt canonically, linked to the record
// before it and inserted. The head of the chain is kept here, because a ledger has one writer at a time.
//
// Billing appends hundreds of thousands of rows in one transaction, so what can be made once a table is: the
// encoder, the order of columns, and one INSERT for each set of columns that are null (binding a null costs more
// than binding a number).

import { assert } from '../src/base/assert.ts'
import { type ColumnValue, type Encoder, encoderOf } from '../src/records/canonical.ts'
import { type ChainHead, linkHash } from '../src/records/chain.ts'
import type { Connection, Statement } from './database.ts'
import type { ColumnType, TableLayout } from './expected-schema.ts'
import type { LedgerWriter } from './handles.ts'
import type { TableName } from './schema.ts'
import { sha256Hex } from './sha256.ts'

export type Appender = {
  readonly append: LedgerWriter['append']
  readonly head: () => ChainHead
  /** After a roll-back, or when another program has written to the file. */
  readonly setHead: (head: ChainHead) => void
}

type Insert = {
  readonly statement: Statement
  /** Places of the columns that are bound. */
  readonly places: readonly number[]
  /** Refilled for each row. */
  readonly parameters: unknown[]
}

type TableWriter = {
  readonly layout: TableLayout
  readonly encode: Encoder
  /** Refilled for each row. */
  readonly values: ColumnValue[]
  readonly insertByNulls: Map<number, Insert>
}

export function createAppender(
  database: Connection,
  layouts: readonly TableLayout[],
  startingHead: ChainHead,
): Appender {
  const writers = new Map<TableName, TableWriter>(
    layouts.map(layout => [layout.table, createTableWriter(layout)]),
  )
  let head = startingHead
  return {
    append: (table, row) => {
      const writer = writers.get(table)
      assert(writer !== undefined, `no table ${table}`)
      const nulls = fillValues(writer, row as Readonly<Record<string, unknown>>)
      const seq = head.seq + 1
      const h = linkHash(head.h, writer.encode(seq, writer.values), sha256Hex)
      insertRow(database, writer, nulls, seq, h)
      head = { seq, h }
      return seq
    },
    head: () => head,
    setHead: given => {
      head = given
    },
  }
}

function createTableWriter(layout: TableLayout): TableWriter {
  // Each set of nulls is one bit pattern below.
  assert(layout.columns.length <= 30, `${layout.table} has more columns than bits`)
  return {
    layout,
    encode: encoderOf(
      layout.table,
      layout.columns.map(column => column.name),
    ),
    values: layout.columns.map(() => null),
    insertByNulls: new Map(),
  }
}

/** Gives the bit pattern of the columns that are null. */
function fillValues({ layout, values }: TableWriter, row: Readonly<Record<string, unknown>>): number {
  let nulls = 0
  let place = 0
  for (const { name, type } of layout.columns) {
    const value = row[name]
    if (value === null) nulls |= 1 << place
    else if (!isOfType(value, type)) refuseValue(layout.table, name, value)
    values[place] = value as ColumnValue
    place += 1
  }
  return nulls
}

// STRICT would store the number 7 in a text column as '7': another record than the one that was hashed.
function isOfType(value: unknown, type: ColumnType): boolean {
  if (type === 'INTEGER') return typeof value === 'number'
  return type === 'TEXT' ? typeof value === 'string' : value instanceof Uint8Array
}

function refuseValue(table: string, column: string, value: unknown): never {
  assert(false, `${table}.${column} cannot hold a ${typeof value}`)
}

// SQLite copies what is bound; a buffer that the driver has seen before costs it less than a new one.
const LINK = Buffer.alloc(32)

function insertRow(database: Connection, writer: TableWriter, nulls: number, seq: number, h: string): void {
  const insert = writer.insertByNulls.get(nulls) ?? prepareInsert(database, writer, nulls)
  const { statement, places, parameters } = insert
  parameters[0] = seq
  LINK.write(h, 'hex')
  parameters[1] = LINK
  let at = 2
  for (const place of places) {
    parameters[at] = writer.values[place]
    at += 1
  }
  statement.run(...parameters)
}

function prepareInsert(database: Connection, writer: TableWriter, nulls: number): Insert {
  const { table, columns } = writer.layout
  const places = columns.map((_, place) => place).filter(place => (nulls & (1 << place)) === 0)
  const names = ['seq', 'h', ...places.map(place => columns[place]?.name)]
  const marks = names.map(() => '?')
  const insert = {
    statement: database.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${marks.join(', ')})`),
    places,
    parameters: [...names],
  }
  writer.insertByNulls.set(nulls, insert)
  return insert
}
