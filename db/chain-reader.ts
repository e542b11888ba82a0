// Reads the records of all tables as the one chain that they are: merged by seq, row by row, so that a ledger of
// a million records needs no more memory than one of ten. Only the numbers that records get are read: beyond them
// a forger's could not be counted exactly, and are told apart.

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
  /** Lower-case hex; empty when a forger took it away. */
  readonly h: string
  /** In the order of the layout's columns. */
  readonly values: readonly ColumnValue[]
}

/**
 * From a seq on, in order of seq; of two with the same seq, which only a forger makes, both come. Rows are fetched
 * some hundred at a time, so the caller holds a transaction if others may write meanwhile.
 */
export function* readChain(
  database: Connection,
  layouts: readonly TableLayout[],
  fromSeq = 1,
): Generator<ChainRecord, void> {
  const cursors = layouts.map(layout => openCursor(database, layout, fromSeq))
  const waiting = cursors.map(cursor => cursor())
  for (;;) {
    const index = indexOfLowest(waiting)
    const row = waiting[index]
    const layout = layouts[index]
    if (row === null || row === undefined || layout === undefined) return
    const [seq, h, ...values] = row
    yield { table: layout.table, tableIndex: index, seq, h, values }
    waiting[index] = cursors[index]?.() ?? null
  }
}

type Row = readonly [seq: number, h: string, ...values: ColumnValue[]]

/** Gives the next row, or null after the last. */
type Cursor = () => Row | null

const ROWS_AT_ONCE = 200

// Links come as text and rows by the hundred: twice as fast as blobs row by row, and verification reads them all.
function openCursor(database: Connection, { table, columns }: TableLayout, fromSeq: number): Cursor {
  const names = ['seq', 'lower(hex(h))', ...columns.map(column => column.name)].join(', ')
  const statement = database
    .prepare(
      `SELECT ${names} FROM ${table} WHERE seq >= ? AND seq <= ${LAST_SEQ} ORDER BY seq LIMIT ${ROWS_AT_ONCE}`,
    )
    .raw()
  let rows: readonly Row[] = []
  let at = 0
  let next = fromSeq
  return () => {
    if (at >= rows.length) {
      rows = statement.all(next) as Row[]
      at = 0
      next = (rows.at(-1)?.[0] ?? next) + 1
    }
    const row = rows[at] ?? null
    at += 1
    return row
  }
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

const LAST_SEQ = Number.MAX_SAFE_INTEGER

/** Tables with records whose numbers the program never gives, and of each the lowest such number, about. */
export function recordsOutside(
  database: Connection,
  layouts: readonly TableLayout[],
): readonly { readonly table: TableName; readonly seq: number }[] {
  return layouts.flatMap(({ table }) => {
    const found = database
      .prepare<[], number>(`SELECT seq FROM ${table} WHERE seq < 1 OR seq > ${LAST_SEQ} LIMIT 1`)
      .pluck()
      .get()
    return found === undefined ? [] : [{ table, seq: found }]
  })
}

/** The last record; seq 0 before there is any. */
export function readHead(database: Connection, layouts: readonly TableLayout[]): ChainHead {
  const lasts = layouts.map(({ table }) =>
    database
      .prepare<[], ChainHead>(
        `SELECT seq, lower(hex(h)) AS h FROM ${table} WHERE seq <= ${LAST_SEQ} ORDER BY seq DESC LIMIT 1`,
      )
      .get(),
  )
  return lasts.reduce<ChainHead>((head, last) => (last !== undefined && last.seq > head.seq ? last : head), {
    seq: 0,
    h: CHAIN_START,
  })
}

/** The link of one record, whatever its table; null when there is none. */
export function linkAt(database: Connection, layouts: readonly TableLayout[], seq: number): string | null {
  for (const { table } of layouts) {
    const statement = database.prepare<[number], string>(`SELECT lower(hex(h)) FROM ${table} WHERE seq = ?`)
    const found = statement.pluck().get(seq)
    if (found !== undefined) return found
  }
  return null
}
