// The ledger as a book: its records in the order of the chain, in windows, whatever table holds them. How many a
// filter finds is remembered until something newer is recorded.

import type {
  ChainedRecord,
  FieldValue,
  RecordFilter,
  RecordPointer,
} from '../../src/records/chained-record.ts'
import type { RecordReads } from '../../src/services/ports.ts'
import { expectedSchema, type TableLayout } from '../expected-schema.ts'
import type { LedgerReader } from '../handles.ts'
import { LEDGER_VERSION } from '../migrations/migrations.ts'
import type { TableName } from '../schema.ts'
import { cachedBySeq } from './cached-by-seq.ts'
import {
  type ActRow,
  actSpanQuery,
  actsQuery,
  betweenQuery,
  type FoundRow,
  foundQuery,
  lastSeqQuery,
  linesQuery,
  pointersQuery,
  type RecordRow,
  recordsQuery,
  referencesQuery,
  withdrawals,
} from './record-sql.ts'
import { tableOf } from './recording-row.ts'

const TOTALS_REMEMBERED = 40

/** Of each column that names the record; who asks for more than the first has the whole book. */
const MOST_POINTERS = 50

export function recordReads(reader: LedgerReader): RecordReads {
  const { layouts } = expectedSchema(LEDGER_VERSION)
  const tables = layouts.map(({ table }) => table)
  const lastSeq = () => reader.first(lastSeqQuery(tables), {})?.seq ?? 0
  const totalOf = cachedBySeq<number>(TOTALS_REMEMBERED)
  return {
    lastRecord: lastSeq,
    recordPage: (filter, { offset, limit }) => {
      const head = lastSeq()
      if (isOpen(filter)) {
        // The numbers are gapless: the record's place in the book is its number.
        const rows = reader.all(betweenQuery(tables, offset + 1, offset + limit), {})
        return { total: head, records: readRecords(reader, layouts, rows) }
      }
      const query = foundQuery(tables, filter)
      if (query === null) return { total: 0, records: [] }
      const rows = reader.all(query.window(limit, offset), {})
      const total = totalOf(JSON.stringify(filter), head, () => reader.first(query.count, {})?.total ?? 0)
      return { total, records: readRecords(reader, layouts, rows) }
    },
    records: seqs => {
      const rows = seqs.flatMap(seq => reader.all(betweenQuery(tables, seq, seq), {}))
      return readRecords(reader, layouts, rows)
    },
    actOf: seq => {
      const act = reader.first(actSpanQuery(seq), {})
      if (act === undefined) return null
      return { verb: act.verb, firstSeq: act.seq, lastSeq: act.next === null ? lastSeq() : act.next - 1 }
    },
    pointersAt: ({ seq, kind }) => pointersAt(reader, seq, kind),
    pointersOf: record => pointersOf(reader, record),
  }
}

const isOpen = (filter: RecordFilter): boolean => Object.values(filter).every(value => value === null)

function readRecords(
  reader: LedgerReader,
  layouts: readonly TableLayout[],
  found: readonly FoundRow[],
): readonly ChainedRecord[] {
  const seqsByTable = Map.groupBy(found, ({ kind }) => kind)
  const rows = layouts.flatMap(layout => {
    const seqs = (seqsByTable.get(layout.table) ?? []).map(({ seq }) => seq)
    return seqs.length === 0 ? [] : reader.all(recordsQuery(layout, seqs), {}).map(row => ({ layout, row }))
  })
  const acts = reader.all(actsQuery([...new Set(rows.map(({ row }) => row.act_seq ?? 0))]), {})
  const actBySeq = new Map(acts.map(act => [act.seq, act]))
  const entries = rows.filter(({ layout }) => layout.table === 'entry').map(({ row }) => row.seq)
  const lines = Map.groupBy(reader.all(linesQuery(entries), {}), ({ entry }) => entry)
  return rows
    .toSorted((a, b) => a.row.seq - b.row.seq)
    .map(({ layout, row }) => ({
      ...recordFromRow(layout, row, actBySeq.get(row.act_seq ?? 0)),
      lines: (lines.get(row.seq) ?? []).map(line => ({ account: line.account, amountFen: line.amount_fen })),
    }))
}

function recordFromRow(
  { table, columns }: TableLayout,
  row: RecordRow,
  act: ActRow | undefined,
): Omit<ChainedRecord, 'lines'> {
  return {
    seq: row.seq,
    h: row.h,
    kind: table,
    contractId: row.of_contract,
    effectiveOn: row.of_day,
    recordedAt: act?.recorded_at ?? '',
    recordedBy: act?.name ?? null,
    iccid: row.of_iccid,
    fields: Object.fromEntries(
      columns.map(({ name, type }): [string, FieldValue] => {
        const value = row[name] ?? null
        return [name, type === 'BLOB' && value !== null ? { bytes: Number(value) } : value]
      }),
    ),
  }
}

const references = (reader: LedgerReader) => [...reader.all(referencesQuery, {}), ...withdrawals]

function pointersAt(reader: LedgerReader, seq: number, kind: string): readonly RecordPointer[] {
  return references(reader)
    .filter(({ target }) => target === kind)
    .flatMap(reference =>
      reader
        .all(pointersQuery(reference, seq, MOST_POINTERS), {})
        .map(found => ({ seq: found.seq, kind: reference.table, column: reference.column })),
    )
    .toSorted((a, b) => a.seq - b.seq)
}

function pointersOf(reader: LedgerReader, { seq, kind, fields }: ChainedRecord): readonly RecordPointer[] {
  return references(reader)
    .filter(
      ({ table, target }) =>
        table === kind && (table !== 'withdrawal' || isWithdrawnFrom(fields['kind'], target)),
    )
    .flatMap(({ column, target }) => {
      const named = fields[column]
      return typeof named === 'number' && named !== seq ? [{ seq: named, kind: target, column }] : []
    })
}

const tableByKind: ReadonlyMap<unknown, TableName> = new Map(Object.entries(tableOf))

const isWithdrawnFrom = (kind: unknown, target: TableName): boolean => tableByKind.get(kind) === target
