// What the clerk should know after a billing run although it was carried out: the stated total is passed, or a
// card lies unused although the contract lets the supplier activate it (B 5.1).

import type { BillingWarning } from '../api/warnings.ts'
import { addMonths } from '../base/calendar-date.ts'
import type { ContractId } from '../base/ids.ts'
import { lastDayOf, type Month } from '../base/month.ts'
import { currentIccid } from '../cards/card-life.ts'
import { ceilingFen } from '../charges/tax-change.ts'
import { becauseOf } from '../contracts/because.ts'
import { type Contract, termOfKind } from '../contracts/contract.ts'
import { cardLivesOf } from './card-histories.ts'
import type { ReadLedger } from './ports.ts'

export function billingWarnings(
  ledger: ReadLedger,
  id: ContractId,
  contract: Contract,
  through: Month,
): readonly BillingWarning[] {
  return [...aboveStatedTotal(ledger, id, contract), ...notActivated(ledger, id, contract, through)]
}

function aboveStatedTotal(ledger: ReadLedger, id: ContractId, contract: Contract): readonly BillingWarning[] {
  const total = termOfKind(contract, 'stated-total')
  const ceiling = ceilingFen(contract, ledger.priceVersionsOf(id))
  if (total === null || ceiling === null) return []
  const chargedFen = ledger.chargedFen(id, total.covers)
  const clause = total.sources[0]?.clause ?? ''
  return chargedFen > ceiling ? [{ kind: 'above-stated-total', chargedFen, ceilingFen: ceiling, clause }] : []
}

function notActivated(
  ledger: ReadLedger,
  id: ContractId,
  contract: Contract,
  through: Month,
): readonly BillingWarning[] {
  const term = termOfKind(contract, 'auto-activation')
  if (term === null) return []
  const { afterMonths } = term
  const unused = cardLivesOf(ledger, id).filter(
    ({ activatedOn, card }) =>
      activatedOn === null && addMonths(card.suppliedOn, afterMonths) <= lastDayOf(through),
  )
  if (unused.length === 0) return []
  const because = becauseOf(contract.id, term, { afterMonths, through }, 'suppliedOn + afterMonths')
  const iccids = unused.map(currentIccid)
  return [{ kind: 'cards-not-activated', count: unused.length, iccids, clause: because.clause, because }]
}
