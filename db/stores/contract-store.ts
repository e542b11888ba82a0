// Contracts, answers, holidays and price versions as the rooms know them. A pack passes its schema again each
// time it is read from the file, once per open ledger: nothing unvalidated crosses, not even our own rows.

import { assert } from '../../src/base/assert.ts'
import { fen } from '../../src/base/fen.ts'
import { type ContractId, contractId } from '../../src/base/ids.ts'
import { month } from '../../src/base/month.ts'
import type { HolidayTable, HolidayYear } from '../../src/base/working-days.ts'
import type { PriceVersion } from '../../src/charges/price-version.ts'
import { type Answer, withAnswers } from '../../src/contracts/answers.ts'
import type { Contract } from '../../src/contracts/contract.ts'
import { parseHolidayYear } from '../../src/contracts/holidays.ts'
import { loadPack } from '../../src/contracts/packs.ts'
import { decimalTextSchema } from '../../src/contracts/scalars.ts'
import type { ContractReads, LedgerWrites, Recorded } from '../../src/services/ports.ts'
import {
  type LedgerReader,
  type LedgerWriter,
  ONE_ROW,
  type Parameters,
  prepareQuery,
  query,
} from '../handles.ts'
import { cachedBySeq } from './cached-by-seq.ts'

type ContractWrites = Pick<LedgerWrites, 'addContract' | 'addHolidayYear' | 'addAnswer' | 'addPriceVersion'>

export function contractReads(reader: LedgerReader): ContractReads {
  const written = cachedBySeq<Contract>()
  const inForce = cachedBySeq<Contract>()
  const holidayTable = cachedBySeq<HolidayTable>()

  const answersGiven = cachedBySeq<readonly (Answer & Recorded)[]>()

  // A pack is as long as a book chapter: only its number is read each time.
  const asWritten = (id: ContractId): { contract: Contract; seq: number } | null => {
    const newest = reader.first(newestPack, { contractId: id })
    if (newest === undefined) return null
    const read = () => readPack(packOf(reader, newest.seq))
    return { seq: newest.seq, contract: written(id, newest.seq, read) }
  }
  const answers = () =>
    answersGiven('', newestSeq(reader, newestAnswer), () => reader.all(allAnswers).map(answerFromRow))

  return {
    contractIds: () => reader.all(allContractIds).map(row => contractId(row.contract_id)),
    contractAsWritten: id => asWritten(id)?.contract ?? null,
    contractInForce: id => {
      const found = asWritten(id)
      if (found === null) return null
      const newest = Math.max(found.seq, newestSeq(reader, newestAnswer))
      return inForce(id, newest, () => withAnswers(found.contract, answers()))
    },
    answers,
    holidays: () =>
      holidayTable('', newestSeq(reader, newestHolidayYear), () =>
        holidayTableFromRows(reader.all(allHolidayYears)),
      ),
    priceVersionsOf: id => reader.all(priceVersions(id)).map(priceVersionFromRow),
  }
}

export function contractWrites(writer: LedgerWriter): ContractWrites {
  return {
    addContract: ({ contractId: contract_id, version, pack }) =>
      void writer.append('contract', { act: writer.act(), contract_id, version, pack: JSON.stringify(pack) }),
    addHolidayYear: ({ year, status, notice, off, makeupWorkdays }) =>
      void writer.append('holiday_year', {
        act: writer.act(),
        year,
        status,
        notice: notice ?? null,
        days: JSON.stringify({ off, makeupWorkdays }),
      }),
    addAnswer: answer =>
      void writer.append('answer', {
        act: writer.act(),
        question_id: answer.questionId,
        contract_id: answer.contractId,
        choice: answer.choice,
        reason: answer.reason,
      }),
    addPriceVersion: (id, version) =>
      void writer.append('price_version', {
        act: writer.act(),
        contract_id: id,
        term_id: version.termId,
        from_month: version.fromMonth,
        unit_price_fen: version.unitPriceFen,
        vat_rate: version.vatRate,
        evidence: version.evidence,
      }),
  }
}

const newestPack = prepareQuery((value: Parameters<{ contractId: string }>) =>
  query
    .selectFrom('contract')
    .select('seq')
    .where('contract_id', '=', value('contractId'))
    .orderBy('version', 'desc')
    .limit(ONE_ROW),
)

