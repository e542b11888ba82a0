// What the payer should look at before the money leaves: it is more than is put to any charge, or it pays what nobody
// may ask for yet.

import type { CalendarDate } from '../base/calendar-date.ts'
import { type Fen, sumFen } from '../base/fen.ts'
import type { AllocatedPayment } from './allocate-payment.ts'
import type { OpenCharge } from './open-charges.ts'
import type { AllocationDraft } from './payment.ts'

export type AllocationWarning =
  | { readonly kind: 'money-left-on-account'; readonly onAccountFen: Fen }
  /** `dueOn` is the earliest of the days to come. */
  | { readonly kind: 'paid-before-due'; readonly amountFen: Fen; readonly dueOn: CalendarDate }
  | { readonly kind: 'paid-without-due-day'; readonly amountFen: Fen }

export function allocationWarnings(
  { allocations, onAccountFen }: AllocatedPayment,
  paidOn: CalendarDate,
  openCharges: readonly OpenCharge[],
): readonly AllocationWarning[] {
  const dueOnByCharge = new Map(openCharges.flatMap(debt => debt.members.map(member => [member, debt.dueOn])))
  const dueOnOf = ({ chargeId }: AllocationDraft) => dueOnByCharge.get(chargeId) ?? null
  const early = allocations.flatMap(each => {
    const dueOn = dueOnOf(each)
    return dueOn !== null && dueOn > paidOn ? [{ ...each, dueOn }] : []
  })
  const undated = allocations.filter(each => dueOnOf(each) === null)
  const [firstDueOn] = early.map(({ dueOn }) => dueOn).toSorted()
  return [
    ...(onAccountFen > 0 ? [{ kind: 'money-left-on-account', onAccountFen } as const] : []),
    ...(firstDueOn === undefined
      ? []
      : [{ kind: 'paid-before-due', amountFen: amountOf(early), dueOn: firstDueOn } as const]),
    ...(undated.length > 0 ? [{ kind: 'paid-without-due-day', amountFen: amountOf(undated) } as const] : []),
  ]
}

const amountOf = (allocations: readonly AllocationDraft[]): Fen =>
  sumFen(allocations.map(({ amountFen }) => amountFen))
