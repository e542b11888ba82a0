// What cards cost in single months by their terms, as far as their lives are known: the list of cards shows it, and
// the same sums taken before and after an event say what the event means in money.

import { addFen, type Fen, ZERO_FEN } from '../base/fen.ts'
import type { CardId } from '../base/ids.ts'
import type { Month } from '../base/month.ts'
import { termOfKind } from '../contracts/contract.ts'
import { type CardBilling, cardPeriodCharges } from './card-period-charges.ts'
import { chargeMonth } from './charge.ts'
import { periodCalendar } from './charge-periods.ts'
import { replacementCharges } from './single-charges.ts'

/** The fee of each card for `through`, that for a month on hold included; a card that costs nothing is not in it. */
export function feesInMonth(billing: CardBilling): ReadonlyMap<CardId, Fen> {
  const { contract, priceVersions, through } = billing
  const fees = new Map<CardId, Fen>()
  const fee = termOfKind(contract, 'card-period-fee')
  if (fee === null) return fees
  const calendar = periodCalendar(contract, fee, priceVersions)
  // The fee of a period of several months stands under its first.
  const { firstMonth } = calendar.periodAt(calendar.placeOf(through))
  for (const { key, amountFen } of cardPeriodCharges(fee, billing)) {
    if (key.cardId === null || key.month === null || key.month < firstMonth) continue
    fees.set(key.cardId, addFen(fees.get(key.cardId) ?? ZERO_FEN, amountFen))
  }
  return fees
}

/** What the cards cost in each month up to `through`, replacements included; a month without cost is not in it. */
export function costByMonth(billing: CardBilling): ReadonlyMap<Month, Fen> {
  const { contract } = billing
  const costs = new Map<Month, Fen>()
  const fee = termOfKind(contract, 'card-period-fee')
  const replacement = termOfKind(contract, 'replacement-fee')
  const charges = [
    ...(fee === null ? [] : cardPeriodCharges(fee, billing)),
    ...(replacement === null ? [] : replacementCharges(replacement, billing)),
  ]
  for (const charge of charges) {
    const month = chargeMonth(charge)
    costs.set(month, addFen(costs.get(month) ?? ZERO_FEN, charge.amountFen))
  }
  return costs
}
