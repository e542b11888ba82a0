// How a paper was sent, and what the contract makes of it: the facts that its day of delivery is worked out from.

import type { CalendarDate } from '../base/calendar-date.ts'
import type { PeriodEnd } from '../base/period.ts'
import type { HolidayTable } from '../base/working-days.ts'
import type { Contract } from '../contracts/contract.ts'
import type { DeliveryWay, Destination, TermOf } from '../contracts/terms.ts'

export type DeliveryTerm = TermOf<'delivery'>

export type Sending = {
  /** With the answers to its questions already in it. */
  readonly contract: Contract
  readonly way: DeliveryWay
  readonly destination: Destination
  readonly sender: 'us' | 'supplier'
  /** Of a letter the postmark's day (A 12.1). */
  readonly sentOn: CalendarDate
  readonly receivedOn: CalendarDate | null
  readonly circumstance: DeliveryCircumstance
  readonly holidays: HolidayTable
}

/** What else is known of a sending; B 9.2 has a rule for each, A for none. */
export type DeliveryCircumstance = 'none' | 'refused-at-stated-address' | 'sent-to-former-address'

/** How the day came about; `period` where days were counted. */
export type DeemedDay = {
  readonly on: CalendarDate
  readonly ground: DeliveryGround
  readonly period: PeriodEnd | null
}

export type DeliveryGround =
  | 'receipt'
  /** Handed over, or on the sheet that the machine printed: the day of sending is the day of receipt. */
  | 'handed-over'
  | 'days-after-sending'
  | 'sending'
  | 'earlier-receipt'
  | 'former-address'
