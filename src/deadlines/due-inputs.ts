// How a due day came about, as the inputs of a reason.

import { assertNever } from '../base/assert.ts'
import type { DueDay } from '../bills/due-day.ts'
import type { BecauseInput } from '../contracts/because.ts'
import { periodInputs } from './deadline.ts'

export function dueInputs(due: DueDay): Readonly<Record<string, BecauseInput>> {
  switch (due.kind) {
    case 'period-after-milestones':
      return { dueRule: due.kind, ...periodInputs(due.reached.period), dueOn: due.dueOn }
    case 'milestones-missing':
      return { dueRule: due.kind, missing: due.reached.missing.join(' '), dueOn: null }
    case 'period-after-period-end':
      return { dueRule: due.kind, ...periodInputs(due.period), dueOn: due.dueOn }
    case 'day-on-bill': {
      const { receivedOn, fromMonth, toMonth } = due.bill
      return { dueRule: due.kind, receivedOn, fromMonth, toMonth, dueOn: due.dueOn }
    }
    case 'no-day-stated':
      return { dueRule: due.kind, dueOn: null }
    default:
      return assertNever(due)
  }
}

/** What the day was computed by; null where a paper states it or nothing does. */
export function dueFormula(due: DueDay): string | null {
  switch (due.kind) {
    case 'period-after-milestones':
    case 'period-after-period-end':
      return 'startOn + days'
    case 'milestones-missing':
    case 'day-on-bill':
    case 'no-day-stated':
      return null
    default:
      return assertNever(due)
  }
}
