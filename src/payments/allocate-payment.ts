// To which charges a payment goes. The payer may say (民法典 560); what is not said goes to the oldest due first.
// Principal only: a late fee is an estimate beside the ledger and never takes a share of a payment.

import type { CalendarDate } from '../base/calendar-date.ts'
import { type Fen, subtractFen, sumFen, ZERO_FEN } from '../base/fen.ts'
import type { ChargeId, ContractId } from '../base/ids.ts'
import { err, ok, type Result } from '../base/result.ts'
import { fillInOrder, oldestDueFirst, type Share } from './oldest-due-first.ts'
import type { OpenCharge } from './open-charges.ts'
import type { AllocationDraft } from './payment.ts'

export type PaymentToAllocate = {
  readonly contractId: ContractId
  readonly amountFen: Fen
  readonly paidOn: CalendarDate
  /** As the payer designates; what it leaves of the payment stays on account. Absent: oldest due first. */
  readonly designated?: readonly Share[] | undefined
  /** Of this contract, paid ones included, and of any other contract that is designated. */
  readonly openCharges: readonly OpenCharge[]
}

export type AllocatedPayment = {
  readonly allocations: readonly AllocationDraft[]
  readonly onAccountFen: Fen
}

export type AllocationRefusal =
  | { readonly kind: 'payment-not-positive'; readonly amountFen: Fen }
  | { readonly kind: 'allocation-not-positive'; readonly chargeId: ChargeId; readonly amountFen: Fen }
  | { readonly kind: 'unknown-charge'; readonly chargeId: ChargeId }
  | {
      readonly kind: 'charge-of-another-contract'
      readonly chargeId: ChargeId
      readonly contractId: ContractId
    }
  | { readonly kind: 'charge-allocated-twice'; readonly chargeId: ChargeId }
  | {
      readonly kind: 'allocation-exceeds-charge'
      readonly chargeId: ChargeId
      readonly amountFen: Fen
      readonly openFen: Fen
    }
  | { readonly kind: 'allocations-exceed-payment'; readonly allocatedFen: Fen; readonly amountFen: Fen }

export function allocatePayment(payment: PaymentToAllocate): Result<AllocatedPayment, AllocationRefusal> {
  const { amountFen, paidOn, designated } = payment
  if (amountFen <= 0) return err({ kind: 'payment-not-positive', amountFen })
  if (designated === undefined) return ok(byDefault(payment))

  const refusal = refusalOf(designated, payment)
  if (refusal !== null) return err(refusal)
  return ok({
    allocations: designated.map(share => ({ ...share, on: paidOn })),
    onAccountFen: subtractFen(amountFen, sumFen(designated.map(share => share.amountFen))),
  })
}

function byDefault({ contractId, amountFen, paidOn, openCharges }: PaymentToAllocate): AllocatedPayment {
  const own = openCharges.filter(charge => charge.contractId === contractId)
  const { shares, restFen } = fillInOrder(amountFen, oldestDueFirst(own, paidOn))
  return { allocations: shares.map(share => ({ ...share, on: paidOn })), onAccountFen: restFen }
}

function refusalOf(
  designated: readonly Share[],
  { contractId, amountFen, openCharges }: PaymentToAllocate,
): AllocationRefusal | null {
  const chargeById = new Map(openCharges.map(charge => [charge.chargeId, charge]))
  const seen = new Set<ChargeId>()
  for (const share of designated) {
    if (seen.has(share.chargeId)) return { kind: 'charge-allocated-twice', chargeId: share.chargeId }
    seen.add(share.chargeId)
    const refusal = refusalOfShare(share, chargeById.get(share.chargeId), contractId)
    if (refusal !== null) return refusal
  }
  const allocatedFen = sumFen(designated.map(share => share.amountFen))
  return allocatedFen > amountFen ? { kind: 'allocations-exceed-payment', allocatedFen, amountFen } : null
}

function refusalOfShare(
  { chargeId, amountFen }: Share,
  charge: OpenCharge | undefined,
  contractId: ContractId,
): AllocationRefusal | null {
  if (amountFen <= 0) return { kind: 'allocation-not-positive', chargeId, amountFen }
  if (charge === undefined) return { kind: 'unknown-charge', chargeId }
  if (charge.contractId !== contractId) {
    return { kind: 'charge-of-another-contract', chargeId, contractId: charge.contractId }
  }
  const openFen = charge.openFen > 0 ? charge.openFen : ZERO_FEN
  return amountFen > openFen ? { kind: 'allocation-exceeds-charge', chargeId, amountFen, openFen } : null
}
