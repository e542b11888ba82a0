// Taking money off a charge that was credited below what had been put to it. The money stays the payer's: it goes
// back on account (B 3.14 refunds it only after cancellation), the last payment's share first.

import { type CalendarDate, maxDate } from '../base/calendar-date.ts'
import { addFen, minFen, negateFen, subtractFen, ZERO_FEN } from '../base/fen.ts'
import type { ChargeId, PaymentId } from '../base/ids.ts'
import { type OpenCharge, openCharges, type PayableCharge } from './open-charges.ts'
import type { Allocation } from './payment.ts'

export type ChargesToRelease = {
  readonly charges: readonly PayableCharge[]
  readonly allocations: readonly Allocation[]
}

/** Allocations below zero, from the day of the credit on, or from the day of payment when that came later. */
export function releaseFor({ charges, allocations }: ChargesToRelease): readonly Allocation[] {
  const excessive = openCharges(charges, allocations).filter(
    charge => charge.openFen < 0 && charge.allocatedFen > 0,
  )
  if (excessive.length === 0) return []
  const allocationsByCharge = Map.groupBy(allocations, allocation => allocation.chargeId)
  const creditDayByFirst = lastCreditDays(charges)
  return excessive.flatMap(charge =>
    releaseExcess(
      charge,
      holdingsOf(allocationsByCharge.get(charge.chargeId) ?? []),
      creditDayByFirst.get(charge.adjusts ?? charge.chargeId) ?? charge.effectiveOn,
    ),
  )
}

function releaseExcess(
  charge: OpenCharge,
  holdings: readonly Allocation[],
  creditedOn: CalendarDate,
): readonly Allocation[] {
  let excessFen = minFen(negateFen(charge.openFen), charge.allocatedFen)
  const released: Allocation[] = []
  for (const holding of holdings.toReversed()) {
    const amountFen = minFen(excessFen, holding.amountFen)
    if (amountFen <= 0) continue
    released.push({ ...holding, amountFen: negateFen(amountFen), on: maxDate(holding.on, creditedOn) })
    excessFen = subtractFen(excessFen, amountFen)
  }
  return released
}

/** What each payment holds on one charge, the earliest payment recorded first. */
function holdingsOf(allocations: readonly Allocation[]): readonly Allocation[] {
  const byPayment = new Map<PaymentId, Allocation>()
  for (const allocation of allocations) {
    const held = byPayment.get(allocation.paymentId)
    const amountFen = addFen(held?.amountFen ?? ZERO_FEN, allocation.amountFen)
    const on = maxDate(held?.on ?? allocation.on, allocation.on)
    byPayment.set(allocation.paymentId, { ...allocation, amountFen, on })
  }
  return [...byPayment.values()].toSorted((a, b) => a.paymentId - b.paymentId)
}

function lastCreditDays(charges: readonly PayableCharge[]): ReadonlyMap<ChargeId, CalendarDate> {
  const days = new Map<ChargeId, CalendarDate>()
  for (const { chargeId, adjusts, amountFen, effectiveOn } of charges) {
    if (amountFen > 0) continue
    const first = adjusts ?? chargeId
    days.set(first, maxDate(days.get(first) ?? effectiveOn, effectiveOn))
  }
  return days
}
