// What is to be paid and what was paid, month by month and by budget year (a calendar year, 预算法 18): what is due,
// what is charged and still waits for its due day, and what the terms will make payable if nothing changes.

import { assertNever } from '../base/assert.ts'
import type { CalendarDate } from '../base/calendar-date.ts'
import { addFen, type Fen, ZERO_FEN } from '../base/fen.ts'
import { type Month, monthOf, monthsFrom } from '../base/month.ts'
import type { Payment } from '../payments/payment.ts'

export type PlannedAmount = {
  /** The due day, or where there is none yet the day for which the amount is charged or foreseen. */
  readonly on: CalendarDate
  readonly amountFen: Fen
  readonly state: 'due' | 'undated' | 'forecast'
}

export type CashSums = {
  readonly dueFen: Fen
  readonly undatedFen: Fen
  readonly forecastFen: Fen
  readonly paidFen: Fen
}

export type CashPlan = {
  /** Without a gap from the first month in which anything happens to the last. */
  readonly months: readonly (CashSums & { readonly month: Month })[]
  readonly years: readonly (CashSums & { readonly year: number })[]
}

/** `payments` without those that were reversed; what came back stands among them below zero. */
export function cashPlan(
  planned: Iterable<PlannedAmount>,
  payments: readonly Pick<Payment, 'paidOn' | 'amountFen'>[],
): CashPlan {
  const sums = new Map<Month, CashSums>()
  const add = (on: CalendarDate, name: keyof CashSums, amountFen: Fen) => {
    const before = sums.get(monthOf(on)) ?? NOTHING
    sums.set(monthOf(on), { ...before, [name]: addFen(before[name], amountFen) })
  }
  for (const { on, state, amountFen } of planned) add(on, sumOf(state), amountFen)
  for (const { paidOn, amountFen } of payments) add(paidOn, 'paidFen', amountFen)

  const [first] = [...sums.keys()].toSorted()
  const last = [...sums.keys()].toSorted().at(-1)
  if (first === undefined || last === undefined) return { months: [], years: [] }
  const months = monthsFrom(first, last).map(month => ({ month, ...(sums.get(month) ?? NOTHING) }))
  return { months, years: byYear(months) }
}

const NOTHING: CashSums = { dueFen: ZERO_FEN, undatedFen: ZERO_FEN, forecastFen: ZERO_FEN, paidFen: ZERO_FEN }

function sumOf(state: PlannedAmount['state']): keyof CashSums {
  switch (state) {
    case 'due':
      return 'dueFen'
    case 'undated':
      return 'undatedFen'
    case 'forecast':
      return 'forecastFen'
    default:
      return assertNever(state)
  }
}

function byYear(months: CashPlan['months']): CashPlan['years'] {
  const sums = new Map<number, CashSums>()
  for (const { month, ...amounts } of months) {
    const year = Number(month.slice(0, 4))
    sums.set(year, addSums(sums.get(year) ?? NOTHING, amounts))
  }
  return [...sums].map(([year, amounts]) => ({ year, ...amounts }))
}

const addSums = (a: CashSums, b: CashSums): CashSums => ({
  dueFen: addFen(a.dueFen, b.dueFen),
  undatedFen: addFen(a.undatedFen, b.undatedFen),
  forecastFen: addFen(a.forecastFen, b.forecastFen),
  paidFen: addFen(a.paidFen, b.paidFen),
})
