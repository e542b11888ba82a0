// Cards with their records, gathered for the rooms that fold them into lives.

import type { CardId, ContractId } from '../base/ids.ts'
import type { CardEventRecord } from '../cards/card.ts'
import type { CardHistory } from '../cards/card-history.ts'
import { lifeOf } from '../cards/card-history.ts'
import type { CardLife } from '../cards/card-life.ts'
import type { CardReads } from './ports.ts'

export function cardHistoriesOf(ledger: CardReads, contractId: ContractId): readonly CardHistory[] {
  const recordsByCard = Map.groupBy(ledger.cardEventsOf(contractId), event => event.cardId)
  const none: readonly CardEventRecord[] = []
  return ledger.cardsOf(contractId).map(card => ({ card, records: recordsByCard.get(card.cardId) ?? none }))
}

export function cardLivesOf(ledger: CardReads, contractId: ContractId): readonly CardLife[] {
  return cardHistoriesOf(ledger, contractId).map(lifeOf)
}

/** The histories of all cards of the contracts that hold any of these ICCIDs. */
export function cardHistoriesNaming(ledger: CardReads, iccids: readonly string[]): readonly CardHistory[] {
  const contractByCard = new Map<CardId, ContractId>()
  for (const iccid of new Set(iccids)) {
    const card = ledger.cardByIccid(iccid)
    if (card !== null) contractByCard.set(card.cardId, card.contractId)
  }
  return [...new Set(contractByCard.values())].flatMap(contractId => cardHistoriesOf(ledger, contractId))
}
