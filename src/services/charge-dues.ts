// Charges together with when they must be paid. A due day is never stored: it follows from milestones, bills,
// holidays and answers, with all that is known now.

import type { Bill } from '../bills/bill.ts'
import { type ChargeDue, dueDayOf } from '../bills/due-day.ts'
import type { Contract } from '../contracts/contract.ts'
import type { PayableCharge } from '../payments/open-charges.ts'
import { contractId } from '../base/ids.ts'
import type { PostedCharge, ReadLedger } from './ports.ts'

export type DueCharge = PostedCharge & { readonly due: ChargeDue }

/** `charges` in their order, each with its due day and how that came about. */
export function chargesWithDues(
  ledger: ReadLedger,
  contract: Contract,
  charges: readonly PostedCharge[],
): readonly DueCharge[] {
  const id = contractId(contract.id)
  const milestones = ledger.milestonesOf(id)
  const bills: readonly Bill[] = ledger.billsOf(id)
  const holidays = ledger.holidays()
  return charges.map(charge => ({ ...charge, due: dueDayOf(charge, { contract, milestones, bills, holidays }) }))
}

export function payableCharges(
  ledger: ReadLedger,
  contract: Contract,
  charges: readonly PostedCharge[],
): readonly PayableCharge[] {
  return chargesWithDues(ledger, contract, charges).map(({ due, ...charge }) => ({
    chargeId: charge.chargeId,
    contractId: charge.contractId,
    adjusts: charge.adjusts,
    amountFen: charge.amountFen,
    effectiveOn: charge.effectiveOn,
    dueOn: due.dueOn,
  }))
}
