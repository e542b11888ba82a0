// The SQL behind the ledger as a book: every table is a source of records, merged by their number. Which contract and
// which day a record concerns is said here for each table, because most hold it only through what they point at.

import type { RecordFilter } from '../../src/records/chained-record.ts'
import type { TableLayout } from '../expected-schema.ts'
import type { PreparedQuery } from '../handles.ts'
import type { TableName } from '../schema.ts'
import { tableOf } from './recording-row.ts'

const textQuery = <Row>(sql: string, parameters: readonly unknown[]): PreparedQuery<object, Row> => ({
  sql,
  parameters,
})

const through = (table: TableName, column: string, value: string) =>
  `(SELECT ${value} FROM ${table} x WHERE x.seq = t.${column})`

/** Of a withdrawal: the contract of the letter that the withdrawn step belongs to. */
const throughLetter = (table: TableName) =>
  `(SELECT y.contract_id FROM ${table} x JOIN issued_document y ON y.seq = x.notice WHERE x.seq = t.record)`

const ownContract = 't.contract_id'

const contractOf: Readonly<Partial<Record<TableName, string>>> = {
  contract: ownContract,
  answer: ownContract,
  price_version: ownContract,
  card: ownContract,
  card_event: through('card', 'card', 'x.contract_id'),
  card_usage: through('card', 'card', 'x.contract_id'),
  card_note: through('card', 'card', 'x.contract_id'),
  milestone: ownContract,
  bill: ownContract,
  imported_file: ownContract,
  billed_lines: through('bill', 'bill', 'x.contract_id'),
  entry: ownContract,
  entry_line: through('entry', 'entry', 'x.contract_id'),
  charge: ownContract,
  invoice: ownContract,
  invoice_cover: through('invoice', 'invoice', 'x.contract_id'),
  red_invoice: through('invoice', 'invoice', 'x.contract_id'),
  withdrawal: `coalesce(${through('invoice', 'record', 'x.contract_id')},
    ${through('bill', 'record', 'x.contract_id')}, ${through('milestone', 'record', 'x.contract_id')},
    ${through('issued_document', 'record', 'x.contract_id')},
    ${through('incoming_paper', 'record', 'x.contract_id')}, ${through('notice_draft', 'record', 'x.contract_id')},
    ${throughLetter('notice_sending')}, ${throughLetter('notice_registration')}, ${throughLetter('notice_sealing')})`,
  payment: ownContract,
  payment_reversal: through('payment', 'payment', 'x.contract_id'),
  allocation: through('payment', 'payment', 'x.contract_id'),
  refund: ownContract,
  refund_part: through('refund', 'refund', 'x.contract_id'),
  issued_document: ownContract,
  incoming_paper: ownContract,
  countersignature: through('issued_document', 'document', 'x.contract_id'),
  notice_sending: through('issued_document', 'notice', 'x.contract_id'),
  period_mark: ownContract,
  contract_closing: ownContract,
  notice_draft: ownContract,
  notice_review: through('notice_draft', 'draft', 'x.contract_id'),
  notice_origin: through('issued_document', 'notice', 'x.contract_id'),
  notice_replacement: through('issued_document', 'replaced', 'x.contract_id'),
  notice_registration: through('issued_document', 'notice', 'x.contract_id'),
  notice_sealing: through('issued_document', 'notice', 'x.contract_id'),
}

