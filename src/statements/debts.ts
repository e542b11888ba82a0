// The charges of a contract as debts: each key with all that corrects it, the day from which it counts, and what
// was paid on it. Position and statement are both read from this, so that they cannot disagree.

import { type CalendarDate, daysBetween, maxDate, minDate } from '../base/calendar-date.ts'
import { addFen, type Fen, subtractFen, sumFen, timesFen, ZERO_FEN } from '../base/fen.ts'
import type { ChargeId, PaymentId } from '../base/ids.ts'
import type { ChargeToDate, DueDay } from '../bills/due-day.ts'
import type { RecordedCharge } from '../charges/charge.ts'
import type { ChargeKind } from '../contracts/terms.ts'
import type { DebtGroup } from '../payments/debt-group.ts'
import { arisesOn, chargesByKey } from '../payments/open-charges.ts'
import type { Allocation, Payment, PaymentReversal } from '../payments/payment.ts'
import type { Refund } from '../payments/refund.ts'

/** A recorded charge, or a correction of one, with what is known today about when it must be paid. */
export type DatedCharge = RecordedCharge & { readonly due: DueDay }

export type AccountFacts = {
  readonly charges: readonly DatedCharge[]
  readonly payments: readonly Payment[]
  readonly reversals: readonly Pick<PaymentReversal, 'paymentId'>[]
  readonly allocations: readonly Allocation[]
  readonly refunds: readonly Refund[]
}

export type Account<D extends CountedDebt> = {
  readonly debts: readonly D[]
  /** Those that were not reversed: with all that is known now, the others were never made. */
  readonly payments: readonly Payment[]
  /** What of them came back. */
  readonly refunds: readonly Refund[]
}

export type ContractAccount = Account<Debt>
/** For figures over all debts: those that are alike stand in it once. */
export type CountedAccount = Account<CountedDebt>

type DatedAmount = Pick<DatedCharge, 'effectiveOn' | 'amountFen' | 'due'>

export type Debt = Omit<CountedDebt, 'members'> & { readonly members: readonly DatedCharge[] }

export type CountedDebt = {
  /** Of the first of them. */
  readonly chargeId: ChargeId
  readonly kind: ChargeKind
  /** How many debts are like this; every amount here is that of one of them. */
  readonly count: number
  /** The first charge and its corrections, in the order of recording. */
  readonly members: readonly DatedAmount[]
  /** With all corrections known now. */
  readonly amountFen: Fen
  /** The same for all members: it follows from their key. */
  readonly due: DueDay
  /** The day from which money on the debt counts as paying it, not as waiting on account. */
  readonly countsFrom: CalendarDate
  /** At most one for a payment, with what was released taken off. */
  readonly paid: readonly DebtPayment[]
}

export type DebtPayment = { readonly payment: Payment; readonly amountFen: Fen }

type GroupedFacts = Pick<AccountFacts, 'payments' | 'reversals' | 'refunds'> & {
  readonly groups: readonly DebtGroup[]
  readonly dueDayOf: (charge: ChargeToDate) => DueDay
}

export function countedAccount({ groups, dueDayOf, ...facts }: GroupedFacts): CountedAccount {
  const { payments, paymentById } = standingPayments(facts)
  const debts = groups.map(({ chargeId, key, members, paid, count }) => {
    const dated = members.map(member => ({
      ...member,
      due: dueDayOf({ key: { ...key, cardId: null }, effectiveOn: member.effectiveOn }),
    }))
    return debtOf({ chargeId, kind: key.kind, members: dated, paid: paidOf(paid, paymentById), count })
  })
  return { debts: debts.flat(), payments, refunds: facts.refunds }
}

export function contractAccount(facts: AccountFacts): ContractAccount {
  const { payments, paymentById } = standingPayments(facts)
  const allocationsByCharge = Map.groupBy(facts.allocations, allocation => allocation.chargeId)

  const debts = [...chargesByKey(facts.charges)].flatMap(([chargeId, members]) => {
    const [first] = members
    if (first === undefined) return []
    const allocated = members.flatMap(member => allocationsByCharge.get(member.chargeId) ?? [])
    const paid = paidOf(allocated, paymentById)
    return debtOf({ chargeId, kind: first.key.kind, members, paid, count: 1 })
  })
  return { debts, payments, refunds: facts.refunds }
}

