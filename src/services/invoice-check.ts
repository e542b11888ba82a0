// What an invoice is held against: charges of its contract, the invoices recorded so far, the supplier's names.

import { contractId } from '../base/ids.ts'
import { chargeMonth } from '../charges/charge.ts'
import { priceInMonth } from '../charges/price-version.ts'
import { type Contract, termById } from '../contracts/contract.ts'
import type { CoverableCharge, InvoiceCheck } from '../invoices/compare-invoice.ts'
import type { Invoice, InvoiceDraft } from '../invoices/invoice.ts'
import type { ContractInForce } from './contract-in-force.ts'
import type { PostedCharge, ReadLedger } from './ports.ts'

/**
 * `covers` are the charges that a request names, be they another contract's: those are there so that they can be
 * refused as what they are. Of the contract's own charges only those are there that some invoice covers.
 */
export function invoiceFacts(
  ledger: ReadLedger,
  { id, contract }: ContractInForce,
  { covers }: Pick<InvoiceDraft, 'covers'>,
): Omit<InvoiceCheck, 'invoice'> {
  const recorded = recordedInvoices(ledger)
  const asked = new Set(covers)
  const { charges } = ledger.familiesOf([...covers, ...recorded.flatMap(invoice => invoice.covers)])
  const own = charges.filter(charge => charge.contractId === id)
  const others = charges.filter(charge => charge.contractId !== id && asked.has(charge.chargeId))
  return {
    recorded,
    charges: [...coverableCharges(ledger, contract, own), ...others.map(coverable)],
    sellers: contract.supplier.names.map(({ value }) => value),
  }
}

/** Of every contract. */
export const recordedInvoices = (ledger: ReadLedger): readonly Invoice[] =>
  ledger.contractIds().flatMap(each => ledger.invoicesOf(each))

export function coverableCharges(
  ledger: ReadLedger,
  contract: Contract,
  charges: readonly PostedCharge[],
): readonly CoverableCharge[] {
  const versions = ledger.priceVersionsOf(contractId(contract.id))
  return charges.map(charge => {
    const term = termById(contract, charge.key.termId)
    const price = term?.kind === 'card-period-fee' ? priceInMonth(term, versions, chargeMonth(charge)) : null
    const vatRate = term?.kind === 'card-period-fee' ? (price?.version?.vatRate ?? term.vatRate) : null
    return { ...coverable(charge), vatRate }
  })
}

const coverable = (charge: PostedCharge): CoverableCharge => ({
  chargeId: charge.chargeId,
  contractId: contractId(charge.contractId),
  adjusts: charge.adjusts,
  amountFen: charge.amountFen,
  vatRate: null,
})
