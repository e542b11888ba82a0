// Everything with a date under one contract, seen from a day: what is still to come, and what is past and not done.

import { isBefore } from '../base/calendar-date.ts'
import { compareText } from '../base/compare-text.ts'
import { arrearsDeadlines } from './arrears-deadlines.ts'
import type { Deadline, UpcomingDeadline } from './deadline.ts'
import type { DeadlineFacts } from './deadline-facts.ts'
import { openDebts } from './open-debts.ts'
import { paymentDeadlines } from './payment-deadlines.ts'
import { periodDeadlines } from './period-deadlines.ts'
import { priceDeadlines } from './price-deadlines.ts'
import { renewalDeadlines } from './renewal-deadlines.ts'
import { suspensionDeadlines } from './suspension-deadlines.ts'
import { totalDeadlines } from './total-deadlines.ts'

/** The earliest first. What is done is left out, and so is what the day has made pointless (a past reminder). */
export function listDeadlines(facts: DeadlineFacts): readonly Deadline[] {
  const debts = openDebts(facts.debts, facts)
  return [
    ...paymentDeadlines(facts, debts),
    ...arrearsDeadlines(facts, debts),
    ...periodDeadlines(facts),
    ...renewalDeadlines(facts),
    ...totalDeadlines(facts),
    ...suspensionDeadlines(facts),
    ...priceDeadlines(facts),
  ]
    .filter(({ on, afterwards }) => afterwards !== 'lapses' || !isBefore(on, facts.asOf))
    .map(deadline => seenFrom(facts.asOf, deadline))
    .toSorted(inOrder)
}

/** For several contracts together, in the same order. */
export function inOrder(a: Deadline, b: Deadline): number {
  return compareText(a.on, b.on) || compareText(a.contractId, b.contractId) || compareText(a.kind, b.kind)
}

function seenFrom(asOf: DeadlineFacts['asOf'], upcoming: UpcomingDeadline): Deadline {
  const { on, kind, contractId, because, provisional, afterwards } = upcoming
  const overdue = afterwards === 'stays' && isBefore(on, asOf)
  return { on, kind, contractId, clause: because.clause, because, provisional, overdue }
}
