// Charges together with when they must be paid. A due day is never stored: it follows from milestones, bills,
// holidays and answers, with all that is known now.

import type { CalendarDate } from '../base/calendar-date.ts'
import { contractId } from '../base/ids.ts'
import { type DueDay, dueDayFinder } from '../bills/due-day.ts'
import type { Contract } from '../contracts/contract.ts'
import type { PayableCharge } from '../payments/open-charges.ts'
import type { PostedCharge, ReadLedger } from './ports.ts'

export type DueCharge = PostedCharge & { readonly due: DueDay }

/** `charges` in their order, each with its due day and how that came about. */
export function chargesWithDues(
  ledger: ReadLedger,
  contract: Contract,
  charges: readonly PostedCharge[],
): readonly DueCharge[] {
  if (charges.length === 0) return []
  const id = contractId(contract.id)
  const dueDayOf = dueDayFinder({
    contract,
    milestones: ledger.milestonesOf(id),
    bills: ledger.billsOf(id),
    holidays: ledger.holidays(),
  })
  return charges.map(charge => ({ ...charge, due: dueDayOf(charge) }))
}

/** For paying them. A charge of another contract has no due day here: it is only there to be refused. */
export function payableCharges(
  ledger: ReadLedger,
  contract: Contract,
  charges: readonly PostedCharge[],
): readonly PayableCharge[] {
  const own = charges.filter(charge => charge.contractId === contract.id)
  const others = charges.filter(charge => charge.contractId !== contract.id)
  return [
    ...chargesWithDues(ledger, contract, own).map(({ due, ...charge }) => payable(charge, due.dueOn)),
    ...others.map(charge => payable(charge, null)),
  ]
}

const payable = (charge: PostedCharge, dueOn: CalendarDate | null): PayableCharge => ({
  chargeId: charge.chargeId,
  contractId: charge.contractId,
  adjusts: charge.adjusts,
  amountFen: charge.amountFen,
  effectiveOn: charge.effectiveOn,
  dueOn,
})
