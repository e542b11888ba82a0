// A stretch of days in which something holds: a price, a clause, a suspension. Half-open, so that one span ends
// on the very day on which the next begins, and no day is counted twice or lost.

import { type CalendarDate, maxDate } from './calendar-date.ts'

/** From `from`, included, to `until`, not included; `null` while no end is known. */
export type DateSpan = { readonly from: CalendarDate; readonly until: CalendarDate | null }

export function spanContains(span: DateSpan, date: CalendarDate): boolean {
  return span.from <= date && (span.until === null || date < span.until)
}

/** Whether at least one day lies in both. Spans that only touch, and spans without a day, do not overlap. */
export function spansOverlap(a: DateSpan, b: DateSpan): boolean {
  const from = maxDate(a.from, b.from)
  return spanContains(a, from) && spanContains(b, from)
}
