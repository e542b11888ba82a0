// 税率变更: what a change of the VAT rate would make of a contract's prices, and its confirmation against an invoice.
// Confirmed, it is a price version by month; the next billing run brings the corrections (B 5.8).

import type { NoTaxClause, UnknownContract } from '../api/refusals.ts'
import type { Month } from '../base/month.ts'
import type { DecimalText } from '../base/rates.ts'
import { err, ok, type Result } from '../base/result.ts'
import { confirmedPrice, proposeTaxChanges, type TaxChangeProposal } from '../charges/tax-change.ts'
import { type Contract, termOfKind } from '../contracts/contract.ts'
import { cardLivesOf } from './card-histories.ts'
import { type ContractInForce, contractInForce } from './contract-in-force.ts'
import type { ReadLedger, WriteLedger } from './ports.ts'

export function listPriceProposals(
  ledger: ReadLedger,
  contractId: string,
): Result<readonly TaxChangeProposal[], UnknownContract> {
  const found = contractInForce(ledger, contractId)
  return found.ok ? ok(proposalsOf(ledger, found.value)) : found
}

export type PriceConfirmation = {
  readonly contractId: string
  readonly fromMonth: Month
  readonly rate: DecimalText
  readonly evidence: string
}

export function confirmPrice(
  ledger: WriteLedger,
  { contractId, fromMonth, rate, evidence }: PriceConfirmation,
): Result<TaxChangeProposal, UnknownContract | NoTaxClause> {
  const found = contractInForce(ledger, contractId)
  if (!found.ok) return found
  const { id, contract } = found.value
  const asked = withProposal(contract, { fromMonth, rate, basis: evidence })
  const [proposal] = asked === null ? [] : proposalsOf(ledger, { id, contract: asked })
  if (proposal === undefined) return err({ kind: 'no-tax-clause', contractId })
  ledger.addPriceVersion(id, confirmedPrice(proposal, evidence))
  return ok({ ...proposal, isConfirmed: true })
}

function proposalsOf(ledger: ReadLedger, { id, contract }: ContractInForce): readonly TaxChangeProposal[] {
  const inUse = cardLivesOf(ledger, id).filter(life => life.activatedOn !== null && life.cancelledOn === null)
  const stated = termOfKind(contract, 'stated-total')?.product?.cards ?? 0
  const cards = inUse.length === 0 ? stated : inUse.length
  return proposeTaxChanges({ contract, priceVersions: ledger.priceVersionsOf(id), cards })
}

/** The clerk confirms what the invoice shows, be it one of the changes that the pack knows of or another. */
function withProposal(
  contract: Contract,
  proposal: { readonly fromMonth: Month; readonly rate: DecimalText; readonly basis: string },
): Contract | null {
  const change = termOfKind(contract, 'tax-change')
  if (change === null) return null
  const terms = contract.terms.map(term => (term === change ? { ...change, proposals: [proposal] } : term))
  return { ...contract, terms }
}
