// Correcting an event that was recorded with a wrong day, or that never happened. The record stays; a new one
// points at it, and the life that comes of it must be as possible as any other.

import type { CalendarDate } from '../base/calendar-date.ts'
import { err, ok, type Result } from '../base/result.ts'
import { type CardEventDraft, cardHappening } from './card.ts'
import type { CardHistory } from './card-history.ts'
import type { CorrectionRefusal, LifeRefusal } from './card-refusal.ts'
import { correctionOf, currentEvents } from './current-events.ts'
import { foldCard } from './fold-card.ts'

export type EventCorrection = {
  readonly history: CardHistory
  readonly eventId: number
  /** The right day, or null when the event never happened. Any other mistake: annul it and record it anew. */
  readonly on: CalendarDate | null
}

export function correctEvent({
  history: { card, records },
  eventId,
  on,
}: EventCorrection): Result<CardEventDraft, CorrectionRefusal | LifeRefusal> {
  const corrected = records.find(record => record.eventId === eventId)
  if (corrected === undefined || corrected.kind === 'voided') return err({ kind: 'unknown-event', eventId })
  const correction = correctionOf(eventId, records)
  if (correction !== null) {
    return err({ kind: 'event-already-corrected', eventId, correctedBy: correction.eventId })
  }

  const { cardId } = card
  const draft: CardEventDraft =
    on === null
      ? { kind: 'voided', cardId, on: corrected.on, cause: null, newIccid: null, corrects: eventId }
      : { ...cardHappening({ ...corrected, on }), cardId, corrects: eventId }
  const nextEventId = Math.max(...records.map(record => record.eventId)) + 1
  const life = foldCard(card, currentEvents([...records, { ...draft, eventId: nextEventId }]))
  return life.ok ? ok(draft) : life
}