const dayOf: Readonly<Partial<Record<TableName, string>>> = {
  price_version: "t.from_month || '-01'",
  card: 't.supplied_on',
  card_event: 't.effective_on',
  card_usage: "t.month || '-01'",
  milestone: 't.effective_on',
  bill: 't.received_on',
  entry: 't.effective_on',
  entry_line: through('entry', 'entry', 'x.effective_on'),
  charge: 't.effective_on',
  invoice: 't.issued_on',
  invoice_cover: through('invoice', 'invoice', 'x.issued_on'),
  red_invoice: through('invoice', 'invoice', 'x.issued_on'),
  payment: 't.paid_on',
  payment_reversal: through('entry', 'entry', 'x.effective_on'),
  allocation: 't.effective_on',
  refund: 't.received_on',
  refund_part: through('refund', 'refund', 'x.received_on'),
  incoming_paper: 't.received_on',
  notice_sending: 't.sent_on',
  period_mark: "t.month || '-01'",
  contract_closing: 't.closed_on',
  notice_registration: 't.registered_on',
  notice_sealing: 't.sealed_on',
}

const iccidOf: Readonly<Partial<Record<TableName, string>>> = {
  card: 't.iccid',
  card_event: through('card', 'card', 'x.iccid'),
  card_usage: through('card', 'card', 'x.iccid'),
  card_note: through('card', 'card', 'x.iccid'),
  charge: 't.iccid',
}

export type FoundRow = { readonly seq: number; readonly kind: TableName }

export const betweenQuery = (tables: readonly TableName[], first: number, last: number) =>
  textQuery<FoundRow>(
    `${tables
      .map(table => `SELECT seq, '${table}' AS kind FROM ${table} WHERE seq BETWEEN ? AND ?`)
      .join(' UNION ALL ')} ORDER BY seq`,
    tables.flatMap(() => [first, last]),
  )

export const lastSeqQuery = (tables: readonly TableName[]) =>
  textQuery<{ seq: number | null }>(
    `SELECT max(seq) AS seq FROM (${tables.map(table => `SELECT max(seq) AS seq FROM ${table}`).join(' UNION ALL ')})`,
    [],
  )

