// Cards, what happened to them, and what they used.

import type { CardId, ContractId } from '../../base/ids.ts'
import type { Card, CardEventRecord } from '../../cards/card.ts'
import type { CardUsage } from '../../cards/card-usage.ts'
import type { Recorded } from './recorded.ts'

export type CardReads = {
  cardsOf(contractId: ContractId): readonly Card[]
  cardEventsOf(contractId: ContractId): readonly CardEventRecord[]
  cardEvent(eventId: number): CardEventRecord | null
  /** The card that holds or ever held the ICCID. */
  cardByIccid(iccid: string): Card | null
  card(cardId: CardId): Card | null
  usageOf(contractId: ContractId): readonly CardUsage[]
  /** The card's own records with who made them; it must exist. */
  recordsOfCard(cardId: CardId): CardRecords
  /** By month. */
  usageOfCard(cardId: CardId): readonly CardUsage[]
}

/** `reason` of a correction. */
export type RecordedCardEvent = CardEventRecord & Recorded & { readonly reason: string | null }

export type CardRecords = { readonly supply: Recorded; readonly events: readonly RecordedCardEvent[] }
