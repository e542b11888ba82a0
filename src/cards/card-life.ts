// A card's life folded from its events: from when to when it was in use, when it rested, which ICCID it had.
// Charges are computed from this and never from single events.

import type { CalendarDate } from '../base/calendar-date.ts'
import type { DateSpan } from '../base/date-span.ts'
import type { ReplacementCause } from '../contracts/terms.ts'
import type { Card } from './card.ts'

/** 待激活, 在用, 停机保号, 已注销. */
export type CardState = 'supplied' | 'active' | 'suspended' | 'cancelled'

export type CardReplacement = {
  readonly on: CalendarDate
  readonly cause: ReplacementCause
  readonly newIccid: string
}

export type CardLife = {
  readonly card: Card
  /** At least one, oldest first; an ICCID holds from its day until the next one's. */
  readonly iccids: readonly { readonly iccid: string; readonly from: CalendarDate }[]
  readonly activatedOn: CalendarDate | null
  readonly cancelledOn: CalendarDate | null
  /** In order of time and apart: from the day of suspension until the day of resumption or cancellation. */
  readonly suspensions: readonly DateSpan[]
  readonly replacements: readonly CardReplacement[]
  /** After the last event known. */
  readonly state: CardState
}
