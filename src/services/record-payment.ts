// 登记付款: one payment, its allocations and its entry, as one document. Where the payer designates charges the
// designation holds (民法典 560); else the oldest due is paid first and the rest stays on account.

import type { UnknownContract } from '../api/refusals.ts'
import type { PaymentWarning } from '../api/warnings.ts'
import type { CalendarDate } from '../base/calendar-date.ts'
import type { Fen } from '../base/fen.ts'
import type { PaymentId } from '../base/ids.ts'
import { ok, type Result } from '../base/result.ts'
import type { Contract } from '../contracts/contract.ts'
import { postPayment } from '../ledger/posting-rules.ts'
import { type AllocationRefusal, allocatePayment } from '../payments/allocate-payment.ts'
import { allocationWarnings } from '../payments/allocation-warnings.ts'
import {
  type Designation,
  type DesignationRefusal,
  sharesOfDesignations,
  type ToDesignate,
} from '../payments/designate.ts'
import type { Share } from '../payments/oldest-due-first.ts'
import { type OpenCharge, openCharges } from '../payments/open-charges.ts'
import type { AllocationDraft } from '../payments/payment.ts'
import { payableCharges } from './charge-dues.ts'
import { type ContractInForce, contractInForce, openQuestionsOn } from './contract-in-force.ts'
import type { ReadLedger, WriteLedger } from './ports.ts'

export type PaymentRequest = {
  readonly contractId: string
  readonly paidOn: CalendarDate
  readonly amountFen: Fen
  readonly voucher: string
  readonly allocations?: readonly Share[] | undefined
  /** Groups of charges, each with its amount; beside shares of single charges or instead of them. */
  readonly designations?: readonly Designation[] | undefined
}

export type PaymentRefusal = AllocationRefusal | DesignationRefusal

export type RecordedPayment = {
  readonly paymentId: PaymentId
  readonly allocations: readonly AllocationDraft[]
  readonly onAccountFen: Fen
  readonly warnings: readonly PaymentWarning[]
  readonly openQuestions: readonly string[]
}

export function recordPayment(
  ledger: WriteLedger,
  request: PaymentRequest,
): Result<RecordedPayment, UnknownContract | PaymentRefusal> {
  const found = contractInForce(ledger, request.contractId)
  if (!found.ok) return found
  const { id, contract } = found.value
  const { paidOn, amountFen, voucher } = request

  const open = openChargesFor(ledger, found.value, request)
  const designated = designatedShares(request, { contractId: id, paidOn, openCharges: open })
  if (!designated.ok) return designated
  const allocated = allocatePayment({
    contractId: id,
    amountFen,
    paidOn,
    designated: designated.value,
    openCharges: open,
  })
  if (!allocated.ok) return allocated

  const { allocations, onAccountFen } = allocated.value
  const warnings = [
    ...voucherWarnings(ledger, found.value, voucher),
    ...payeeWarnings(ledger, contract),
    ...allocationWarnings(allocated.value, paidOn, open),
  ]
  const entryId = ledger.addEntry(postPayment({ contractId: id, paidOn, amountFen }, allocations))
  const paymentId = ledger.addPayment({ contractId: id, paidOn, amountFen, voucher }, entryId)
  for (const allocation of allocations) ledger.addAllocation(paymentId, allocation, entryId)
  return ok({
    paymentId,
    allocations,
    onAccountFen,
    warnings,
    openQuestions: openQuestionsOn(ledger, contract, ['payment-terms', 'late-fee'], PAYEE),
  })
}

/** What of a contract's head says where the money goes. */
const PAYEE = ['supplierName', 'bankName'] as const

/** What is designated, be it another contract's; without a designation all that is unsettled. */
function openChargesFor(
  ledger: ReadLedger,
  { id, contract }: ContractInForce,
  { allocations, designations }: PaymentRequest,
): readonly OpenCharge[] {
  const isByRule = allocations === undefined && designations === undefined
  const named = [
    ...(allocations ?? []).map(share => share.chargeId),
    ...(designations ?? []).flatMap(designation => designation.chargeIds),
  ]
  const families = isByRule ? ledger.unsettledFamilies(id) : ledger.familiesOf(named)
  return openCharges(payableCharges(ledger, contract, families.charges), families.allocations)
}

/** Undefined where nothing is designated. */
function designatedShares(
  { allocations, designations }: PaymentRequest,
  given: ToDesignate,
): Result<readonly Share[] | undefined, DesignationRefusal> {
  if (designations === undefined) return ok(allocations)
  const shares = sharesOfDesignations(designations, given)
  return shares.ok ? ok([...(allocations ?? []), ...shares.value]) : shares
}

function voucherWarnings(
  ledger: ReadLedger,
  { id }: ContractInForce,
  voucher: string,
): readonly PaymentWarning[] {
  const earlier = ledger.paymentWithVoucher(id, voucher)
  return earlier === null ? [] : [{ kind: 'voucher-used-before', voucher, paymentId: earlier }]
}

/** Said with every payment until the account is confirmed: a transfer to a wrong bank comes back late or not at all. */
function payeeWarnings(ledger: ReadLedger, contract: Contract): readonly PaymentWarning[] {
  const { name, account } = contract.supplier.bank
  return openQuestionsOn(ledger, contract, [], ['bankName']).map(questionId => ({
    kind: 'payee-bank-unconfirmed',
    bank: name.value,
    account: account.value,
    questionId,
  }))
}
