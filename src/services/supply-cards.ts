// 登记供卡: a batch of cards enters the ledger, all of them or none, up to the contract's limit (B 5.1).

import type { NoCardsAgreed, UnknownContract } from '../api/refusals.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { SupplyRefusal } from '../cards/card-refusal.ts'
import {
  type CardToSupply,
  supplyCards as checkSupply,
  type SupplyLimits,
  type SupplyWarning,
} from '../cards/supply-cards.ts'
import { knowsCards, termOfKind } from '../contracts/contract.ts'
import { type ContractInForce, contractInForce, openQuestionsOn } from './contract-in-force.ts'
import type { ReadLedger, WriteLedger } from './ports.ts'

export type Supplied = {
  readonly supplied: number
  readonly suppliedInTotal: number
  readonly warnings: readonly SupplyWarning[]
  readonly openQuestions: readonly string[]
}

export function supplyCards(
  ledger: WriteLedger,
  request: { readonly contractId: string; readonly cards: readonly CardToSupply[] },
): Result<Supplied, UnknownContract | NoCardsAgreed | SupplyRefusal> {
  const facts = supplyFacts(ledger, request.contractId)
  if (!facts.ok) return facts
  const { id, contract, suppliedSoFar } = facts.value
  const supply = checkSupply({ ...facts.value, cards: request.cards })
  if (!supply.ok) return supply

  for (const card of supply.value.cards) ledger.addCard({ ...card, contractId: id })
  return ok({
    supplied: request.cards.length,
    suppliedInTotal: suppliedSoFar + request.cards.length,
    warnings: supply.value.warnings,
    openQuestions: openQuestionsOn(ledger, contract, ['card-limit', 'card-fee']),
  })
}

type SupplyFacts = ContractInForce & SupplyLimits

/** What a batch of new cards of the contract is held against. */
export function supplyFacts(
  ledger: ReadLedger,
  contractId: string,
): Result<SupplyFacts, UnknownContract | NoCardsAgreed> {
  const found = contractInForce(ledger, contractId)
  if (!found.ok) return found
  const { id, contract } = found.value
  if (!knowsCards(contract)) return err({ kind: 'no-cards-agreed', contractId: id })
  return ok({
    ...found.value,
    maximum: termOfKind(contract, 'card-limit')?.maximum ?? null,
    suppliedSoFar: ledger.cardsOf(id).length,
    existingIccids: iccidsInUse(ledger),
  })
}

/** Of every contract: one ICCID is one card wherever it was supplied. */
function iccidsInUse(ledger: ReadLedger): ReadonlySet<string> {
  const iccids = new Set<string>()
  for (const contractId of ledger.contractIds()) {
    for (const card of ledger.cardsOf(contractId)) iccids.add(card.iccid)
    for (const event of ledger.cardEventsOf(contractId)) {
      if (event.newIccid !== null) iccids.add(event.newIccid)
    }
  }
  return iccids
}
