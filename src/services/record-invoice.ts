// 登记发票: the supplier's invoice as it is printed. A number is booked once; where the invoice differs from the
// charges that it covers, each difference is named and the invoice is recorded all the same.

import type { UnknownContract } from '../api/refusals.ts'
import type { InvoiceId } from '../base/ids.ts'
import { ok, type Result } from '../base/result.ts'
import { checkInvoice, type InvoiceRefusal } from '../invoices/check-invoice.ts'
import type { InvoiceMismatch } from '../invoices/compare-invoice.ts'
import type { InvoiceDraft } from '../invoices/invoice.ts'
import { contractInForce, openQuestionsOn } from './contract-in-force.ts'
import { invoiceFacts } from './invoice-check.ts'
import type { WriteLedger } from './ports.ts'

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
    ...invoiceFacts(ledger, found.value, request),
  })
  if (!checked.ok) return checked
  const invoiceId = ledger.addInvoice(checked.value.invoice)
  const openQuestions = openQuestionsOn(ledger, contract, ['payment-terms', 'tax-change'])
  return ok({ invoiceId, mismatches: checked.value.mismatches, openQuestions })
}
