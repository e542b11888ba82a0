// Periods that an event starts: the signature (A 5.8: delivered and working within 90 days), or a paper that was
// delivered (A 10.1: put right or answered within 10 days; B 7.8).

import { type PeriodEnd, periodEnd } from '../base/period.ts'
import type { HolidayTable } from '../base/working-days.ts'
import { becauseOf, periodInputs } from '../contracts/because.ts'
import { type Contract, termsOfKind } from '../contracts/contract.ts'
import type { TermOf } from '../contracts/terms.ts'
import type { UpcomingDeadline } from './deadline.ts'
import type { DeadlineFacts, StartedPeriod } from './deadline-facts.ts'

export function periodDeadlines(facts: DeadlineFacts): readonly UpcomingDeadline[] {
  const { contract, holidays, startedPeriods } = facts
  const fromSigning = isDelivered(facts)
    ? []
    : endsOf(contract, { event: 'signing', on: contract.signedOn.on, paper: '' }, holidays)
  return [
    ...fromSigning.map(end => deadlineOf(facts, 'period-end', end)),
    ...startedPeriods.flatMap(started =>
      endsOf(contract, started, holidays).map(end => deadlineOf(facts, 'reply-due', end)),
    ),
  ]
}

export type EndOfPeriod = {
  readonly term: TermOf<'period'>
  readonly started: StartedPeriod
  readonly period: PeriodEnd
}

/** The periods that an event starts under a contract; none when the contract ties none to it. */
export function endsOf(
  contract: Contract,
  started: StartedPeriod,
  holidays: HolidayTable,
): readonly EndOfPeriod[] {
  return termsOfKind(contract, 'period')
    .filter(({ event, direction }) => event === started.event && direction === 'within')
    .map(term => {
      const { days, rolls } = term
      return { term, started, period: periodEnd({ startOn: started.on, days, holidays, rolls }) }
    })
}

// An acceptance shows that what had to be delivered works.
const isDelivered = ({ milestones }: DeadlineFacts): boolean =>
  milestones.some(milestone => milestone.kind === 'accepted')

function deadlineOf(
  { contract }: DeadlineFacts,
  kind: 'period-end' | 'reply-due',
  { term, started, period }: EndOfPeriod,
): UpcomingDeadline {
  const { event, paper } = started
  const inputs = { event, paper, obliged: term.obliged, ...periodInputs(period) }
  return {
    on: period.endsOn,
    kind,
    contractId: contract.id,
    because: becauseOf(contract.id, term, inputs, 'startOn + days'),
    provisional: period.provisional,
    afterwards: 'stays',
  }
}
