// What the clerk should know after a billing run although it was carried out: the stated total is passed, or a
// card lies unused although the contract lets the supplier activate it (B 5.1).

import { type Fen, sumFen } from '../base/fen.ts'
import type { ContractId } from '../base/ids.ts'
import { lastDayOf, type Month } from '../base/month.ts'
import { ceilingFen } from '../charges/tax-change.ts'
import { type Contract, termOfKind } from '../contracts/contract.ts'
import { cardLivesOf } from './card-histories.ts'
import type { ReadLedger } from './ports.ts'

export type BillingWarning =
  | {
      readonly kind: 'above-stated-total'
      readonly chargedFen: Fen
      readonly ceilingFen: Fen
      readonly clause: string
    }
  | { readonly kind: 'cards-not-activated'; readonly count: number; readonly iccids: readonly string[] }

export function billingWarnings(
  ledger: ReadLedger,
  id: ContractId,
  contract: Contract,
  through: Month,
): readonly BillingWarning[] {
  return [...aboveStatedTotal(ledger, id, contract), ...notActivated(ledger, id, through)]
}

function aboveStatedTotal(ledger: ReadLedger, id: ContractId, contract: Contract): readonly BillingWarning[] {
  const total = termOfKind(contract, 'stated-total')
  const ceiling = ceilingFen(contract, ledger.priceVersionsOf(id))
  if (total === null || ceiling === null) return []
  const covered = ledger.chargesOf(id).filter(charge => total.covers.includes(charge.key.kind))
  const chargedFen = sumFen(covered.map(charge => charge.amountFen))
  const clause = total.sources[0]?.clause ?? ''
  return chargedFen > ceiling ? [{ kind: 'above-stated-total', chargedFen, ceilingFen: ceiling, clause }] : []
}

function notActivated(ledger: ReadLedger, id: ContractId, through: Month): readonly BillingWarning[] {
  const unused = cardLivesOf(ledger, id).filter(
    life => life.activatedOn === null && life.card.suppliedOn <= lastDayOf(through),
  )
  if (unused.length === 0) return []
  return [{ kind: 'cards-not-activated', count: unused.length, iccids: unused.map(life => life.card.iccid) }]
}
