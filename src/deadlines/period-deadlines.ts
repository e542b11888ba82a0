// Periods that an event starts: the signature (A 5.8: delivered and working within 90 days), or a paper that was
// delivered (A 10.1: put right or answered within 10 days; B 7.8).

import { periodEnd } from '../base/period.ts'
import { becauseOf, periodInputs } from '../contracts/because.ts'
import { termOfKind } from '../contracts/contract.ts'
import { type EndOfPeriod, endsOf, type RequestedReply } from '../contracts/started-period.ts'
import type { UpcomingDeadline } from './deadline.ts'
import type { DeadlineFacts } from './deadline-facts.ts'

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
    ...facts.requestedReplies.flatMap(reply => requestedDeadline(facts, reply)),
  ]
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

/** Rests on the clause by which the letter counts as delivered: the contract itself states no such period. */
function requestedDeadline(
  { contract, holidays }: DeadlineFacts,
  { on: startOn, days, paper }: RequestedReply,
): readonly UpcomingDeadline[] {
  const term = termOfKind(contract, 'delivery') ?? termOfKind(contract, 'contract-term')
  if (term === null) return []
  const period = periodEnd({ startOn, days, holidays, rolls: true })
  return [
    {
      on: period.endsOn,
      kind: 'reply-requested',
      contractId: contract.id,
      because: becauseOf(contract.id, term, { paper, ...periodInputs(period) }, 'startOn + days'),
      provisional: period.provisional,
      afterwards: 'stays',
    },
  ]
}
