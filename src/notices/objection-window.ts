// The window in which an objection to a contract's own renewal must be delivered (B 10.1), so chosen that it holds
// under both readings of the term's end (Q-END), and the last day of posting that still reaches a day of delivery.

import { addDays, addMonths, type CalendarDate, maxDate } from '../base/calendar-date.ts'
import type { HolidayTable } from '../base/working-days.ts'
import { type Contract, termOfKind } from '../contracts/contract.ts'
import type { TermEnds } from '../contracts/term-end.ts'
import type { DeliveryWay } from '../contracts/terms.ts'
import { deemedDelivery } from './delivery.ts'

export type DeliveryWindow = {
  /** Null: any day before the last will do. */
  readonly opensOn: CalendarDate | null
  readonly closesOn: CalendarDate
}

export function objectionWindow({ earlier, later }: TermEnds, windowMonths: number) {
  const opensOn = maxDate(addMonths(earlier, -windowMonths), addMonths(later, -windowMonths))
  return { opensOn, closesOn: earlier }
}

export type PostingFacts = { readonly contract: Contract; readonly holidays: HolidayTable }

/** Only for ways that take days: what is handed over or sent at once can be done on the last day itself. */
export function lastPostingOn(
  { contract, holidays }: PostingFacts,
  way: DeliveryWay,
  deliveredBy: CalendarDate,
): CalendarDate | null {
  const term = termOfKind(contract, 'delivery')
  const rule = term?.ways[way]
  if (term === null || rule?.kind !== 'days-after-sending') return null
  const destination = term.toSupplier
  const days = rule.days[destination]
  // From one posted so many days before, back to the first that is in time even when rest days delay it.
  for (let back = days - 1; ; back += 1) {
    const sentOn = addDays(deliveredBy, -back)
    const delivery = deemedDelivery({
      contract,
      way,
      destination,
      sender: 'us',
      sentOn,
      receivedOn: null,
      circumstance: 'none',
      holidays,
    })
    if (!delivery.ok) return null
    if (delivery.value.deliveredOn <= deliveredBy) return sentOn
  }
}
