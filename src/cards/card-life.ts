// A card's life folded from its events: from when to when it was in use, when it rested, which ICCID it had.
// Charges are computed from this and never from single events.

import type { CalendarDate } from '../base/calendar-date.ts'
import { type DateSpan, spanContains } from '../base/date-span.ts'
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

/** Null before the card was supplied. The day of activation is in use, the day of cancellation no longer. */
export function cardStateOn(life: CardLife, date: CalendarDate): CardState | null {
  const { card, activatedOn, cancelledOn, suspensions } = life
  if (date < card.suppliedOn) return null
  if (cancelledOn !== null && date >= cancelledOn) return 'cancelled'
  if (activatedOn === null || date < activatedOn) return 'supplied'
  return suspensions.some(span => spanContains(span, date)) ? 'suspended' : 'active'
}

/** The ICCID that the card had on a day; before its supply the first one. */
export function iccidOn(life: CardLife, date: CalendarDate): string {
  const { iccids, card } = life
  return iccids.findLast(({ from }) => from <= date)?.iccid ?? card.iccid
}

/** The ICCID that the card has after all its replacements. */
export const currentIccid = ({ iccids, card }: CardLife): string => iccids.at(-1)?.iccid ?? card.iccid

/** Lives by every ICCID that they have or had: a bill may still name a card by the number it was replaced under. */
export function livesByIccid(lives: Iterable<CardLife>): ReadonlyMap<string, CardLife> {
  const byIccid = new Map<string, CardLife>()
  for (const life of lives) for (const { iccid } of life.iccids) byIccid.set(iccid, life)
  return byIccid
}
