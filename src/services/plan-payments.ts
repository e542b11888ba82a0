// 预算: what is due and what was paid by month and year, and what the rest of the term will cost if no card and no
// price changes: the charges that a billing run up to its end would still add.

import type { UnknownContract } from '../api/refusals.ts'
import type { CalendarDate } from '../base/calendar-date.ts'
import { type Fen, negateFen, timesFen } from '../base/fen.ts'
import { addToMonth, type Month, monthOf } from '../base/month.ts'
import { ok, type Result } from '../base/result.ts'
import { dueDayFinder } from '../bills/due-day.ts'
import { type Contract, termOfKind } from '../contracts/contract.ts'
import { termEndsAt } from '../contracts/term-end.ts'
import type { Refund } from '../payments/refund.ts'
import { type CashPlan, cashPlan, type PlannedAmount } from '../statements/cash-plan.ts'
import type { CountedDebt } from '../statements/debts.ts'
import { dueWithin, HORIZONS } from '../statements/due-within.ts'
import { closingInForce } from './closed-contracts.ts'
import { countedAccountOf } from './contract-account.ts'
import { type ContractInForce, contractInForce, openQuestionsOn } from './contract-in-force.ts'
import { pendingCharges } from './pending-charges.ts'
import type { ReadLedger } from './ports.ts'
import { RATED } from './run-billing.ts'

export type PaymentPlan = CashPlan & {
  /** Unpaid and falling due in so many days from the day. */
  readonly upcoming: readonly { readonly days: number; readonly dueFen: Fen }[]
  /** The last month that the forecast covers. */
  readonly through: Month
  readonly openQuestions: readonly string[]
}

export function planPayments(
  ledger: ReadLedger,
  { contractId, asOf }: { readonly contractId: string; readonly asOf: CalendarDate },
): Result<PaymentPlan, UnknownContract> {
  const found = contractInForce(ledger, contractId)
  if (!found.ok) return found
  const { id, contract } = found.value
  const closed = closingInForce(ledger, id)
  const through = closed === null ? lastMonthOf(contract, asOf) : monthOf(closed.closedOn)
  const account = countedAccountOf(ledger, id, contract)
  const planned = [
    ...recordedAmounts(account.debts),
    ...(closed === null ? forecastAmounts(ledger, found.value, through) : []),
  ]
  return ok({
    ...cashPlan(planned, [...account.payments, ...account.refunds.map(asPayment)]),
    upcoming: HORIZONS.map(days => ({ days, dueFen: dueWithin(account, asOf, days) })),
    through,
    openQuestions: openQuestionsOn(ledger, contract, [...RATED, 'payment-terms', 'contract-term']),
  })
}

const asPayment = ({ receivedOn, amountFen }: Refund) => ({
  paidOn: receivedOn,
  amountFen: negateFen(amountFen),
})

const recordedAmounts = (debts: readonly CountedDebt[]): readonly PlannedAmount[] =>
  debts.flatMap(({ members, count }) =>
    members.map(({ due, effectiveOn, amountFen }) => ({
      on: due.dueOn ?? effectiveOn,
      amountFen: timesFen(amountFen, count),
      state: due.dueOn === null ? 'undated' : 'due',
    })),
  )

function forecastAmounts(
  ledger: ReadLedger,
  found: ContractInForce,
  through: Month,
): readonly PlannedAmount[] {
  const { id, contract } = found
  const dueDayOf = dueDayFinder({
    contract,
    milestones: ledger.milestonesOf(id),
    bills: ledger.billsOf(id),
    holidays: ledger.holidays(),
  })
  return pendingCharges(ledger, found, through).map(({ charge, count }) => ({
    on: dueDayOf(charge).dueOn ?? charge.effectiveOn,
    amountFen: timesFen(charge.amountFen, count),
    state: 'forecast',
  }))
}

/** Three years ahead where the contract names no end: as far as a court's budget looks. */
const MONTHS_AHEAD = 36

function lastMonthOf(contract: Contract, asOf: CalendarDate): Month {
  const term = termOfKind(contract, 'contract-term')
  return term === null ? addToMonth(monthOf(asOf), MONTHS_AHEAD) : monthOf(termEndsAt(term, asOf).later)
}
