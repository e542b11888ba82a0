// A card as it was supplied, and the dated events of its life as they were recorded. Everything here is a fact
// that somebody entered; what follows from the facts is folded in card-life.ts.

import { assert } from '../base/assert.ts'
import type { CalendarDate } from '../base/calendar-date.ts'
import type { CardId, ContractId } from '../base/ids.ts'
import type { ReplacementCause } from '../contracts/terms.ts'

export type Card = {
  readonly cardId: CardId
  readonly contractId: ContractId
  /** The ICCID it was supplied with; a replacement gives the same card another one. */
  readonly iccid: string
  readonly msisdn: string | null
  readonly suppliedOn: CalendarDate
}

export type PlainEventKind = 'activated' | 'suspended' | 'resumed' | 'cancelled'
export type CardEventKind = PlainEventKind | 'replaced'

/** What happened to a card on a day, before it is recorded. */
export type CardHappening =
  | {
      readonly kind: PlainEventKind
      readonly on: CalendarDate
      readonly cause: null
      readonly newIccid: null
    }
  | {
      readonly kind: 'replaced'
      readonly on: CalendarDate
      readonly cause: ReplacementCause
      readonly newIccid: string
    }

export type CardEvent = CardHappening & { readonly eventId: number; readonly cardId: CardId }

/** Annuls the event that it corrects; `on` repeats that event's day. */
export type CardEventVoiding = {
  readonly kind: 'voided'
  readonly eventId: number
  readonly cardId: CardId
  readonly on: CalendarDate
  readonly cause: null
  readonly newIccid: null
  readonly corrects: number
}

/** An event as it lies in the ledger: events are never edited, a later record points at the one it corrects. */
export type CardEventRecord = (CardEvent & { readonly corrects: number | null }) | CardEventVoiding

/** The same without its place in the ledger: what is to be written. */
export type CardEventDraft = DistributiveOmit<CardEventRecord, 'eventId'>

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

export type EventColumns = {
  readonly kind: CardEventKind
  readonly on: CalendarDate
  readonly cause: ReplacementCause | null
  readonly newIccid: string | null
}

/** For events read back from the ledger, where cause and new ICCID stand beside every kind. */
export function cardHappening({ kind, on, cause, newIccid }: EventColumns): CardHappening {
  if (kind !== 'replaced') {
    assert(
      cause === null && newIccid === null,
      `only a replacement has a cause and a new ICCID, not: ${kind}`,
    )
    return { kind, on, cause, newIccid }
  }
  assert(cause !== null && newIccid !== null, 'a replacement without cause or new ICCID was recorded')
  return { kind, on, cause, newIccid }
}
