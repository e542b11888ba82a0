// Taking a payment back: a wrong amount, a wrong contract, a transfer that the bank returned. The payment stays
// in the ledger; a reversal beside it says that, with all that is known now, it was never made.

import { type Fen, negateFen, sumFen } from '../base/fen.ts'
import type { PaymentId } from '../base/ids.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { Allocation, Payment, PaymentReversal } from './payment.ts'

export type PaymentToReverse = {
  readonly paymentId: PaymentId
  readonly reason: string
  /** null: the ledger holds no such payment. */
  readonly payment: Payment | null
  readonly earlierReversal: PaymentReversal | null
  /** What of it the supplier paid back. */
  readonly refundedFen: Fen
  /** All of this payment, releases included. */
  readonly allocations: readonly Allocation[]
}

export type ReversedPayment = {
  readonly reversal: PaymentReversal
  /** Mirrors every allocation and release, each on its own day. */
  readonly mirrored: readonly Allocation[]
  /** What it had paid of charges, now open again. */
  readonly releasedFen: Fen
}

export type ReversalRefusal =
  | { readonly kind: 'unknown-payment'; readonly paymentId: PaymentId }
  | { readonly kind: 'already-reversed'; readonly paymentId: PaymentId; readonly reason: string }
  | { readonly kind: 'reason-missing'; readonly paymentId: PaymentId }
  /** It was made, or nothing of it could have come back. */
  | { readonly kind: 'payment-refunded'; readonly paymentId: PaymentId; readonly refundedFen: Fen }

export function reversePayment(request: PaymentToReverse): Result<ReversedPayment, ReversalRefusal> {
  const { paymentId, payment, earlierReversal, refundedFen, allocations } = request
  const reason = request.reason.trim()
  if (payment === null) return err({ kind: 'unknown-payment', paymentId })
  if (earlierReversal !== null)
    return err({ kind: 'already-reversed', paymentId, reason: earlierReversal.reason })
  if (reason === '') return err({ kind: 'reason-missing', paymentId })
  if (refundedFen > 0) return err({ kind: 'payment-refunded', paymentId, refundedFen })
  return ok({
    reversal: { paymentId, reason },
    mirrored: allocations.map(allocation => ({ ...allocation, amountFen: negateFen(allocation.amountFen) })),
    releasedFen: sumFen(allocations.map(allocation => allocation.amountFen)),
  })
}
