// What is still open. Billing never edits a charge: under the same key it credits one and raises another. So a
// debt is the first charge of a key together with all that corrects it, and allocations count for the key,
// whichever of its charges they name.

import { type CalendarDate, minDate } from '../base/calendar-date.ts'
import { addFen, type Fen, subtractFen, sumFen, ZERO_FEN } from '../base/fen.ts'
import type { ChargeId, ContractId } from '../base/ids.ts'

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

export type OpenCharge = {
  /** The first charge of the key. */
  readonly chargeId: ChargeId
  /** All charges of the key, the first and its corrections. */
  readonly members: readonly ChargeId[]
  readonly contractId: ContractId
  /** With all corrections; 0 when it was credited wholly. */
  readonly amountFen: Fen
  readonly allocatedFen: Fen
  /** Amount − allocated; below zero when it was credited after it was paid. */
  readonly openFen: Fen
  /** The day on which it arose. */
  readonly effectiveOn: CalendarDate
  readonly dueOn: CalendarDate | null
}

type AllocatedAmount = { readonly chargeId: ChargeId; readonly amountFen: Fen }

/** One for each key, paid ones included, in the order of their first charges. */
export function openCharges(
  charges: readonly PayableCharge[],
  allocations: readonly AllocatedAmount[],
): readonly OpenCharge[] {
  const allocatedByCharge = sumByCharge(allocations)
  return [...chargesByKey(charges)].flatMap(([chargeId, members]) => {
    const first = members[0]
    if (first === undefined) return []
    const amountFen = sumFen(members.map(member => member.amountFen))
    const allocatedFen = sumFen(members.map(member => allocatedByCharge.get(member.chargeId) ?? ZERO_FEN))
    return {
      chargeId,
      members: members.map(member => member.chargeId),
      contractId: first.contractId,
      amountFen,
      allocatedFen,
      openFen: subtractFen(amountFen, allocatedFen),
      effectiveOn: arisesOn(members, member => member.effectiveOn),
      dueOn: first.dueOn,
    }
  })
}

/** The charges of each key in the order of recording, under the id of the first. */
export function chargesByKey<C extends Pick<PayableCharge, 'chargeId' | 'adjusts'>>(
  charges: readonly C[],
): ReadonlyMap<ChargeId, readonly C[]> {
  const inOrder = charges.toSorted((a, b) => a.chargeId - b.chargeId)
  return Map.groupBy(inOrder, charge => charge.adjusts ?? charge.chargeId)
}

/**
 * The first day on which the charges of a key come to anything. One that was credited and raised anew on another
 * day (a milestone was corrected) has arisen on that other day alone: money paid before it waits on account.
 */
export function arisesOn<C extends Pick<PayableCharge, 'amountFen'>>(
  members: readonly C[],
  dayOf: (member: C) => CalendarDate,
): CalendarDate {
  const days = members.map(dayOf)
  // Of hundreds of thousands of debts most are one charge.
  if (days.length === 1) return days.reduce(minDate)
  const risen = days.filter(day => sumFen(amountsBy(day)) > 0)
  return (risen.length > 0 ? risen : days).reduce(minDate)

  function amountsBy(day: CalendarDate): readonly Fen[] {
    return members.filter(member => dayOf(member) <= day).map(member => member.amountFen)
  }
}

export function sumByCharge(amounts: Iterable<AllocatedAmount>): ReadonlyMap<ChargeId, Fen> {
  const sums = new Map<ChargeId, Fen>()
  for (const { chargeId, amountFen } of amounts) {
    sums.set(chargeId, addFen(sums.get(chargeId) ?? ZERO_FEN, amountFen))
  }
  return sums
}
