// To which charges a payment goes. The payer may say (民法典 560); what is not said goes to the oldest due first.
// Principal only: a late fee is an estimate beside the ledger and never takes a share of a payment.

import type { CalendarDate } from '../base/calendar-date.ts'
import { addFen, type Fen, maxFen, subtractFen, sumFen, ZERO_FEN } from '../base/fen.ts'
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
    allocations: designated.map(({ chargeId, amountFen: shareFen }) => ({
      chargeId,
      amountFen: shareFen,
      on: paidOn,
    })),
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
  const debtByCharge = new Map(openCharges.flatMap(debt => debt.members.map(member => [member, debt])))
  const namedByDebt = new Map<ChargeId, Fen>()
  const seen = new Set<ChargeId>()
  for (const share of designated) {
    const { chargeId } = share
    if (share.amountFen <= 0) return { kind: 'allocation-not-positive', ...share }
    const debt = debtByCharge.get(chargeId)
    if (debt === undefined) return { kind: 'unknown-charge', chargeId }
    if (debt.contractId !== contractId) {
      return { kind: 'charge-of-another-contract', chargeId, contractId: debt.contractId }
    }
    if (seen.has(chargeId)) return { kind: 'charge-allocated-twice', chargeId }
    seen.add(chargeId)
    // A charge and its correction are one debt: named both, they share what is open.
    const namedFen = namedByDebt.get(debt.chargeId) ?? ZERO_FEN
    const openFen = maxFen(subtractFen(debt.openFen, namedFen), ZERO_FEN)
    if (share.amountFen > openFen) return { kind: 'allocation-exceeds-charge', ...share, openFen }
    namedByDebt.set(debt.chargeId, addFen(namedFen, share.amountFen))
  }
  const allocatedFen = sumFen(namedByDebt.values())
  return allocatedFen > amountFen ? { kind: 'allocations-exceed-payment', allocatedFen, amountFen } : null
}
