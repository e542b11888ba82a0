// The late fee of a whole contract so far. Debts of one due day run as one principal, because the fee is linear:
// 84 cards on one bill are one line of working and not 84, and the exact sum is the same.

import { assert } from '../base/assert.ts'
import type { CalendarDate } from '../base/calendar-date.ts'
import { type Fen, sumFen, timesFen, ZERO_FEN } from '../base/fen.ts'
import type { ChargeId } from '../base/ids.ts'
import { type Because, becauseOf } from '../contracts/because.ts'
import { type Contract, termOfKind } from '../contracts/contract.ts'
import type { TermOf } from '../contracts/terms.ts'
import { estimateLateFee, type LateFeeSegment, roundLateFee } from '../late-fees/estimate.ts'
import { type CountedDebt, countOf, sumOver } from './debts.ts'

export type LateFeePart = LateFeeSegment & {
  /** The first of the charges that fell due on the day, and how many there were. */
  readonly chargeId: ChargeId
  readonly chargeCount: number
  readonly dueOn: CalendarDate
}

export type ContractLateFee = {
  readonly feeFen: Fen
  readonly lateFee: { readonly because: Because; readonly segments: readonly LateFeePart[] } | null
}

type DebtsToDate = {
  readonly contract: Contract
  readonly debts: readonly CountedDebt[]
  readonly asOf: CalendarDate
  readonly overdueFen: Fen
}

/** Rounded once over everything (Q-LATEDAYS). Nothing without an agreed rate. */
export function lateFeeOf({ contract, debts, asOf, overdueFen }: DebtsToDate): ContractLateFee {
  const term = termOfKind(contract, 'late-fee')
  if (term === null) return { feeFen: ZERO_FEN, lateFee: null }
  const estimates = [...Map.groupBy(debts.filter(isDue(asOf)), debt => debt.due.dueOn)].flatMap(
    ([dueOn, ofDay]) => (dueOn === null ? [] : estimateOfDay(term, dueOn, ofDay, asOf)),
  )
  const { ratePerDay, dayCount } = term
  return {
    feeFen: roundLateFee(estimates.map(estimate => estimate.exact)),
    lateFee: {
      because: becauseOf(
        contract.id,
        term,
        { ratePerDay, dayCount, asOf, overdueFen },
        'principalFen × ratePerDay × days',
      ),
      segments: estimates.flatMap(estimate => estimate.parts),
    },
  }
}

// A debt credited below nothing, or wholly, leaves no principal: what was credited never accrued anything.
const isDue =
  (asOf: CalendarDate) =>
  ({ due, amountFen }: CountedDebt): boolean =>
    due.dueOn !== null && due.dueOn < asOf && amountFen > ZERO_FEN

function estimateOfDay(
  { ratePerDay, dayCount }: TermOf<'late-fee'>,
  dueOn: CalendarDate,
  debts: readonly CountedDebt[],
  asOf: CalendarDate,
) {
  const [first] = debts
  assert(first !== undefined, 'a due day without a debt')
  const estimate = estimateLateFee({
    principalFen: sumOver(debts, debt => debt.amountFen),
    ratePerDay,
    dueOn,
    asOf,
    payments: paymentsByDay(debts),
    dayCount,
  })
  assert(estimate.ok, `no late fee for what fell due on ${dueOn}: ${JSON.stringify(estimate)}`)
  const { segments, exact } = estimate.value
  const of = { chargeId: first.chargeId, chargeCount: countOf(debts), dueOn }
  return [{ exact, parts: segments.map(segment => ({ ...segment, ...of })) }]
}

function paymentsByDay(debts: readonly CountedDebt[]) {
  const shares = Map.groupBy(
    debts.flatMap(({ paid, count }) => paid.map(share => ({ ...share, count }))),
    share => share.payment.paidOn,
  )
  return [...shares].map(([on, ofDay]) => ({
    on,
    amountFen: sumFen(ofDay.map(share => timesFen(share.amountFen, share.count))),
  }))
}
