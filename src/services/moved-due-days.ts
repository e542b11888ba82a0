// What a bill or a milestone, or taking one back, does to due days: a closed month keeps them as it keeps its entries.

import { assertNever } from '../base/assert.ts'
import type { CalendarDate } from '../base/calendar-date.ts'
import type { ContractId } from '../base/ids.ts'
import type { Month } from '../base/month.ts'
import type { WithdrawableKind } from '../records/withdrawable.ts'
import { chargesWithDues } from './charge-dues.ts'
import type { ReadLedger } from './ports.ts'

export type Months = { readonly from: Month; readonly to: Month }

/** Does the work; the days are those on which charges were due and are no longer, or are due now and were not. */
export function movedDueDays<T>(
  ledger: ReadLedger,
  contractId: ContractId,
  months: Months | null,
  work: () => T,
): { readonly value: T; readonly days: readonly CalendarDate[] } {
  const contract = ledger.contractInForce(contractId)
  const charges = ledger.chargesOf(contractId, months ?? undefined)
  const dues = () =>
    contract === null ? [] : chargesWithDues(ledger, contract, charges).map(({ due }) => due.dueOn)
  const before = dues()
  const value = work()
  const moved = dues().flatMap((dueOn, place) => {
    const was = before[place] ?? null
    return was === dueOn ? [] : [was, dueOn]
  })
  return { value, days: [...new Set(moved)].filter(day => day !== null) }
}

type TakenBack = {
  readonly contractId: ContractId
  readonly day: CalendarDate
  /** Whose charges may be due otherwise without it; null: any of the contract. */
  readonly months: Months | null
}

/** Null for what is no part of the books: letters, papers and their steps. */
export function takenBack(
  ledger: ReadLedger,
  { kind, record }: { readonly kind: WithdrawableKind; readonly record: number },
): TakenBack | null {
  const contractId = ledger.recording(kind, record)?.contractId
  if (contractId === undefined) return null
  switch (kind) {
    case 'bill': {
      const bill = ledger.billsOf(contractId).find(({ billId }) => billId === record)
      if (bill === undefined) return null
      return { contractId, day: bill.receivedOn, months: { from: bill.fromMonth, to: bill.toMonth } }
    }
    case 'milestone': {
      const milestone = ledger.everyMilestoneOf(contractId).find(each => each.milestoneId === record)
      return milestone === undefined ? null : { contractId, day: milestone.on, months: null }
    }
    case 'invoice': {
      const invoice = ledger.invoicesOf(contractId).find(({ invoiceId }) => invoiceId === record)
      return invoice === undefined ? null : { contractId, day: invoice.issuedOn, months: null }
    }
    case 'notice':
    case 'incoming-paper':
    case 'sending':
    case 'draft':
    case 'registration':
    case 'sealing':
      return null
    default:
      return assertNever(kind)
  }
}