function packOf(reader: LedgerReader, seq: number): string {
  const row = reader.first(query.selectFrom('contract').select('pack').where('seq', '=', seq))
  assert(row !== undefined, `contract ${seq} is gone`)
  return row.pack
}

const allContractIds = query.selectFrom('contract').select('contract_id').distinct().orderBy('contract_id')

const allAnswers = query
  .selectFrom('answer')
  .innerJoin('act', 'act.seq', 'answer.act')
  .leftJoin('user_account', 'user_account.seq', 'act.user_account')
  .select(['question_id', 'contract_id', 'choice', 'reason', 'act.recorded_at', 'user_account.name'])
  .orderBy('answer.seq')

const newestAnswer = prepareQuery(() => query.selectFrom('answer').select(eb => eb.fn.max('seq').as('seq')))
const newestHolidayYear = prepareQuery(() =>
  query.selectFrom('holiday_year').select(eb => eb.fn.max('seq').as('seq')),
)
const allHolidayYears = query
  .selectFrom('holiday_year')
  .select(['act', 'year', 'status', 'notice', 'days'])
  .orderBy('seq')

const priceVersions = (id: ContractId) =>
  query
    .selectFrom('price_version')
    .select(['term_id', 'from_month', 'unit_price_fen', 'vat_rate', 'evidence'])
    .where('contract_id', '=', id)
    .orderBy('seq')

function newestSeq(reader: LedgerReader, newest: typeof newestAnswer | typeof newestHolidayYear): number {
  return reader.first(newest, {})?.seq ?? 0
}

function readPack(text: string): Contract {
  const loaded = loadPack(JSON.parse(text))
  assert(loaded.ok, 'a recorded contract no longer passes its schema')
  return loaded.value
}

type AnswerRow = {
  readonly question_id: string
  readonly contract_id: string | null
  readonly choice: string
  readonly reason: string | null
  readonly recorded_at: string
  readonly name: string | null
}

const answerFromRow = (row: AnswerRow): Answer & Recorded => ({
  questionId: row.question_id,
  contractId: row.contract_id,
  choice: row.choice,
  reason: row.reason,
  recordedAt: row.recorded_at,
  recordedBy: row.name ?? '',
})

type HolidayRow = {
  readonly act: number
  readonly year: number
  readonly status: string
  readonly notice: string | null
  readonly days: string
}

/**
 * Of two records of a year the later prevails: an announcement replaces the provisional days. What it replaced is
 * remembered, for a day that it has moved is told with its reason. The first act brings the years that come with the
 * program; a year that is announced later and was in no record had its weekends only.
 */
function holidayTableFromRows(rows: readonly HolidayRow[]): HolidayTable {
  const table = new Map<number, HolidayYear>()
  for (const row of rows) {
    const announced = holidayYearFromRow(row)
    const former = table.get(row.year) ?? (row.act === rows[0]?.act ? null : onlyWeekends(row.year))
    const replaced = former !== null && hasSameDays(former, announced) ? former.replaced : former
    table.set(row.year, replaced ? { ...announced, replaced: withoutFormer(replaced) } : announced)
  }
  return table
}

const onlyWeekends = (year: number): HolidayYear => ({
  year,
  status: 'provisional',
  off: [],
  makeupWorkdays: [],
})

const withoutFormer = ({ replaced: _replaced, ...year }: HolidayYear): HolidayYear => year

const hasSameDays = (a: HolidayYear, b: HolidayYear): boolean =>
  JSON.stringify([a.off, a.makeupWorkdays]) === JSON.stringify([b.off, b.makeupWorkdays])

function holidayYearFromRow({ year, status, notice, days }: Omit<HolidayRow, 'act'>): HolidayYear {
  const parsed = parseHolidayYear({
    year,
    status,
    ...(notice === null ? {} : { notice }),
    ...JSON.parse(days),
  })
  assert(parsed.ok, `the recorded holidays of ${year} no longer pass their schema`)
  return parsed.value
}

type PriceVersionRow = {
  readonly term_id: string
  readonly from_month: string
  readonly unit_price_fen: number
  readonly vat_rate: string
  readonly evidence: string | null
}

const priceVersionFromRow = (row: PriceVersionRow): PriceVersion => ({
  termId: row.term_id,
  fromMonth: month(row.from_month),
  unitPriceFen: fen(row.unit_price_fen),
  vatRate: decimalTextSchema.parse(row.vat_rate),
  evidence: row.evidence,
})
