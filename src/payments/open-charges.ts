// What of each charge is still open. Billing never edits a charge: it credits one and raises another under the
// same key, so what a charge is worth now is known only beside its corrections.

import { assert } from '../base/assert.ts'
import type { CalendarDate } from '../base/calendar-date.ts'
import { addFen, type Fen, minFen, subtractFen, ZERO_FEN } from '../base/fen.ts'
import type { ChargeId, ContractId } from '../base/ids.ts'
import type { Allocation } from './payment.ts'

/** A recorded charge or correction, as far as paying it goes. */
export type PayableCharge = {
  readonly chargeId: ChargeId
  readonly contractId: ContractId
  /** The first charge of its key; null when this is it. */
  readonly adjusts: ChargeId | null
  /** Below zero for a credit. */
  readonly amountFen: Fen
  readonly effectiveOn: CalendarDate
  readonly dueOn: CalendarDate | null
}

export type OpenCharge = PayableCharge & {
  /** The amount less what was credited. */
  readonly principalFen: Fen
  readonly allocatedFen: Fen
  /** Principal − allocated; below zero when a credit came after the payment. */
  readonly openFen: Fen
}

/** Every charge given, in the order given, credits included (they are open with nothing). */
export function openCharges(
  charges: readonly PayableCharge[],
  allocations: Iterable<Pick<Allocation, 'chargeId' | 'amountFen'>>,
): readonly OpenCharge[] {
  const principalByCharge = principalsOf(charges)
  const allocatedByCharge = sumByCharge(allocations)
  return charges.map(charge => {
    const principalFen = principalByCharge.get(charge.chargeId) ?? ZERO_FEN
    const allocatedFen = allocatedByCharge.get(charge.chargeId) ?? ZERO_FEN
    return { ...charge, principalFen, allocatedFen, openFen: subtractFen(principalFen, allocatedFen) }
  })
}

type Amount = Pick<PayableCharge, 'chargeId' | 'adjusts' | 'amountFen'>

/**
 * What each charge is worth after the credits of its key; the sum over a key stays the sum of its amounts. A
 * credit takes back the newest charge first, because billing credits what it raised last.
 */
export function principalsOf(charges: readonly Amount[]): ReadonlyMap<ChargeId, Fen> {
  const principalByCharge = new Map(charges.map(charge => [charge.chargeId, charge.amountFen]))
  for (const family of familiesOf(charges).values()) creditWithin(family, principalByCharge)
  return principalByCharge
}

/** The first charge of a key with all that corrects it, in the order of recording. */
export function familiesOf<C extends Amount>(charges: readonly C[]): ReadonlyMap<ChargeId, readonly C[]> {
  const families = new Map<ChargeId, C[]>()
  for (const charge of charges.toSorted((a, b) => a.chargeId - b.chargeId)) {
    const first = charge.adjusts ?? charge.chargeId
    const family = families.get(first)
    if (family === undefined) families.set(first, [charge])
    else family.push(charge)
  }
  return families
}

function creditWithin(family: readonly Amount[], principalByCharge: Map<ChargeId, Fen>): void {
  const raised: ChargeId[] = []
  for (const { chargeId, amountFen } of family) {
    if (amountFen > 0) {
      raised.push(chargeId)
      continue
    }
    let creditFen = subtractFen(ZERO_FEN, amountFen)
    principalByCharge.set(chargeId, ZERO_FEN)
    for (const id of raised.toReversed()) {
      const principalFen = principalByCharge.get(id)
      assert(principalFen !== undefined, `charge ${id} lost its principal`)
      const takenFen = minFen(creditFen, principalFen)
      principalByCharge.set(id, subtractFen(principalFen, takenFen))
      creditFen = subtractFen(creditFen, takenFen)
    }
    // Seen on a day before what it credits has arisen, a credit stands alone.
    if (creditFen > 0) principalByCharge.set(chargeId, subtractFen(ZERO_FEN, creditFen))
  }
}

export function sumByCharge(
  amounts: Iterable<Pick<Allocation, 'chargeId' | 'amountFen'>>,
): ReadonlyMap<ChargeId, Fen> {
  const sums = new Map<ChargeId, Fen>()
  for (const { chargeId, amountFen } of amounts) {
    sums.set(chargeId, addFen(sums.get(chargeId) ?? ZERO_FEN, amountFen))
  }
  return sums
}
