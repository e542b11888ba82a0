// 登记退款: what the supplier paid back comes out of money on account. One recorded wrongly is taken back with its reason.

import type { UnknownContract } from '../api/refusals.ts'
import { assert } from '../base/assert.ts'
import type { CalendarDate } from '../base/calendar-date.ts'
import type { Fen } from '../base/fen.ts'
import { err, ok, type Result } from '../base/result.ts'
import { reversalOf } from '../ledger/entry.ts'
import { postRefund } from '../ledger/posting-rules.ts'
import { mirrorOf, partsOfRefund, type RefundRefusal } from '../payments/refund.ts'
import { contractInForce } from './contract-in-force.ts'
import type { WriteLedger } from './ports.ts'
import { settlePayments } from './settle-payments.ts'

export type RefundRequest = {
  readonly contractId: string
  readonly receivedOn: CalendarDate
  readonly amountFen: Fen
  readonly voucher: string
}

export type RecordedRefund = { readonly refundId: number; readonly amountFen: Fen }

export function recordRefund(
  ledger: WriteLedger,
  { contractId, receivedOn, amountFen, voucher }: RefundRequest,
): Result<RecordedRefund, UnknownContract | RefundRefusal> {
  const found = contractInForce(ledger, contractId)
  if (!found.ok) return found
  const { id } = found.value
  const parts = partsOfRefund(amountFen, receivedOn, ledger.moneyOnAccountOf(id))
  if (!parts.ok) return parts
  const refund = { contractId: id, receivedOn, amountFen, voucher, parts: parts.value, takesBack: null }
  return ok({ refundId: ledger.addRefund(refund, ledger.addEntry(postRefund(refund))), amountFen })
}

export function takeBackRefund(
  ledger: WriteLedger,
  { refundId, reason }: { readonly refundId: number; readonly reason: string },
): Result<RecordedRefund, RefundRefusal> {
  const refund = ledger.refund(refundId)
  if (refund === null || refund.takesBack !== null) return err({ kind: 'unknown-refund', refundId })
  const { contractId, entryId, ...facts } = refund
  const taken = ledger.refundsOf(contractId).find(({ takesBack }) => takesBack?.refundId === refundId)
  if (taken !== undefined) {
    return err({ kind: 'refund-taken-back', refundId, reason: taken.takesBack?.reason ?? '' })
  }
  const entry = ledger.entry(entryId)
  const contract = ledger.contractInForce(contractId)
  assert(entry !== null && contract !== null, `refund ${refundId} lost its entry or its contract`)
  const mirror = mirrorOf({ contractId, ...facts }, reason)
  const mirrorId = ledger.addRefund(mirror, ledger.addEntry(reversalOf(entry)))
  settlePayments(ledger, contractId, contract)
  return ok({ refundId: mirrorId, amountFen: mirror.amountFen })
}
