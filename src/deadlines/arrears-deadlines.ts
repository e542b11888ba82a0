// What the supplier may do as arrears grow older (B 3.13, 4.4, 4.9, 4.10): from the first day, and step by step.
// Counted from the oldest due day that is not paid in full.

import { assertNever } from '../base/assert.ts'
import { addDays, addMonths, type CalendarDate, minDate } from '../base/calendar-date.ts'
import { sumFen, timesFen } from '../base/fen.ts'
import { becauseOfClause } from '../contracts/because.ts'
import { termOfKind } from '../contracts/contract.ts'
import type { TermOf } from '../contracts/terms.ts'
import type { UpcomingDeadline } from './deadline.ts'
import type { DeadlineFacts } from './deadline-facts.ts'
import type { OpenDebt } from './open-debts.ts'

/** From the due day on, when payment that day is the last chance; none while nothing has come due. */
export function arrearsDeadlines(
  { contract, asOf }: DeadlineFacts,
  debts: readonly OpenDebt[],
): readonly UpcomingDeadline[] {
  const term = termOfKind(contract, 'arrears-steps')
  const unpaid = debts.filter(({ openFen, due }) => openFen > 0 && due.dueOn !== null && due.dueOn <= asOf)
  const dueOn = unpaid
    .map(({ due }) => due.dueOn)
    .reduce(
      (oldest, each) => (oldest === null || each === null ? (oldest ?? each) : minDate(oldest, each)),
      null,
    )
  if (term === null || dueOn === null) return []
  const openFen = sumFen(unpaid.map(debt => timesFen(debt.openFen, debt.count)))
  return term.steps.map(({ after, clause, effect }) => {
    const inputs = { dueOn, openFen, unit: after.unit, count: after.count, effect }
    const because = becauseOfClause(contract.id, term, clause, inputs, 'dueOn + count')
    const on = stepOn(dueOn, after)
    return {
      on,
      kind: 'arrears-step',
      contractId: contract.id,
      because,
      provisional: false,
      afterwards: 'stays',
    }
  })
}

type After = TermOf<'arrears-steps'>['steps'][number]['after']

function stepOn(dueOn: CalendarDate, { unit, count }: After): CalendarDate {
  switch (unit) {
    case 'days':
      return addDays(dueOn, count)
    case 'months':
      return addMonths(dueOn, count)
    default:
      return assertNever(unit)
  }
}
