// Why a charge falls due on its day, or why it has none yet, as facts for a sentence.

import { assertNever } from '../base/assert.ts'
import { type Because, type BecauseInputs, becauseOf, periodInputs } from '../contracts/because.ts'
import type { Contract } from '../contracts/contract.ts'
import type { Term } from '../contracts/terms.ts'
import type { Milestone } from '../milestones/milestone.ts'
import { type ChargeToDate, type DueDay, dueTermOf } from './due-day.ts'

export const dueBecause = (contract: Contract, charge: ChargeToDate, due: DueDay): Because =>
  dueBecauseOfTerm(contract, dueTermOf(contract, charge.key.termId), due)

/** `also` are further facts of what falls due: which instalment, how much of it is open. */
export function dueBecauseOfTerm(
  contract: Contract,
  term: Term,
  due: DueDay,
  also: BecauseInputs = {},
): Because {
  return becauseOf(contract.id, term, { ...also, dueRule: due.kind, ...inputsOf(due) }, formulaOf(due))
}

function inputsOf(due: DueDay): BecauseInputs {
  switch (due.kind) {
    case 'period-after-milestones': {
      const { happened, period } = due.reached
      return { ...daysByKind(happened), ...periodInputs(period), dueOn: due.dueOn }
    }
    case 'milestones-missing': {
      const { happened, missing } = due.reached
      return { ...daysByKind(happened), missing: missing.join(' '), dueOn: null }
    }
    case 'period-after-period-end':
      return { ...periodInputs(due.period), dueOn: due.dueOn }
    case 'day-on-bill': {
      const { fromMonth, toMonth, receivedOn } = due.bill
      return { fromMonth, toMonth, receivedOn, dueOn: due.dueOn }
    }
    case 'no-day-stated':
      return { dueOn: null }
    default:
      return assertNever(due)
  }
}

/** Null where a paper states the day, or nothing does. */
function formulaOf(due: DueDay): string | null {
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

function daysByKind(happened: readonly Milestone[]): BecauseInputs {
  return Object.fromEntries(happened.map(({ kind, on }) => [kind, on]))
}
