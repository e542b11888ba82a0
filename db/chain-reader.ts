// Reads the records of all tables as the one chain that they are: merged by seq, row by row, so that a ledger of
// a million records needs no more memory than one of ten.

import type { ColumnValue } from '../src/records/canonical.ts'
import { CHAIN_START, type ChainHead } from '../src/records/chain.ts'
import type { Connection } from './database.ts'
import type { TableLayout } from './expected-schema.ts'
import type { TableName } from './schema.ts'

export type ChainRecord = {
  readonly table: TableName
  /** Its place among the layouts. */
  readonly tableIndex: number
  readonly seq: number
  /** Lower-case hex; empty when a forger put something else than a link there. */
  readonly h: string
  /** In the order of the layout's columns. */
  readonly values: readonly ColumnValue[]
}

/** From a seq on, in order of seq; of two with the same seq, which only a forger makes, both come. */
export function* readChain(
  database: Connection,
  layouts: readonly TableLayout[],
  fromSeq = 1,
): Generator<ChainRecord, void> {
  const cursors = layouts.map(layout => openCursor(database, layout, fromSeq))
  try {
    const waiting = cursors.map(cursor => nextRow(cursor))
    for (;;) {
      const index = indexOfLowest(waiting)
      const row = waiting[index]
      const layout = layouts[index]
      const cursor = cursors[index]
      if (row === null || row === undefined || layout === undefined || cursor === undefined) return
      const [seq, h, ...values] = row
      yield { table: layout.table, tableIndex: index, seq, h: hexOf(h), values }
      waiting[index] = nextRow(cursor)
    }
  } finally {
    for (const cursor of cursors) cursor.return?.()
  }
}

type Row = readonly [seq: number, h: unknown, ...values: ColumnValue[]]

function openCursor(database: Connection, { table, columns }: TableLayout, fromSeq: number): Iterator<Row> {
  const names = ['seq', 'h', ...columns.map(column => column.name)]
  const statement = database.prepare(`SELECT ${names.join(', ')} FROM ${table} WHERE seq >= ? ORDER BY seq`)
  return statement.raw().iterate(fromSeq) as Iterator<Row>
}

function nextRow(cursor: Iterator<Row>): Row | null {
  const next = cursor.next()
  return next.done === true ? null : next.value
}

function indexOfLowest(waiting: readonly (Row | null)[]): number {
  let lowest = Number.POSITIVE_INFINITY
  let found = -1
  for (let index = 0; index < waiting.length; index += 1) {
    const seq = waiting[index]?.[0]
    if (seq !== undefined && seq < lowest) {
      lowest = seq
      found = index
    }
  }
  return found
}

/** The last record; seq 0 before there is any. */
export function readHead(database: Connection, layouts: readonly TableLayout[]): ChainHead {
  const lasts = layouts.map(({ table }) =>
    database
      .prepare<[], { seq: number; h: unknown }>(`SELECT seq, h FROM ${table} ORDER BY seq DESC LIMIT 1`)
      .get(),
  )
  return lasts.reduce<ChainHead>(
    (head, last) => (last !== undefined && last.seq > head.seq ? { seq: last.seq, h: hexOf(last.h) } : head),
    { seq: 0, h: CHAIN_START },
  )
}

/** The link of one record, whatever its table; null when there is none. */
export function linkAt(database: Connection, layouts: readonly TableLayout[], seq: number): string | null {
  for (const { table } of layouts) {
    const found = database.prepare<[number], { h: unknown }>(`SELECT h FROM ${table} WHERE seq = ?`).get(seq)
    if (found !== undefined) return hexOf(found.h)
  }
  return null
}

const hexOf = (h: unknown): string => (Buffer.isBuffer(h) ? h.toString('hex') : '')
