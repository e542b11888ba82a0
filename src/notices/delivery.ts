// On which day a paper counts as delivered, by the rules that the contract itself gives for each way of sending
// (A 12.3, B 9.3). Where it gives none, the answer is a refusal that names the open question.

import type { CalendarDate } from '../base/calendar-date.ts'
import type { HolidayTable } from '../base/working-days.ts'
import type { Because } from '../contracts/because.ts'
import type { Contract } from '../contracts/contract.ts'
import type { DeliveryWay, Destination } from '../contracts/terms.ts'

export type Sending = {
  /** With the answers to its questions already in it. */
  readonly contract: Contract
  readonly way: DeliveryWay
  readonly destination: Destination
  readonly sender: 'us' | 'supplier'
  /** By letter the postmark's day (A 12.1). */
  readonly sentOn: CalendarDate
  readonly receivedOn: CalendarDate | null
  readonly circumstance: DeliveryCircumstance
  readonly holidays: HolidayTable
}

/** What else is known of a sending; B 9.3 has a rule for each, A for none. */
export type DeliveryCircumstance = 'none' | 'refused-at-stated-address' | 'sent-to-former-address'

export type Delivery = {
  readonly deliveredOn: CalendarDate
  readonly clause: string
  readonly because: Because
}

export type DeliveryRefusal =
  /** The contract has no rule; `receiptSettles` tells whether a proven day of receipt would do instead. */
  | {
      readonly kind: 'delivery-left-open'
      readonly contractId: string
      readonly way: DeliveryWay
      readonly clause: string
      readonly questionId: string | null
      readonly receiptSettles: boolean
    }
  | {
      readonly kind: 'received-before-sent'
      readonly sentOn: CalendarDate
      readonly receivedOn: CalendarDate
    }
  | { readonly kind: 'no-delivery-rules'; readonly contractId: string }
  | { readonly kind: 'no-rule-for-several-ways'; readonly contractId: string; readonly clause: string }
