// What the contract says of an event in a card's life, with the prices that hold on its day: the ground of the
// sentence that the clerk reads before she records it.

import { assertNever } from '../base/assert.ts'
import { addMonths } from '../base/calendar-date.ts'
import { monthOf } from '../base/month.ts'
import type { CardEventKind } from '../cards/card.ts'
import type { EventToRecord } from '../cards/record-events.ts'
import { type Because, becauseOf } from '../contracts/because.ts'
import { type Contract, termOfKind } from '../contracts/contract.ts'
import { type PricedTerm, type PriceVersion, priceInMonth } from './price-version.ts'

export type EventMeaning = { readonly kind: CardEventKind; readonly because: Because }

type Terms = { readonly contract: Contract; readonly priceVersions: readonly PriceVersion[] }

/** Null where the contract says nothing of such an event. */
export function eventMeaning(
  { contract, priceVersions }: Terms,
  { kind, on, cause }: Pick<EventToRecord, 'kind' | 'on' | 'cause'>,
): EventMeaning | null {
  const priceOf = (term: PricedTerm) => priceInMonth(term, priceVersions, monthOf(on)).unitPriceFen
  const fee = termOfKind(contract, 'card-period-fee')
  const periodFen = fee === null ? null : priceOf(fee)
  switch (kind) {
    case 'activated':
    case 'resumed':
    case 'cancelled':
      return fee === null ? null : { kind, because: becauseOf(contract.id, fee, { on, periodFen }) }
    case 'suspended': {
      const hold = termOfKind(contract, 'suspension-fee')
      if (hold === null) return null
      const { mode, maximumMonths } = hold
      const endsOn = addMonths(on, maximumMonths)
      const inputs = { on, periodFen, unitPriceFen: priceOf(hold), mode, maximumMonths, endsOn }
      return { kind, because: becauseOf(contract.id, hold, inputs) }
    }
    case 'replaced': {
      const fee = termOfKind(contract, 'replacement-fee')
      if (fee === null || cause === null) return null
      const unitPriceFen = fee.freeCauses.includes(cause) ? 0 : priceOf(fee)
      return { kind, because: becauseOf(contract.id, fee, { on, cause, unitPriceFen }) }
    }
    default:
      return assertNever(kind)
  }
}
