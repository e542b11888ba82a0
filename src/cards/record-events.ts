// Taking a batch of events into the ledger, of any number of cards: all of them or none. An event may be
// recorded late, with an earlier day, as long as the card's whole life stays possible.

import { compareText } from '../base/compare-text.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { CardEventDraft, CardHappening, EventColumns } from './card.ts'
import type { CardHistory } from './card-history.ts'
import { type CardNames, cardNamesOf, findCard, renameCard } from './card-names.ts'
import type { LifeRefusal, NamingRefusal } from './card-refusal.ts'
import { currentEvents } from './current-events.ts'
import { foldCard } from './fold-card.ts'
import { parseIccid } from './iccid.ts'

/** `iccid` is any that the card has or had, unless it was replaced away by that day. */
export type EventToRecord = EventColumns & { readonly iccid: string }

export type EventBatch = {
  /** Every card that has or had an ICCID that the batch names, be it as a card or as a new ICCID. */
  readonly histories: readonly CardHistory[]
  readonly events: readonly EventToRecord[]
}

export type EventRefusal = LifeRefusal | NamingRefusal

/** The drafts stand in the order of the batch: to be written so, for it decides between events of one day. */
export function recordEvents(batch: EventBatch): Result<readonly EventDraft[], EventRefusal> {
  const drafts = draftEvents(batch)
  if (!drafts.ok) return drafts

  const draftsByCard = Map.groupBy(drafts.value, draft => draft.cardId)
  for (const { card, records } of batch.histories) {
    const life = foldCard(card, [...currentEvents(records), ...(draftsByCard.get(card.cardId) ?? [])])
    if (!life.ok) return life
  }
  return drafts
}

/** Part of a `CardEventDraft`: never a voiding. */
export type EventDraft = CardHappening & Pick<CardEventDraft, 'cardId'> & { readonly corrects: null }

function draftEvents({ histories, events }: EventBatch): Result<readonly EventDraft[], NamingRefusal> {
  const names = cardNamesOf(histories)
  // By day, so that an ICCID given by the batch is known to the batch's later events, in whatever order they stand.
  const byDay = events
    .map((event, place) => ({ event, place }))
    .toSorted((a, b) => compareText(a.event.on, b.event.on))
  const drafts: EventDraft[] = []
  for (const { event, place } of byDay) {
    const draft = draftEvent(names, event)
    if (!draft.ok) return draft
    drafts[place] = draft.value
  }
  return ok(drafts)
}

function draftEvent(names: CardNames, event: EventToRecord): Result<EventDraft, NamingRefusal> {
  const iccid = parseIccid(event.iccid)
  // What is no ICCID at all cannot be a card's either; its form is not the clerk's mistake to mend here.
  if (!iccid.ok) return err({ kind: 'unknown-card', iccid: event.iccid })
  const cardId = findCard(names, iccid.value, event.on)
  if (!cardId.ok) return cardId
  const happening = happeningOf({ ...event, iccid: iccid.value })
  if (!happening.ok) return happening

  if (happening.value.kind === 'replaced') {
    const renamed = renameCard(names, {
      iccid: iccid.value,
      newIccid: happening.value.newIccid,
      on: event.on,
    })
    if (!renamed.ok) return renamed
  }
  return ok({ ...happening.value, cardId: cardId.value, corrects: null })
}

function happeningOf({
  iccid,
  kind,
  on,
  cause,
  newIccid,
}: EventToRecord): Result<CardHappening, NamingRefusal> {
  if (kind !== 'replaced') {
    if (cause !== null || newIccid !== null) return err({ kind: 'not-a-replacement', iccid, event: kind, on })
    return ok({ kind, on, cause, newIccid })
  }
  if (cause === null) return err({ kind: 'cause-missing', iccid, on })
  if (newIccid === null) return err({ kind: 'new-iccid-missing', iccid, on })
  const parsed = parseIccid(newIccid)
  return parsed.ok ? ok({ kind, on, cause, newIccid: parsed.value }) : parsed
}
