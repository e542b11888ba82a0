// Money that was paid before there was a charge to pay waits on account and is used, the earliest payment first,
// as charges arise. Each payment pays in the order in which it would have paid on its own day, so it makes no
// difference whether the money or the charge was entered first.

import { type CalendarDate, daysBetween, maxDate } from '../base/calendar-date.ts'
import { type Fen, minFen, subtractFen, ZERO_FEN } from '../base/fen.ts'
import type { PaymentId } from '../base/ids.ts'
import { oldestDueFirst } from './oldest-due-first.ts'
import { type OpenCharge, sumByCharge } from './open-charges.ts'
import type { Allocation } from './payment.ts'

export type MoneyOnAccount = {
  readonly paymentId: PaymentId
  readonly paidOn: CalendarDate
  readonly onAccountFen: Fen
}

/** Both of one contract. */
export function applyOnAccount(
  charges: readonly OpenCharge[],
  onAccount: readonly MoneyOnAccount[],
): readonly Allocation[] {
  const inOrder = onAccount.toSorted((a, b) => daysBetween(b.paidOn, a.paidOn) || a.paymentId - b.paymentId)
  const applied: (readonly Allocation[])[] = []
  let debts = charges
  for (const [paidOn, ofDay] of Map.groupBy(inOrder, money => money.paidOn)) {
    const paid = payInTurn(oldestDueFirst(debts, paidOn), ofDay)
    applied.push(paid)
    debts = debtsAfter(debts, paid)
    if (debts.length === 0) break
  }
  return applied.flat()
}

/** Walks down debts and money side by side, until one of them is used up. */
function payInTurn(
  debts: readonly OpenCharge[],
  onAccount: readonly MoneyOnAccount[],
): readonly Allocation[] {
  const paid: Allocation[] = []
  const openFens = debts.map(debt => debt.openFen)
  let place = 0
  for (const { paymentId, paidOn, onAccountFen } of onAccount) {
    let restFen = onAccountFen
    for (let debt = debts[place]; debt !== undefined && restFen > 0; debt = debts[place]) {
      const openFen = openFens[place] ?? ZERO_FEN
      const amountFen = minFen(openFen, restFen)
      const on = maxDate(paidOn, debt.effectiveOn)
      paid.push({ paymentId, chargeId: debt.chargeId, amountFen, on })
      restFen = subtractFen(restFen, amountFen)
      openFens[place] = subtractFen(openFen, amountFen)
      if (amountFen === openFen) place += 1
    }
  }
  return paid
}

function debtsAfter(debts: readonly OpenCharge[], paid: readonly Allocation[]): readonly OpenCharge[] {
  const paidByCharge = sumByCharge(paid)
  return debts.flatMap(debt => {
    const paidFen = paidByCharge.get(debt.chargeId)
    if (paidFen === undefined) return [debt]
    const openFen = subtractFen(debt.openFen, paidFen)
    return openFen > 0 ? [{ ...debt, openFen }] : []
  })
}
