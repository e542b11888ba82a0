// Finding records by any of their texts and amounts, in whatever table they stand: the layouts of the schema say which
// columns there are, so that a new table is searched as soon as it exists. Charges are found by their amount alone, in
// an index; all else that could be asked of them stands in their card, their term or their month.

import type { SoughtText, SoughtWord } from '../../src/base/sought-text.ts'
import type { SearchReads } from '../../src/services/ports.ts'
import { expectedSchema, type TableLayout } from '../expected-schema.ts'
import type { LedgerReader } from '../handles.ts'
import { LEDGER_VERSION } from '../migrations/migrations.ts'
import type { TableName } from '../schema.ts'
import { textQuery } from './charge-page-sql.ts'
import type { FoundRow } from './record-sql.ts'
import { recordReads } from './record-store.ts'

/** Rows that say nothing of their own, or that are found by what they belong to; they are also the many. */
const UNSEARCHED: ReadonlySet<TableName> = new Set([
  'ledger_identity',
  'act',
  'entry',
  'entry_line',
  'charge',
  'invoice_cover',
  'allocation',
  'refund_part',
  'card_usage',
])

/** Codes of the program and structured text: nobody knows them, and their letters would be found everywhere. */
const UNREAD: ReadonlySet<string> = new Set([
  ...['pack', 'facts', 'inputs', 'wrapped_key', 'roles', 'days'],
  ...['kind', 'notice_kind', 'status', 'cause', 'role', 'way', 'destination', 'verb', 'name_key'],
])

/** What else a record is called by. */
const FURTHER: Readonly<Partial<Record<TableName, string>>> = {
  issued_document: "ifnull(json_extract(t.facts, '$.letter.title'), '')",
}

export function searchReads(reader: LedgerReader): SearchReads {
  const layouts = expectedSchema(LEDGER_VERSION).layouts.filter(({ table }) => !UNSEARCHED.has(table))
  const { records } = recordReads(reader)
  return {
    findRecords: (sought, limit) => {
      if (sought.words.length === 0) return []
      return records(reader.all(foundQuery(layouts, sought, limit), {}).map(({ seq }) => seq))
    },
    chargesOfAmount: amountFen => reader.first(amountQuery(amountFen), {}) ?? { count: 0, first: null },
  }
}

/** The newest of each kind first. */
function foundQuery(layouts: readonly TableLayout[], { words }: SoughtText, limit: number) {
  const sources = layouts.map(layout => sourceOf(layout, words, limit))
  return textQuery<FoundRow>(
    sources.map(({ sql }) => `SELECT * FROM (${sql})`).join(' UNION ALL '),
    sources.flatMap(({ parameters }) => parameters),
  )
}

function sourceOf({ table, columns }: TableLayout, words: readonly SoughtWord[], limit: number) {
  const texts = columns.filter(({ name, type }) => type === 'TEXT' && !UNREAD.has(name))
  const amounts = columns.filter(({ name, type }) => type === 'INTEGER' && name.endsWith('_fen'))
  const spelt = texts.map(({ name }) => `ifnull(t.${name}, '')`)
  const text = `lower(${[...spelt, FURTHER[table] ?? "''"].join(" || ' ' || ")})`
  const parameters: unknown[] = []
  const tests = words.map(({ texts: sought, amountFen }) => {
    parameters.push(...sought)
    const inText = sought.map(() => `instr(${text}, ?) > 0`)
    if (amountFen === null || amounts.length === 0) return `(${inText.join(' OR ')})`
    parameters.push(...amounts.map(() => amountFen))
    return `(${[...inText, ...amounts.map(({ name }) => `t.${name} = ?`)].join(' OR ')})`
  })
  const sql = `SELECT t.seq, '${table}' AS kind FROM ${table} t WHERE ${tests.join(' AND ')} ORDER BY t.seq DESC LIMIT ?`
  return { sql, parameters: [...parameters, limit] }
}

/** How many charges are of just this amount, and the number of the first. */
const amountQuery = (amountFen: number) =>
  textQuery<{ count: number; first: number | null }>(
    'SELECT count(*) AS count, min(seq) AS first FROM charge WHERE amount_fen = ?',
    [amountFen],
  )
