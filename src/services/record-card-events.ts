// 登记卡片事件: activations, suspensions, resumptions, cancellations and replacements, as a batch; and their
// correction, which is another record. What they change in the charges shows at the next billing run.

import type { CalendarDate } from '../base/calendar-date.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { CorrectionRefusal, LifeRefusal } from '../cards/card-refusal.ts'
import { correctEvent } from '../cards/correct-event.ts'
import { foldIccid } from '../cards/iccid.ts'
import { type EventRefusal, type EventToRecord, recordEvents } from '../cards/record-events.ts'
import { cardHistoriesNaming, cardHistoriesOf } from './card-histories.ts'
import type { WriteLedger } from './ports.ts'

export function recordCardEvents(
  ledger: WriteLedger,
  events: readonly EventToRecord[],
): Result<{ readonly eventIds: readonly number[] }, EventRefusal> {
  const named = events.flatMap(event => [event.iccid, ...(event.newIccid === null ? [] : [event.newIccid])])
  const histories = cardHistoriesNaming(ledger, named.map(foldIccid))
  const drafts = recordEvents({ histories, events })
  if (!drafts.ok) return drafts
  return ok({ eventIds: drafts.value.map(draft => ledger.addCardEvent(draft)) })
}

export function correctCardEvent(
  ledger: WriteLedger,
  {
    eventId,
    on,
    reason,
  }: { readonly eventId: number; readonly on: CalendarDate | null; readonly reason: string },
): Result<{ readonly eventId: number }, CorrectionRefusal | LifeRefusal> {
  const event = ledger.cardEvent(eventId)
  const card = event === null ? null : ledger.card(event.cardId)
  const history =
    card === null
      ? undefined
      : cardHistoriesOf(ledger, card.contractId).find(each => each.card.cardId === card.cardId)
  if (history === undefined) return err({ kind: 'unknown-event', eventId })

  const draft = correctEvent({ history, eventId, on })
  return draft.ok ? ok({ eventId: ledger.addCardEvent(draft.value, reason) }) : draft
}
