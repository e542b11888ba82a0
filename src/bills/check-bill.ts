// Whether a bill can be what it says, and what the clerk should look at before relying on it.

import type { CalendarDate } from '../base/calendar-date.ts'
import type { Month } from '../base/month.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { Contract } from '../contracts/contract.ts'
import type { Bill } from './bill.ts'

export type BillDraft = Omit<Bill, 'billId'>

export type BillRefusal = {
  readonly kind: 'bill-months-reversed'
  readonly fromMonth: Month
  readonly toMonth: Month
}

export type BillWarning =
  | { readonly kind: 'due-before-received'; readonly dueOn: CalendarDate; readonly receivedOn: CalendarDate }
  /** The contract states the day of payment itself: the bill's day changes nothing. */
  | { readonly kind: 'due-day-without-effect'; readonly contractId: string; readonly dueOn: CalendarDate }

export function checkBill(
  contract: Contract,
  bill: BillDraft,
): Result<{ readonly bill: BillDraft; readonly warnings: readonly BillWarning[] }, BillRefusal> {
  const { fromMonth, toMonth, receivedOn, dueOn } = bill
  if (fromMonth > toMonth) return err({ kind: 'bill-months-reversed', fromMonth, toMonth })
  const warnings: BillWarning[] = []
  if (dueOn !== null && dueOn < receivedOn) warnings.push({ kind: 'due-before-received', dueOn, receivedOn })
  if (dueOn !== null && !waitsForBills(contract)) {
    warnings.push({ kind: 'due-day-without-effect', contractId: contract.id, dueOn })
  }
  return ok({ bill, warnings })
}

/** Whether any charge of the contract takes its due day from a bill. */
export function waitsForBills({ terms }: Contract): boolean {
  return terms.some(term => 'due' in term && term.due.kind === 'by-bill')
}
