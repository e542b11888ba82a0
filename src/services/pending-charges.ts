// What a billing run up to a month would still write. Of cards that lived and were charged alike one is worked out, and
// counts for all of them: billing looks at each card by itself, so this comes to the same.

import type { Month } from '../base/month.ts'
import type { ChargeChange } from '../charges/charge.ts'
import { reconcile } from '../charges/reconcile.ts'
import { wantedCharges } from '../charges/wanted-charges.ts'
import { cardsAlike } from './cards-alike.ts'
import type { ContractInForce } from './contract-in-force.ts'
import type { ReadLedger } from './ports.ts'

export type PendingCharge = { readonly charge: ChargeChange; readonly count: number }

export function pendingCharges(
  ledger: ReadLedger,
  { id, contract }: ContractInForce,
  through: Month,
): readonly PendingCharge[] {
  const alike = cardsAlike(ledger, id)
  const examples = new Map(alike.map(({ life, count }) => [life.card.cardId, count]))
  const wanted = wantedCharges({
    contract,
    lives: alike.map(({ life }) => life),
    milestones: ledger.milestonesOf(id),
    usage: ledger.usageOf(id).filter(({ cardId }) => examples.has(cardId)),
    priceVersions: ledger.priceVersionsOf(id),
    through,
  })
  const recorded = ledger.chargesOfCards(id, [...examples.keys()])
  return reconcile(wanted, recorded, through).map(charge => {
    const { cardId } = charge.key
    return { charge, count: cardId === null ? 1 : (examples.get(cardId) ?? 1) }
  })
}
