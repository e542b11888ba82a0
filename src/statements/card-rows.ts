// A statement's figures once more, card by card: a row for each card, or for each card and month. Rows and what concerns
// no card add up to the statement, because all are read from the same debts.

import { compareText } from '../base/compare-text.ts'
import { addFen, type Fen, subtractFen, sumFen, ZERO_FEN } from '../base/fen.ts'
import { type Month, monthOf } from '../base/month.ts'
import { chargeMonth } from '../charges/charge.ts'
import { dayBefore, isWithin, type StatementPeriod } from './debt-rows.ts'
import { chargedBy, countsFrom, type Debt, settledBy } from './debts.ts'
import type { CardFigures, StatementCardRow, StatementCards, StatementDetail } from './statement.ts'

type Totals = CardFigures

export type CardRowsToMake = {
  readonly debts: readonly Debt[]
  readonly period: StatementPeriod
  readonly detail: StatementDetail
  readonly totals: Totals
}

/** Null when nothing in the period concerns a card. */
export function cardRows({ debts, period, detail, totals }: CardRowsToMake): StatementCards | null {
  const groups = Map.groupBy(
    debts.filter(debt => debt.members[0]?.key.cardId != null),
    debt => groupOf(debt, detail),
  )
  const rows = [...groups.values()]
    .map(ofGroup => rowOf(ofGroup, period))
    .filter(row => FIGURES.some(name => row[name] !== ZERO_FEN))
    .toSorted((a, b) => compareText(a.iccid, b.iccid) || compareText(a.from, b.from))
  if (rows.length === 0) return null
  const rest = figuresOf(name => subtractFen(totals[name], sumFen(rows.map(row => row[name]))))
  return { detail, rows, rest: FIGURES.every(name => rest[name] === ZERO_FEN) ? null : rest }
}

const FIGURES = ['openingFen', 'chargedFen', 'paidFen', 'closingFen'] as const

const figuresOf = (of: (name: (typeof FIGURES)[number]) => Fen): CardFigures => ({
  openingFen: of('openingFen'),
  chargedFen: of('chargedFen'),
  paidFen: of('paidFen'),
  closingFen: of('closingFen'),
})

function groupOf({ members }: Debt, detail: StatementDetail): string {
  const [first] = members
  const card = String(first?.key.cardId)
  return detail === 'cards' || first === undefined ? card : `${card} ${chargeMonth(first)}`
}

function rowOf(debts: readonly Debt[], period: StatementPeriod): StatementCardRow {
  const before = dayBefore(period)
  const members = debts.flatMap(debt => debt.members)
  const sums = debts.map(debt => {
    const openingFen = subtractFen(chargedBy(debt, before), settledBy(debt, before))
    const risen = debt.members.filter(member => isWithin(countsFrom(member), period))
    const chargedFen = sumFen(risen.map(member => member.amountFen))
    const closingFen = subtractFen(chargedBy(debt, period.to), settledBy(debt, period.to))
    // What went in and did not stay open was paid.
    const paidFen = subtractFen(addFen(openingFen, chargedFen), closingFen)
    return { openingFen, chargedFen, paidFen, closingFen }
  })
  const months = debts
    .filter((_debt, index) => FIGURES.some(name => sums[index]?.[name] !== ZERO_FEN))
    .flatMap(debt => debt.members.map(chargeMonth))
    .toSorted()
  const fallback = monthOf(period.from)
  return {
    // A replaced card goes on under its new number.
    iccid: members.toSorted((a, b) => compareText(a.effectiveOn, b.effectiveOn)).at(-1)?.iccid ?? '',
    from: months[0] ?? fallback,
    to: months.at(-1) ?? fallback,
    months: new Set<Month>(months).size,
    ...figuresOf(name => sumFen(sums.map(sum => sum[name]))),
  }
}
