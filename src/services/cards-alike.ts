// Cards of a contract that differ in nothing by which billing goes: the days of their lives, what they used, what was
// charged for them. One of each kind stands for all of them.

import type { ContractId } from '../base/ids.ts'
import { type LivesAlike, livesAlike } from '../cards/lives-alike.ts'
import { cardLivesOf } from './card-histories.ts'
import type { ReadLedger } from './ports.ts'

export function cardsAlike(ledger: ReadLedger, id: ContractId): readonly LivesAlike[] {
  const chargedAs = ledger.cardsChargedAlike(id)
  const usageByCard = Map.groupBy(ledger.usageOf(id), ({ cardId }) => cardId)
  return livesAlike(cardLivesOf(ledger, id), ({ card: { cardId } }) => [
    chargedAs.get(cardId),
    usageByCard.get(cardId)?.map(({ month, megabytes }) => [month, megabytes]),
  ])
}
