// 冲销付款: the mirror of what was posted, for the payment and for every allocation made of it. The charges that it
// had paid are open again, and other money on account may now pay them.

import { assert } from '../base/assert.ts'
import { type Fen, ZERO_FEN } from '../base/fen.ts'
import { type EntryId, paymentId } from '../base/ids.ts'
import { ok, type Result } from '../base/result.ts'
import { reversalOf } from '../ledger/entry.ts'
import { refundedByPayment } from '../payments/refund.ts'
import { reversePayment as checkReversal, type ReversalRefusal } from '../payments/reverse-payment.ts'
import type { WriteLedger } from './ports.ts'
import { settlePayments } from './settle-payments.ts'

export type ReversedPayment = { readonly reversalId: number; readonly releasedFen: Fen }

export function reversePayment(
  ledger: WriteLedger,
  request: { readonly paymentId: number; readonly reason: string },
): Result<ReversedPayment, ReversalRefusal> {
  const id = paymentId(request.paymentId)
  const payment = ledger.payment(id)
  const allocations = ledger.allocationsOfPayment(id)
  const reversed = checkReversal({
    paymentId: id,
    reason: request.reason,
    payment,
    earlierReversal: ledger.reversalOf(id),
    refundedFen:
      payment === null
        ? ZERO_FEN
        : (refundedByPayment(ledger.refundsOf(payment.contractId)).get(id) ?? ZERO_FEN),
    allocations,
  })
  if (!reversed.ok) return reversed
  assert(payment !== null, 'a reversal of no payment was let through')

  const { reversal, mirrored, releasedFen } = reversed.value
  const mirrors = mirrorEntries(ledger, [
    ledger.entryOfPayment(id),
    ...allocations.map(allocation => allocation.entryId),
  ])
  const reversalId = ledger.addReversal(reversal, mirrors(ledger.entryOfPayment(id)))
  for (const [place, { entryId }] of allocations.entries()) {
    const allocation = mirrored[place]
    assert(allocation !== undefined, 'an allocation lost its mirror')
    ledger.addAllocation(id, allocation, mirrors(entryId))
  }
  const contract = ledger.contractInForce(payment.contractId)
  assert(contract !== null, 'a payment of no contract')
  settlePayments(ledger, payment.contractId, contract)
  return ok({ reversalId, releasedFen })
}

/** Each entry is mirrored once, however many allocations share it. */
function mirrorEntries(ledger: WriteLedger, entryIds: readonly EntryId[]): (entryId: EntryId) => EntryId {
  const mirrorById = new Map<EntryId, EntryId>()
  for (const entryId of new Set(entryIds)) {
    const entry = ledger.entry(entryId)
    assert(entry !== null, `no entry ${entryId}`)
    mirrorById.set(entryId, ledger.addEntry(reversalOf(entry)))
  }
  return entryId => {
    const mirror = mirrorById.get(entryId)
    assert(mirror !== undefined, `entry ${entryId} was not mirrored`)
    return mirror
  }
}
