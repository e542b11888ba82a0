// Why a card or an event of a card is not recorded, as facts. `iccid` is the one by which the card was named,
// or its ICCID of that day when the refusal concerns an event already recorded.

import type { CalendarDate } from '../base/calendar-date.ts'
import type { CardEventKind } from './card.ts'

/** An event that the card's other events make impossible. */
export type LifeRefusal =
  | {
      readonly kind: 'already-activated'
      readonly iccid: string
      readonly on: CalendarDate
      readonly activatedOn: CalendarDate
    }
  | {
      readonly kind: 'not-activated'
      readonly iccid: string
      readonly event: CardEventKind
      readonly on: CalendarDate
    }
  | {
      readonly kind: 'already-suspended'
      readonly iccid: string
      readonly on: CalendarDate
      readonly suspendedOn: CalendarDate
    }
  | { readonly kind: 'not-suspended'; readonly iccid: string; readonly on: CalendarDate }
  | {
      readonly kind: 'card-cancelled'
      readonly iccid: string
      readonly event: CardEventKind
      readonly on: CalendarDate
      readonly cancelledOn: CalendarDate
    }
  | {
      readonly kind: 'activated-before-supplied'
      readonly iccid: string
      readonly on: CalendarDate
      readonly suppliedOn: CalendarDate
    }
  | {
      readonly kind: 'replaced-before-supplied'
      readonly iccid: string
      readonly on: CalendarDate
      readonly suppliedOn: CalendarDate
    }

export type MalformedIccid = { readonly kind: 'malformed-iccid'; readonly iccid: string }
export type IccidInUse = { readonly kind: 'iccid-in-use'; readonly iccid: string }

/** An event that names no card, the wrong ICCID, or too little or too much about a replacement. */
export type NamingRefusal =
  | { readonly kind: 'unknown-card'; readonly iccid: string }
  | {
      readonly kind: 'card-replaced'
      readonly iccid: string
      readonly on: CalendarDate
      readonly replacedOn: CalendarDate
      readonly newIccid: string
    }
  | { readonly kind: 'cause-missing'; readonly iccid: string; readonly on: CalendarDate }
  | { readonly kind: 'new-iccid-missing'; readonly iccid: string; readonly on: CalendarDate }
  | {
      readonly kind: 'not-a-replacement'
      readonly iccid: string
      readonly event: CardEventKind
      readonly on: CalendarDate
    }
  | MalformedIccid
  | IccidInUse

export type CorrectionRefusal =
  | { readonly kind: 'unknown-event'; readonly eventId: number }
  | { readonly kind: 'event-already-corrected'; readonly eventId: number; readonly correctedBy: number }

export type CardRefusal = LifeRefusal | NamingRefusal | CorrectionRefusal

export type SupplyRefusal =
  | {
      readonly kind: 'card-limit-exceeded'
      readonly maximum: number
      readonly suppliedSoFar: number
      readonly supplying: number
    }
  | { readonly kind: 'duplicate-iccid'; readonly iccid: string }
  | MalformedIccid
