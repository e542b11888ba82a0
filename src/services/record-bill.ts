// 登记账单: the supplier's bill for a span of months. Where the contract names no day of payment, the bill's day is
// the one by which the charges in those months fall due (Q-CYCLE); what it asks is compared with what is recorded.

import type { UnknownContract } from '../api/refusals.ts'
import type { BillDiffers } from '../api/warnings.ts'
import type { CalendarDate } from '../base/calendar-date.ts'
import type { BillId } from '../base/ids.ts'
import { ok, type Result } from '../base/result.ts'
import { type BillDifference, billDifference } from '../bills/bill-difference.ts'
import { type BillDraft, type BillRefusal, type BillWarning, checkBill } from '../bills/check-bill.ts'
import { contractInForce, openQuestionsOn } from './contract-in-force.ts'
import type { PostedCharge, WriteLedger } from './ports.ts'
import { settlePayments } from './settle-payments.ts'

export type RecordedBill = BillDifference<PostedCharge> & {
  readonly billId: BillId
  /** Null where the bill states none, or where the contract has a rule of its own and the bill's day no effect. */
  readonly dueOn: CalendarDate | null
  readonly warnings: readonly (BillWarning | BillDiffers)[]
  readonly openQuestions: readonly string[]
}

export function recordBill(
  ledger: WriteLedger,
  request: Omit<BillDraft, 'contractId'> & { readonly contractId: string },
): Result<RecordedBill, UnknownContract | BillRefusal> {
  const found = contractInForce(ledger, request.contractId)
  if (!found.ok) return found
  const { id, contract } = found.value
  const checked = checkBill(contract, { ...request, contractId: id })
  if (!checked.ok) return checked

  const { bill, warnings } = checked.value
  const billId = ledger.addBill(bill)
  settlePayments(ledger, id, contract)
  const difference = billDifference(bill, ledger.chargesOf(id, { from: bill.fromMonth, to: bill.toMonth }))
  return ok({
    billId,
    dueOn: warnings.some(({ kind }) => kind === 'due-day-without-effect') ? null : bill.dueOn,
    ...difference,
    warnings: [...warnings, ...differenceWarnings(difference)],
    openQuestions: openQuestionsOn(ledger, contract, ['payment-terms', 'late-fee']),
  })
}

function differenceWarnings({
  billedFen,
  expectedFen,
}: Pick<RecordedBill, 'billedFen' | 'expectedFen'>): readonly BillDiffers[] {
  return billedFen === expectedFen ? [] : [{ kind: 'bill-differs', billedFen, expectedFen }]
}