function standingPayments(facts: Pick<AccountFacts, 'payments' | 'reversals'>) {
  const reversed = new Set(facts.reversals.map(reversal => reversal.paymentId))
  const payments = facts.payments.filter(payment => !reversed.has(payment.paymentId))
  return { payments, paymentById: new Map(payments.map(payment => [payment.paymentId, payment])) }
}

type DebtParts<M> = Omit<CountedDebt, 'members' | 'amountFen' | 'due' | 'countsFrom'> & {
  readonly members: readonly M[]
}

function debtOf<M extends DatedAmount>(parts: DebtParts<M>) {
  const { members } = parts
  const [first] = members
  if (first === undefined) return []
  return [
    {
      ...parts,
      amountFen: sumFen(members.map(member => member.amountFen)),
      due: first.due,
      countsFrom: arisesOn(members, countsFrom),
    },
  ]
}

/** A charge counts from its own day, or from the day on which it became payable when that is earlier. */
export function countsFrom({ effectiveOn, due }: Pick<DatedCharge, 'effectiveOn' | 'due'>): CalendarDate {
  if (due.triggeredOn === null) return effectiveOn
  // A bill may name a day before that of its receipt: nothing may be overdue that does not count as charged.
  return minDate(effectiveOn, minDate(due.triggeredOn, due.dueOn))
}

/** The day from which a share counts on its debt: before the debt has arisen it waits on account. */
export const settlesFrom = (debt: Pick<CountedDebt, 'countsFrom'>, { payment }: DebtPayment): CalendarDate =>
  maxDate(payment.paidOn, debt.countsFrom)

/** Over all debts, those that are alike each for itself. */
export const sumOver = <D extends CountedDebt>(debts: readonly D[], amountOf: (debt: D) => Fen): Fen =>
  sumFen(debts.map(debt => timesFen(amountOf(debt), debt.count)))

export const countOf = (debts: readonly CountedDebt[]): number =>
  debts.reduce((sum, { count }) => sum + count, 0)

/** Charged by the end of the day, whatever may still be known of later days. */
export function chargedBy(debt: CountedDebt, on: CalendarDate): Fen {
  return sumFen(debt.members.filter(member => countsFrom(member) <= on).map(member => member.amountFen))
}

export function settledBy(debt: CountedDebt, on: CalendarDate): Fen {
  return sumFen(debt.paid.filter(share => settlesFrom(debt, share) <= on).map(share => share.amountFen))
}

/** What was paid, less what came back. */
export function paidBy({ payments, refunds }: Paid, on: CalendarDate): Fen {
  return subtractFen(
    sumFen(payments.filter(payment => payment.paidOn <= on).map(payment => payment.amountFen)),
    sumFen(refunds.filter(refund => refund.receivedOn <= on).map(refund => refund.amountFen)),
  )
}

type Paid = Pick<CountedAccount, 'payments' | 'refunds'>

/** Charged − paid by the end of the day: what a statement opens or closes with. */
export function owedBy(account: CountedAccount, on: CalendarDate): Fen {
  return subtractFen(
    sumOver(account.debts, debt => chargedBy(debt, on)),
    paidBy(account, on),
  )
}

function paidOf(
  allocations: readonly Pick<Allocation, 'paymentId' | 'amountFen'>[],
  paymentById: ReadonlyMap<PaymentId, Payment>,
): readonly DebtPayment[] {
  const [only, ...others] = allocations
  // Of hundreds of thousands of debts most have no payment or one.
  if (only === undefined) return []
  if (others.length === 0) {
    const payment = paymentById.get(only.paymentId)
    return payment === undefined ? [] : [{ payment, amountFen: only.amountFen }]
  }
  const amountByPayment = new Map<Payment, Fen>()
  for (const { paymentId, amountFen } of allocations) {
    const payment = paymentById.get(paymentId)
    if (payment === undefined) continue
    amountByPayment.set(payment, addFen(amountByPayment.get(payment) ?? ZERO_FEN, amountFen))
  }
  return [...amountByPayment]
    .map(([payment, amountFen]) => ({ payment, amountFen }))
    .filter(share => share.amountFen !== 0)
    .toSorted((a, b) => daysBetween(b.payment.paidOn, a.payment.paidOn))
}
