// Money that was paid before there was a charge to pay waits on account and is used, the earliest payment first,
// as charges arise. Each payment pays in the order in which it would have paid on its own day, so it makes no
// difference whether the money or the charge was entered first.

import { type CalendarDate, daysBetween, maxDate } from '../base/calendar-date.ts'
import { addFen, type Fen, minFen, subtractFen, ZERO_FEN } from '../base/fen.ts'
import type { PaymentId } from '../base/ids.ts'
import { oldestDueFirst } from './oldest-due-first.ts'
import { type OpenCharge, openCharges, type PayableCharge, sumByCharge } from './open-charges.ts'
import type { Allocation, Payment } from './payment.ts'

export type MoneyOnAccount = {
  readonly paymentId: PaymentId
  readonly paidOn: CalendarDate
  readonly onAccountFen: Fen
}

export type AccountToApply = {
  readonly charges: readonly PayableCharge[]
  readonly payments: readonly Pick<Payment, 'paymentId' | 'paidOn' | 'amountFen'>[]
  readonly allocations: readonly Allocation[]
}

export function applyOnAccount({ charges, payments, allocations }: AccountToApply): readonly Allocation[] {
  const accountsByDay = Map.groupBy(moneyOnAccount(payments, allocations), account => account.paidOn)
  let debts = openCharges(charges, allocations).filter(charge => charge.openFen > 0)
  const applied: (readonly Allocation[])[] = []
  for (const [paidOn, accounts] of accountsByDay) {
    const paid = payInTurn(oldestDueFirst(debts, paidOn), accounts)
    applied.push(paid)
    debts = debtsAfter(debts, paid)
    if (debts.length === 0) break
  }
  return applied.flat()
}

/** What each payment still holds on account, the earliest payment first; those that hold nothing are left out. */
export function moneyOnAccount(
  payments: AccountToApply['payments'],
  allocations: readonly Allocation[],
): readonly MoneyOnAccount[] {
  const allocatedByPayment = new Map<PaymentId, Fen>()
  for (const { paymentId, amountFen } of allocations) {
    allocatedByPayment.set(paymentId, addFen(allocatedByPayment.get(paymentId) ?? ZERO_FEN, amountFen))
  }
  return payments
    .map(({ paymentId, paidOn, amountFen }) => {
      const onAccountFen = subtractFen(amountFen, allocatedByPayment.get(paymentId) ?? ZERO_FEN)
      return { paymentId, paidOn, onAccountFen }
    })
    .filter(account => account.onAccountFen > 0)
    .toSorted((a, b) => daysBetween(b.paidOn, a.paidOn) || a.paymentId - b.paymentId)
}

/** Walks down debts and money side by side, until one of them is used up. */
export function payInTurn(
  debts: readonly Pick<OpenCharge, 'chargeId' | 'openFen' | 'effectiveOn'>[],
  accounts: readonly MoneyOnAccount[],
): readonly Allocation[] {
  const paid: Allocation[] = []
  const openFens = debts.map(debt => debt.openFen)
  let place = 0
  for (const { paymentId, paidOn, onAccountFen } of accounts) {
    let restFen = onAccountFen
    for (let debt = debts[place]; debt !== undefined && restFen > 0; debt = debts[place]) {
      const openFen = openFens[place] ?? ZERO_FEN
      const amountFen = minFen(openFen, restFen)
      if (amountFen > 0) {
        const on = maxDate(paidOn, debt.effectiveOn)
        paid.push({ paymentId, chargeId: debt.chargeId, amountFen, on })
      }
      restFen = subtractFen(restFen, amountFen)
      openFens[place] = subtractFen(openFen, amountFen)
      if (amountFen === openFen) place += 1
    }
  }
  return paid
}

function debtsAfter(debts: OpenCharge[], paid: readonly Allocation[]): OpenCharge[] {
  const paidByCharge = sumByCharge(paid)
  return debts
    .map(debt => {
      const paidFen = paidByCharge.get(debt.chargeId) ?? ZERO_FEN
      const allocatedFen = addFen(debt.allocatedFen, paidFen)
      return { ...debt, allocatedFen, openFen: subtractFen(debt.openFen, paidFen) }
    })
    .filter(debt => debt.openFen > 0)
}
