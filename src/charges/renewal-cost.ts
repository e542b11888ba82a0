// What a missed window costs: every card that is still in use, at the price then, for the years of the renewal.

import { addDays, type CalendarDate } from '../base/calendar-date.ts'
import { type Fen, timesFen, ZERO_FEN } from '../base/fen.ts'
import { monthOf } from '../base/month.ts'
import type { CardLife } from '../cards/card-life.ts'
import { type Contract, termOfKind } from '../contracts/contract.ts'
import { type PriceVersion, priceInMonth } from './price-version.ts'

export type RenewalCost = {
  readonly cards: number
  readonly unitPriceFen: Fen
  readonly periods: number
  readonly costFen: Fen
}

export type RenewalFacts = {
  readonly contract: Contract
  readonly lives: readonly CardLife[]
  readonly priceVersions: readonly PriceVersion[]
}

export function costOfRenewal(
  { contract, lives, priceVersions }: RenewalFacts,
  endsOn: CalendarDate,
  years: number,
): RenewalCost {
  const fee = termOfKind(contract, 'card-period-fee')
  if (fee === null) return { cards: 0, unitPriceFen: ZERO_FEN, periods: 0, costFen: ZERO_FEN }
  const cards = cardsInUse(contract, lives, endsOn)
  const { unitPriceFen } = priceInMonth(fee, priceVersions, monthOf(addDays(endsOn, 1)))
  const periods = (years * 12) / fee.everyMonths
  return { cards, unitPriceFen, periods, costFen: timesFen(unitPriceFen, cards * periods) }
}

/**
 * Activated and not cancelled by the day, as far as is known now. Before any card is entered it is as many as the
 * contract's own total counts (B 5.4(1): 84): a ledger just set up must not say that a missed window costs nothing.
 */
export function cardsInUse(contract: Contract, lives: readonly CardLife[], on: CalendarDate): number {
  if (lives.length === 0) return termOfKind(contract, 'stated-total')?.product?.cards ?? 0
  return lives.filter(
    ({ activatedOn, cancelledOn }) => activatedOn !== null && (cancelledOn === null || cancelledOn > on),
  ).length
}
