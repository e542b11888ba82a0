// Taking money off a charge that was credited below what had been put to it. The money stays the payer's: it goes
// back on account (B 3.14 refunds it only after cancellation), the last payment's share first.

import { type CalendarDate, maxDate } from '../base/calendar-date.ts'
import { addFen, minFen, negateFen, subtractFen, ZERO_FEN } from '../base/fen.ts'
import type { ChargeId } from '../base/ids.ts'
import { chargesByKey, type OpenCharge, openCharges, type PayableCharge } from './open-charges.ts'
import type { Allocation } from './payment.ts'

export type ChargesToRelease = {
  readonly charges: readonly PayableCharge[]
  /** All of those charges; what one payment holds on one charge is never below zero. */
  readonly allocations: readonly Allocation[]
}

/** Allocations below zero, from the day of the credit on, or from the day of payment when that came later. */
export function releaseFor({ charges, allocations }: ChargesToRelease): readonly Allocation[] {
  const excessive = openCharges(charges, allocations).filter(charge => charge.openFen < 0)
  if (excessive.length === 0) return []
  const membersByKey = chargesByKey(charges)
  const allocationsByCharge = Map.groupBy(allocations, allocation => allocation.chargeId)
  return excessive.flatMap(charge => {
    const held = charge.members.flatMap(member => allocationsByCharge.get(member) ?? [])
    return releaseExcess(charge, holdingsOf(held), lastCreditOn(membersByKey.get(charge.chargeId) ?? []))
  })
}

function releaseExcess(
  charge: OpenCharge,
  holdings: readonly Allocation[],
  creditedOn: CalendarDate | null,
): readonly Allocation[] {
  let excessFen = minFen(negateFen(charge.openFen), charge.allocatedFen)
  const released: Allocation[] = []
  for (const holding of holdings) {
    const amountFen = minFen(excessFen, holding.amountFen)
    if (amountFen <= 0) continue
    const on = maxDate(holding.on, creditedOn ?? holding.on)
    released.push({ ...holding, amountFen: negateFen(amountFen), on })
    excessFen = subtractFen(excessFen, amountFen)
  }
  return released
}

/** What each payment holds on each charge, the last payment first. */
function holdingsOf(allocations: readonly Allocation[]): readonly Allocation[] {
  const holdings = new Map<string, Allocation>()
  for (const allocation of allocations) {
    const place = `${allocation.paymentId} ${allocation.chargeId}`
    const held = holdings.get(place)
    const amountFen = addFen(held?.amountFen ?? ZERO_FEN, allocation.amountFen)
    holdings.set(place, { ...allocation, amountFen, on: maxDate(held?.on ?? allocation.on, allocation.on) })
  }
  return [...holdings.values()].toSorted(lastFirst)
}

function lastFirst(a: Holder, b: Holder): number {
  return b.paymentId - a.paymentId || b.chargeId - a.chargeId
}

type Holder = { readonly paymentId: number; readonly chargeId: ChargeId }

function lastCreditOn(members: readonly PayableCharge[]): CalendarDate | null {
  return members
    .filter(member => member.amountFen < 0)
    .reduce<CalendarDate | null>((last, { effectiveOn }) => maxDate(last ?? effectiveOn, effectiveOn), null)
}
