// What an invoice is held against: every charge of its contract, the invoices recorded so far, the supplier's names.

import { type ContractId, contractId } from '../base/ids.ts'
import { chargeMonth } from '../charges/charge.ts'
import { priceInMonth } from '../charges/price-version.ts'
import { type Contract, termById } from '../contracts/contract.ts'
import type { CoverableCharge, InvoiceCheck } from '../invoices/compare-invoice.ts'
import type { InvoiceDraft } from '../invoices/invoice.ts'
import type { ContractInForce } from './contract-in-force.ts'
import type { PostedCharge, ReadLedger } from './ports.ts'

/** `covers` are the charges that a request names, be they another contract's. */
export function invoiceFacts(
  ledger: ReadLedger,
  { id, contract }: ContractInForce,
  { covers }: Pick<InvoiceDraft, 'covers'>,
): Omit<InvoiceCheck, 'invoice'> {
  return {
    recorded: ledger.contractIds().flatMap(each => ledger.invoicesOf(each)),
    charges: [...coverableCharges(ledger, id, contract), ...namedElsewhere(ledger, id, covers)],
    sellers: contract.supplier.names.map(({ value }) => value),
  }
}

function coverableCharges(
  ledger: ReadLedger,
  id: ContractId,
  contract: Contract,
): readonly CoverableCharge[] {
  const versions = ledger.priceVersionsOf(id)
  return ledger.chargesOf(id).map(charge => {
    const term = termById(contract, charge.key.termId)
    const price = term?.kind === 'card-period-fee' ? priceInMonth(term, versions, chargeMonth(charge)) : null
    const vatRate = term?.kind === 'card-period-fee' ? (price?.version?.vatRate ?? term.vatRate) : null
    return { ...coverable(charge), vatRate }
  })
}

/** There so that they can be refused as what they are. */
function namedElsewhere(
  ledger: ReadLedger,
  id: ContractId,
  covers: InvoiceDraft['covers'],
): readonly CoverableCharge[] {
  return covers.flatMap(chargeId => {
    const charge = ledger.charge(chargeId)
    return charge === null || charge.contractId === id ? [] : [coverable(charge)]
  })
}

const coverable = (charge: PostedCharge): CoverableCharge => ({
  chargeId: charge.chargeId,
  contractId: contractId(charge.contractId),
  adjusts: charge.adjusts,
  amountFen: charge.amountFen,
  vatRate: null,
})
