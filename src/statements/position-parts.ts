// What the figures of a position are made of: charges by kind, payments one by one, what is overdue and what falls
// due next by due day, what the stated total covers. Each list sums to its figure, because both come from the same debts.

import type { CalendarDate } from '../base/calendar-date.ts'
import { compareText } from '../base/compare-text.ts'
import { type Fen, sumFen, timesFen, ZERO_FEN } from '../base/fen.ts'
import { type Because, becauseOf } from '../contracts/because.ts'
import { type Contract, termOfKind } from '../contracts/contract.ts'
import type { ChargeKind } from '../contracts/terms.ts'
import type { Payment } from '../payments/payment.ts'
import type { Refund } from '../payments/refund.ts'
import { type CountedAccount, type CountedDebt, chargedBy } from './debts.ts'
import { HORIZONS, isWithin, unpaidOf } from './due-within.ts'
import { allocatedBy, overdueOf, type PositionTerms } from './position.ts'

export type KindPart = { readonly kind: ChargeKind; readonly count: number; readonly amountFen: Fen }

export type DueDayPart = {
  readonly dueOn: CalendarDate
  /** The debts that fall due on the day and are not paid wholly. */
  readonly count: number
  readonly amountFen: Fen
  readonly openFen: Fen
}

export type PositionParts = {
  readonly charged: readonly KindPart[]
  readonly payments: readonly Payment[]
  /** What of them came back. */
  readonly refunds: readonly Refund[]
  readonly overdue: readonly DueDayPart[]
  /** As far as the figures of the days ahead look. */
  readonly upcoming: readonly DueDayPart[]
  /** Null where the contract states no total. */
  readonly covered: {
    readonly because: Because
    /** As it stands in the contract, before prices moved it. */
    readonly statedFen: Fen
    readonly paid: readonly KindPart[]
  } | null
}

export function positionParts(account: CountedAccount, { contract, asOf }: PositionTerms): PositionParts {
  const { debts, payments, refunds } = account
  return {
    charged: byKind(debts, debt => chargedBy(debt, asOf)),
    payments: payments.filter(({ paidOn }) => paidOn <= asOf),
    refunds: refunds.filter(({ receivedOn }) => receivedOn <= asOf),
    overdue: byDueDay(debts, debt => overdueOf(debt, asOf)),
    upcoming: byDueDay(debts, debt =>
      isWithin(debt.due.dueOn, asOf, HORIZONS[2]) ? unpaidOf(debt) : ZERO_FEN,
    ),
    covered: coveredBy(contract, debts, asOf),
  }
}

/** A debt that comes to nothing is not counted. */
function byKind(debts: readonly CountedDebt[], amountOf: (debt: CountedDebt) => Fen): readonly KindPart[] {
  const counted = debts.map(debt => ({ kind: debt.kind, count: debt.count, amountFen: amountOf(debt) }))
  const kinds = Map.groupBy(
    counted.filter(({ amountFen }) => amountFen !== ZERO_FEN),
    ({ kind }) => kind,
  )
  return [...kinds].map(([kind, ofKind]) => ({
    kind,
    ...sumsOf(ofKind),
  }))
}

/** A debt of which nothing is open is not counted. */
function byDueDay(debts: readonly CountedDebt[], openOf: (debt: CountedDebt) => Fen): readonly DueDayPart[] {
  const open = debts.flatMap(debt => {
    const openFen = openOf(debt)
    return debt.due.dueOn === null || openFen === ZERO_FEN
      ? []
      : [{ dueOn: debt.due.dueOn, count: debt.count, amountFen: debt.amountFen, openFen }]
  })
  return [...Map.groupBy(open, ({ dueOn }) => dueOn)]
    .map(([dueOn, ofDay]) => ({
      dueOn,
      ...sumsOf(ofDay),
      openFen: sumFen(ofDay.map(({ openFen, count }) => timesFen(openFen, count))),
    }))
    .toSorted((a, b) => compareText(a.dueOn, b.dueOn))
}

const sumsOf = (parts: readonly { readonly count: number; readonly amountFen: Fen }[]) => ({
  count: parts.reduce((sum, { count }) => sum + count, 0),
  amountFen: sumFen(parts.map(({ amountFen, count }) => timesFen(amountFen, count))),
})

function coveredBy(
  contract: Contract,
  debts: readonly CountedDebt[],
  asOf: CalendarDate,
): PositionParts['covered'] {
  const term = termOfKind(contract, 'stated-total')
  if (term === null) return null
  const covered = debts.filter(debt => term.covers.includes(debt.kind))
  return {
    because: becauseOf(contract.id, term, {}),
    statedFen: term.amountFen,
    paid: byKind(covered, debt => allocatedBy(debt, asOf)),
  }
}
