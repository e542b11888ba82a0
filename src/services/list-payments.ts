// 付款: the payments of a contract with what each was put to, what waits on account and which were reversed.

import type { UnknownContract } from '../api/refusals.ts'
import { type Fen, subtractFen, sumFen, ZERO_FEN } from '../base/fen.ts'
import { ok, type Result } from '../base/result.ts'
import type { Allocation, Payment } from '../payments/payment.ts'
import { refundedByPayment } from '../payments/refund.ts'
import { contractInForce } from './contract-in-force.ts'
import type { ReadLedger } from './ports.ts'

export type ListedPayment = Payment & {
  readonly reversed: { readonly reversalId: number; readonly reason: string } | null
  /** Nothing once the payment is reversed. */
  readonly allocations: readonly Allocation[]
  readonly onAccountFen: Fen
}

export function listPayments(
  ledger: ReadLedger,
  contractId: string,
): Result<readonly ListedPayment[], UnknownContract> {
  const found = contractInForce(ledger, contractId)
  if (!found.ok) return found
  const { id } = found.value
  const reversalByPayment = new Map(ledger.reversalsOf(id).map(reversal => [reversal.paymentId, reversal]))
  const refunded = refundedByPayment(ledger.refundsOf(id))
  const allocationsByPayment = Map.groupBy(ledger.allocationsOf(id), allocation => allocation.paymentId)
  return ok(
    ledger.paymentsOf(id).map(payment => {
      const reversal = reversalByPayment.get(payment.paymentId)
      const allocations = reversal === undefined ? (allocationsByPayment.get(payment.paymentId) ?? []) : []
      const goneFen = sumFen([
        ...allocations.map(allocation => allocation.amountFen),
        refunded.get(payment.paymentId) ?? ZERO_FEN,
      ])
      return {
        ...payment,
        reversed:
          reversal === undefined ? null : { reversalId: reversal.reversalId, reason: reversal.reason },
        allocations,
        onAccountFen: reversal === undefined ? subtractFen(payment.amountFen, goneFen) : ZERO_FEN,
      }
    }),
  )
}