/** Null where no record can be found: tables that concern no contract hold nothing of one. */
export function foundQuery(tables: readonly TableName[], filter: RecordFilter) {
  const { kinds, contractId, effectiveFrom, effectiveTo } = filter
  const ofActs = actConditions(filter)
  const parameters: unknown[] = [...ofActs.parameters]
  const sources = tables
    .filter(table => kinds === null || kinds.includes(table))
    .flatMap(table => {
      const wanted: readonly (readonly [value: unknown, expression: string | undefined, test: string])[] = [
        [contractId, contractOf[table], '= ?'],
        [effectiveFrom, dayOf[table], '>= ?'],
        [effectiveTo, dayOf[table], '<= ?'],
      ]
      const tests = wanted.filter(([value]) => value !== null)
      if (tests.some(([, expression]) => expression === undefined)) return []
      parameters.push(...tests.map(([value]) => value))
      const from = ofActs.sql === null ? `${table} t` : `acts CROSS JOIN ${table} t`
      const conditions = [
        ...(ofActs.sql === null ? [] : ['t.seq >= acts.first AND t.seq < acts.until']),
        ...tests.map(([, expression, test]) => `${expression} ${test}`),
      ]
      const where = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`
      return [`SELECT t.seq, '${table}' AS kind FROM ${from}${where}`]
    })
  if (sources.length === 0) return null
  const withActs = ofActs.sql === null ? '' : `WITH ${ofActs.sql} `
  const union = sources.join(' UNION ALL ')
  return {
    count: textQuery<{ total: number }>(`${withActs}SELECT count(*) AS total FROM (${union})`, parameters),
    window: (limit: number, offset: number) =>
      textQuery<FoundRow>(`${withActs}${union} ORDER BY seq LIMIT ? OFFSET ?`, [
        ...parameters,
        limit,
        offset,
      ]),
  }
}

/** An act is the first record of its transaction, so what it wrote stands from it to the next act. */
function actConditions({ userId, recordedFrom, recordedBefore }: RecordFilter) {
  const tests = [
    [userId, 'user_account = ?'],
    [recordedFrom, 'recorded_at >= ?'],
    [recordedBefore, 'recorded_at < ?'],
  ] as const
  const wanted = tests.filter(([value]) => value !== null)
  if (wanted.length === 0) return { sql: null, parameters: [] }
  return {
    sql: `acts AS MATERIALIZED (SELECT first, until FROM (
        SELECT seq AS first, lead(seq, 1, 9007199254740991) OVER (ORDER BY seq) AS until, user_account, recorded_at
        FROM act) WHERE ${wanted.map(([, test]) => test).join(' AND ')})`,
    parameters: wanted.map(([value]) => value),
  }
}

export type RecordRow = {
  readonly seq: number
  readonly h: string
  readonly of_contract: string | null
  readonly of_day: string | null
  readonly of_iccid: string | null
  readonly act_seq: number | null
  readonly [column: string]: string | number | null
}

/** Of a BLOB only its length is read: papers are long. */
export function recordsQuery({ table, columns }: TableLayout, seqs: readonly number[]) {
  const values = columns.map(({ name, type }) =>
    type === 'BLOB' ? `length(t.${name}) AS ${name}` : `t.${name}`,
  )
  return textQuery<RecordRow>(
    `SELECT t.seq, lower(hex(t.h)) AS h, ${contractOf[table] ?? 'NULL'} AS of_contract,
      ${dayOf[table] ?? 'NULL'} AS of_day, ${iccidOf[table] ?? 'NULL'} AS of_iccid,
      coalesce((SELECT max(seq) FROM act WHERE act.seq <= t.seq), (SELECT min(seq) FROM act)) AS act_seq,
      ${values.join(', ')}
    FROM ${table} t WHERE t.seq IN (SELECT value FROM json_each(?)) ORDER BY t.seq`,
    [JSON.stringify(seqs)],
  )
}

export type ActRow = {
  readonly seq: number
  readonly verb: string
  readonly recorded_at: string
  readonly name: string | null
}

/** By the name that the user has now. */
export const actsQuery = (seqs: readonly number[]) =>
  textQuery<ActRow>(
    `SELECT seq, verb, recorded_at, (SELECT name FROM user_account u WHERE u.user_id = act.user_account
        ORDER BY u.seq DESC LIMIT 1) AS name
    FROM act WHERE seq IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(seqs)],
  )

export const actSpanQuery = (seq: number) =>
  textQuery<{ seq: number; verb: string; next: number | null }>(
    `SELECT seq, verb, (SELECT min(seq) FROM act later WHERE later.seq > act.seq) AS next
    FROM act WHERE seq <= ? ORDER BY seq DESC LIMIT 1`,
    [seq],
  )

export const linesQuery = (entries: readonly number[]) =>
  textQuery<{ entry: number; account: string; amount_fen: number }>(
    `SELECT entry, account, amount_fen FROM entry_line WHERE entry IN (SELECT value FROM json_each(?)) ORDER BY seq`,
    [JSON.stringify(entries)],
  )

export type ReferenceRow = { readonly table: TableName; readonly column: string; readonly target: TableName }

/** What is withdrawn is named by its kind and its number, which no foreign key can say. */
export const withdrawals: readonly ReferenceRow[] = Object.values(tableOf).map(target => ({
  table: 'withdrawal',
  column: 'record',
  target,
}))

/** Every column that names a record of another table, but for the act, which is told apart. */
export const referencesQuery = textQuery<ReferenceRow>(
  `SELECT m.name AS "table", f."from" AS "column", f."table" AS target
  FROM sqlite_schema m, pragma_foreign_key_list(m.name) f
  WHERE m.type = 'table' AND f."table" <> 'act' ORDER BY 1, 2`,
  [],
)

/** Whatever points at a record was written after it. */
export const pointersQuery = ({ table, column }: ReferenceRow, seq: number, limit: number) =>
  textQuery<{ seq: number }>(
    `SELECT seq FROM ${table} WHERE ${column} = ? AND seq > ? ORDER BY seq LIMIT ?`,
    [seq, seq, limit],
  )
