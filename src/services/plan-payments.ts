// 预算: what is due and what was paid by month and year, and what the rest of the term will cost if no card and no
// price changes: the charges that a billing run up to its end would still add.

import type { UnknownContract } from '../api/refusals.ts'
import type { CalendarDate } from '../base/calendar-date.ts'
import { type Fen, timesFen } from '../base/fen.ts'
import { addToMonth, type Month, monthOf } from '../base/month.ts'
import { ok, type Result } from '../base/result.ts'
import { dueDayFinder } from '../bills/due-day.ts'
import { reconcile } from '../charges/reconcile.ts'
import { wantedCharges } from '../charges/wanted-charges.ts'
import { type Contract, termOfKind } from '../contracts/contract.ts'
import { termEndsAt } from '../contracts/term-end.ts'
import { type CashPlan, cashPlan, type PlannedAmount } from '../statements/cash-plan.ts'
import type { CountedDebt } from '../statements/debts.ts'
import { dueWithin, HORIZONS } from '../statements/due-within.ts'
import { cardsAlike } from './cards-alike.ts'
import { countedAccountOf } from './contract-account.ts'
import { type ContractInForce, contractInForce, openQuestionsOn } from './contract-in-force.ts'
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
  const through = lastMonthOf(contract, asOf)
  const account = countedAccountOf(ledger, id, contract)
  const planned = [...recordedAmounts(account.debts), ...forecastAmounts(ledger, found.value, through)]
  return ok({
    ...cashPlan(planned, account.payments),
    upcoming: HORIZONS.map(days => ({ days, dueFen: dueWithin(account, asOf, days) })),
    through,
    openQuestions: openQuestionsOn(ledger, contract, [...RATED, 'payment-terms', 'contract-term']),
  })
}

const recordedAmounts = (debts: readonly CountedDebt[]): readonly PlannedAmount[] =>
  debts.flatMap(({ members, count }) =>
    members.map(({ due, effectiveOn, amountFen }) => ({
      on: due.dueOn ?? effectiveOn,
      amountFen: timesFen(amountFen, count),
      state: due.dueOn === null ? 'undated' : 'due',
    })),
  )

/**
 * Of cards that lived and were charged alike one is worked out, and counts for all of them. Billing looks at each card
 * by itself, so this comes to the same.
 */
function forecastAmounts(
  ledger: ReadLedger,
  { id, contract }: ContractInForce,
  through: Month,
): readonly PlannedAmount[] {
  const milestones = ledger.milestonesOf(id)
  const alike = cardsAlike(ledger, id)
  const examples = new Map(alike.map(({ life, count }) => [life.card.cardId, count]))
  const wanted = wantedCharges({
    contract,
    lives: alike.map(({ life }) => life),
    milestones,
    usage: ledger.usageOf(id).filter(({ cardId }) => examples.has(cardId)),
    priceVersions: ledger.priceVersionsOf(id),
    through,
  })
  const dueDayOf = dueDayFinder({
    contract,
    milestones,
    bills: ledger.billsOf(id),
    holidays: ledger.holidays(),
  })
  const recorded = ledger.chargesOfCards(id, [...examples.keys()])
  return reconcile(wanted, recorded, through).map(charge => {
    const { cardId } = charge.key
    return {
      on: dueDayOf(charge).dueOn ?? charge.effectiveOn,
      amountFen: timesFen(charge.amountFen, cardId === null ? 1 : (examples.get(cardId) ?? 1)),
      state: 'forecast',
    }
  })
}

/** Three years ahead where the contract names no end: as far as a court's budget looks. */
const MONTHS_AHEAD = 36

function lastMonthOf(contract: Contract, asOf: CalendarDate): Month {
  const term = termOfKind(contract, 'contract-term')
  return term === null ? addToMonth(monthOf(asOf), MONTHS_AHEAD) : monthOf(termEndsAt(term, asOf).later)
}
