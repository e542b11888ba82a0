// 物联网卡: the cards of a contract with their lives as they stand on a day, and the events that made them so.

import type { UnknownContract } from '../api/refusals.ts'
import type { CalendarDate } from '../base/calendar-date.ts'
import { ok, type Result } from '../base/result.ts'
import type { CardEvent } from '../cards/card.ts'
import { type CardHistory, lifeOf } from '../cards/card-history.ts'
import { type CardLife, type CardState, cardStateOn } from '../cards/card-life.ts'
import { currentEvents } from '../cards/current-events.ts'
import { cardHistoriesOf } from './card-histories.ts'
import { contractInForce } from './contract-in-force.ts'
import type { ReadLedger } from './ports.ts'

export type ListedCard = {
  readonly life: CardLife
  /** Null before the card was supplied. */
  readonly state: CardState | null
  readonly events: readonly CardEvent[]
}

/** Without a day: as after the last event known. */
export function listCards(
  ledger: ReadLedger,
  { contractId, asOf }: { readonly contractId: string; readonly asOf: CalendarDate | null },
): Result<readonly ListedCard[], UnknownContract> {
  const found = contractInForce(ledger, contractId)
  if (!found.ok) return found
  return ok(cardHistoriesOf(ledger, found.value.id).map(history => listedCard(history, asOf)))
}

function listedCard(history: CardHistory, asOf: CalendarDate | null): ListedCard {
  const life = lifeOf(history)
  return {
    life,
    state: asOf === null ? life.state : cardStateOn(life, asOf),
    events: currentEvents(history.records),
  }
}
