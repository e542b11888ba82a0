// Charges of one term for one period or instalment: they share everything but the card, the amount and what was paid
// on them. Lists of hundreds of thousands of charges are searched, sorted and summed by these few hundred groups.

import type { CalendarDate } from '../base/calendar-date.ts'
import type { Fen } from '../base/fen.ts'
import { firstDayOf, type Month } from '../base/month.ts'
import type { Contract } from '../contracts/contract.ts'
import type { ChargeKind } from '../contracts/terms.ts'
import type { ChargeKey } from './charge.ts'
import { chargeBecause } from './charge-because.ts'

export type ChargeGroup = {
  readonly termId: string
  readonly kind: ChargeKind
  /** The charges' own month, or else that of the day from which they count. */
  readonly month: Month
  readonly instalment: number | null
  /** At a price after a change of tax: such a charge rests on another clause. */
  readonly isRepriced: boolean
}

export type ChargeSums = {
  readonly count: number
  readonly amountFen: Fen
  /** What is not paid yet on the debts whose first charges these are. */
  readonly openFen: Fen
}

/** The key and the day that every charge of the group shares, as far as its due day goes. */
export function keyOfGroup({ termId, kind, month, instalment }: ChargeGroup): {
  readonly key: ChargeKey
  readonly effectiveOn: CalendarDate
} {
  return { key: { termId, kind, month, instalment, cardId: null }, effectiveOn: firstDayOf(month) }
}

export function clauseOfGroup(contract: Contract, group: ChargeGroup): string {
  const inputs = group.isRepriced ? { priceFromMonth: group.month } : {}
  return chargeBecause(contract, { key: keyOfGroup(group).key, inputs }).clause
}
