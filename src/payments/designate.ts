// 指定清偿: what the payer says of whole groups of charges (民法典 560): these months, that bill, so much. A group's
// amount goes to its charges oldest due first, so that a part payment of six months leaves the last one open.

import type { CalendarDate } from '../base/calendar-date.ts'
import { addFen, type Fen, fen, subtractFen, sumFen, ZERO_FEN } from '../base/fen.ts'
import type { ChargeId, ContractId } from '../base/ids.ts'
import { err, ok, type Result } from '../base/result.ts'
import { fillInOrder, oldestDueFirst, type Share } from './oldest-due-first.ts'
import type { OpenCharge } from './open-charges.ts'

export type Designation = { readonly chargeIds: readonly ChargeId[]; readonly amountFen: Fen }

export type DesignationRefusal =
  | { readonly kind: 'unknown-charge'; readonly chargeId: ChargeId }
  | {
      readonly kind: 'charge-of-another-contract'
      readonly chargeId: ChargeId
      readonly contractId: ContractId
    }
  | { readonly kind: 'designation-exceeds-open'; readonly amountFen: Fen; readonly openFen: Fen }

export type ToDesignate = {
  readonly contractId: ContractId
  readonly paidOn: CalendarDate
  /** Those named, paid ones included, of whatever contract. */
  readonly openCharges: readonly OpenCharge[]
}

/** One share a charge, whatever number of designations names it. */
export function sharesOfDesignations(
  designations: readonly Designation[],
  { contractId, paidOn, openCharges }: ToDesignate,
): Result<readonly Share[], DesignationRefusal> {
  const debtByCharge = new Map(openCharges.flatMap(debt => debt.members.map(member => [member, debt])))
  const taken = new Map<ChargeId, Fen>()
  for (const { chargeIds, amountFen } of designations) {
    const named = new Set<OpenCharge>()
    for (const chargeId of chargeIds) {
      const debt = debtByCharge.get(chargeId)
      if (debt === undefined) return err({ kind: 'unknown-charge', chargeId })
      if (debt.contractId !== contractId) {
        return err({ kind: 'charge-of-another-contract', chargeId, contractId: debt.contractId })
      }
      named.add(debt)
    }
    const open = oldestDueFirst([...named].map(stillOpen), paidOn)
    const { shares, restFen } = fillInOrder(amountFen, open)
    if (restFen > 0) {
      return err({
        kind: 'designation-exceeds-open',
        amountFen,
        openFen: sumFen(open.map(each => each.openFen)),
      })
    }
    for (const share of shares) {
      taken.set(share.chargeId, addFen(taken.get(share.chargeId) ?? ZERO_FEN, share.amountFen))
    }
  }
  return ok([...taken].map(([chargeId, amountFen]) => ({ chargeId, amountFen })))

  function stillOpen(debt: OpenCharge): OpenCharge {
    return {
      ...debt,
      openFen: fen(Math.max(0, subtractFen(debt.openFen, taken.get(debt.chargeId) ?? ZERO_FEN))),
    }
  }
}
