// Why a charge falls due on its day, or why it has none yet, as facts for a sentence.

import { assertNever } from '../base/assert.ts'
import type { PeriodEnd } from '../base/period.ts'
import { type Because, type BecauseInput, becauseOf } from '../contracts/because.ts'
import type { Contract } from '../contracts/contract.ts'
import type { Milestone } from '../milestones/milestone.ts'
import { type ChargeToDate, type DueDay, dueTermOf } from './due-day.ts'

type Inputs = Readonly<Record<string, BecauseInput>>

export function dueBecause(contract: Contract, charge: ChargeToDate, due: DueDay): Because {
  const term = dueTermOf(contract, charge.key.termId)
  const because = (inputs: Inputs, formula: string | null) => becauseOf(contract.id, term, inputs, formula)
  switch (due.kind) {
    case 'period-after-milestones': {
      const { happened, period } = due.reached
      const inputs = { ...daysByKind(happened), ...periodInputs(period), dueOn: due.dueOn }
      return because(inputs, 'startOn + days')
    }
    case 'milestones-missing': {
      const { happened, missing } = due.reached
      return because({ ...daysByKind(happened), missing: missing.join(' '), dueOn: null }, null)
    }
    case 'period-after-period-end':
      return because({ ...periodInputs(due.period), dueOn: due.dueOn }, 'startOn + days')
    case 'day-on-bill': {
      const { fromMonth, toMonth, receivedOn } = due.bill
      return because({ fromMonth, toMonth, receivedOn, dueOn: due.dueOn }, null)
    }
    case 'no-day-stated':
      return because({ dueOn: null }, null)
    default:
      return assertNever(due)
  }
}

/** `lastOn` is the day as counted, `endsOn` after moving past a rest day (民法典 203). */
function periodInputs({ startOn, days, lastOn, endsOn, rolledOver, provisional }: PeriodEnd): Inputs {
  return {
    startOn,
    days,
    lastOn,
    endsOn,
    lastWeekday: rolledOver?.weekday ?? null,
    lastHoliday: rolledOver?.holidayName ?? null,
    provisional,
  }
}

function daysByKind(happened: readonly Milestone[]): Inputs {
  return Object.fromEntries(happened.map(({ kind, on }) => [kind, on]))
}
