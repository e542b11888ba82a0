// A contract that renews itself unless a party objects in its last month (B 10.1). The objection must be delivered
// inside a window that holds under both readings of the term's end, so each way of sending has its last day of
// posting, and missing the window has its price.

import { addMonths, type CalendarDate } from '../base/calendar-date.ts'
import { costOfRenewal } from '../charges/renewal-cost.ts'
import { type BecauseInputs, becauseOf } from '../contracts/because.ts'
import { termOfKind } from '../contracts/contract.ts'
import { type TermEnds, termEndsAt } from '../contracts/term-end.ts'
import { deliveryWaySchema, type TermOf } from '../contracts/terms.ts'
import { lastPostingOn, objectionWindow } from '../notices/objection-window.ts'
import type { UpcomingDeadline } from './deadline.ts'
import type { DeadlineFacts } from './deadline-facts.ts'

/** A court's letter passes several desks before it is signed, so the first reminder comes two months ahead. */
const REMINDERS_MONTHS_BEFORE_WINDOW = [2, 1, 0] as const

export function renewalDeadlines(facts: DeadlineFacts): readonly UpcomingDeadline[] {
  const { contract, asOf } = facts
  const term = termOfKind(contract, 'contract-term')
  if (term === null) return []
  const ends = termEndsAt(term, asOf)
  return [...endDeadlines(facts, term, ends), ...objectionDeadlines(facts, term, ends)]
}

function endDeadlines(
  { contract }: DeadlineFacts,
  term: TermOf<'contract-term'>,
  { years, endsOn }: TermEnds,
): readonly UpcomingDeadline[] {
  return (['day-before', 'corresponding-day'] as const).map(reading => {
    const on = endsOn[reading]
    const isReadingInUse = reading === term.endReading
    const renewsForYears = term.renewal?.years ?? null
    const inputs = { startsOn: term.startsOn, years, reading, isReadingInUse, lastOn: on, renewsForYears }
    const because = becauseOf(contract.id, term, inputs, 'startsOn + years')
    return lapsing(contract.id, { on, kind: 'contract-ends', because })
  })
}

function objectionDeadlines(
  facts: DeadlineFacts,
  term: TermOf<'contract-term'>,
  ends: TermEnds,
): readonly UpcomingDeadline[] {
  const { contract } = facts
  if (term.renewal === null) return []
  const { opensOn, closesOn } = objectionWindow(ends, term.renewal.objectionWindowMonths)
  const shared = { opensOn, closesOn, ...costOfRenewal(facts, ends.later, term.renewal.years) }
  const deadline = (kind: UpcomingDeadline['kind'], on: CalendarDate, inputs: BecauseInputs = {}) => {
    const because = becauseOf(contract.id, term, { ...shared, ...inputs }, 'cards × unitPriceFen × periods')
    return lapsing(contract.id, { on, kind, because })
  }
  return [
    ...REMINDERS_MONTHS_BEFORE_WINDOW.map(before =>
      deadline('renewal-reminder', addMonths(opensOn, -before)),
    ),
    deadline('renewal-window-opens', opensOn),
    deadline('renewal-window-closes', closesOn),
    ...deliveryWaySchema.options.flatMap(way => {
      const on = lastPostingOn(facts, way, closesOn)
      return on === null ? [] : [deadline('renewal-last-posting', on, { way, deliveredOn: closesOn })]
    }),
  ]
}

const lapsing = (
  contractId: string,
  deadline: Pick<UpcomingDeadline, 'on' | 'kind' | 'because'>,
): UpcomingDeadline => ({ ...deadline, contractId, provisional: false, afterwards: 'lapses' })
