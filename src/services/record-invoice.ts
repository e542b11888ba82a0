// 登记发票: the supplier's invoice as it is printed. A number is booked once; where the invoice differs from the
// charges that it covers, each difference is named and the invoice is recorded all the same.

import type { UnknownContract } from '../api/refusals.ts'
import { type ContractId, contractId, type InvoiceId } from '../base/ids.ts'
import { ok, type Result } from '../base/result.ts'
import { chargeMonth } from '../charges/charge.ts'
import { priceInMonth } from '../charges/price-version.ts'
import { type Contract, termById } from '../contracts/contract.ts'
import { checkInvoice, type InvoiceRefusal } from '../invoices/check-invoice.ts'
import type { CoverableCharge, InvoiceMismatch } from '../invoices/compare-invoice.ts'
import type { InvoiceDraft } from '../invoices/invoice.ts'
import { contractInForce, openQuestionsOn } from './contract-in-force.ts'
import type { PostedCharge, ReadLedger, WriteLedger } from './ports.ts'

export type RecordedInvoice = {
  readonly invoiceId: InvoiceId
  readonly mismatches: readonly InvoiceMismatch[]
  readonly openQuestions: readonly string[]
}

export function recordInvoice(
  ledger: WriteLedger,
  request: Omit<InvoiceDraft, 'contractId'> & { readonly contractId: string },
): Result<RecordedInvoice, UnknownContract | InvoiceRefusal> {
  const found = contractInForce(ledger, request.contractId)
  if (!found.ok) return found
  const { id, contract } = found.value

  const checked = checkInvoice({
    invoice: { ...request, contractId: id },
    recorded: ledger.contractIds().flatMap(each => ledger.invoicesOf(each)),
    charges: [...coverableCharges(ledger, id, contract), ...namedElsewhere(ledger, id, request)],
  })
  if (!checked.ok) return checked
  const invoiceId = ledger.addInvoice(checked.value.invoice)
  const openQuestions = openQuestionsOn(ledger, contract, ['payment-terms', 'tax-change'])
  return ok({ invoiceId, mismatches: checked.value.mismatches, openQuestions })
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

/** Charges of other contracts that the request names: there so that they can be refused as what they are. */
function namedElsewhere(
  ledger: ReadLedger,
  id: ContractId,
  { covers }: Pick<InvoiceDraft, 'covers'>,
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
