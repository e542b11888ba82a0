// When a contract's term ends. Three years from 2024-03-11 end on the corresponding day or on the day before it
// (Q-END): warnings count from the earlier, and what must lie within the term must do so under both.

import { type CalendarDate, maxDate, minDate } from '../base/calendar-date.ts'
import { type TermReading, termEnd } from '../base/period.ts'
import type { TermOf } from './terms.ts'

export type TermEnds = {
  readonly years: number
  readonly endsOn: Readonly<Record<TermReading, CalendarDate>>
  readonly earlier: CalendarDate
  readonly later: CalendarDate
}

/**
 * The ends of the term that is running on the day. One that renews itself is taken to have done so, again and
 * again (B 10.1): whether somebody objected is known to the clerk, and a warning too many does no harm.
 */
export function termEndsAt(term: TermOf<'contract-term'>, asOf: CalendarDate): TermEnds {
  let ends = endsAfter(term, term.years)
  while (term.renewal !== null && ends.later < asOf) ends = endsAfter(term, ends.years + term.renewal.years)
  return ends
}

function endsAfter({ startsOn }: TermOf<'contract-term'>, years: number): TermEnds {
  const endOf = (reading: TermReading) => termEnd({ startOn: startsOn, years, reading }).lastOn
  const endsOn = {
    'corresponding-day': endOf('corresponding-day'),
    'day-before': endOf('day-before'),
  }
  const both = [endsOn['corresponding-day'], endsOn['day-before']] as const
  return { years, endsOn, earlier: minDate(...both), later: maxDate(...both) }
}
