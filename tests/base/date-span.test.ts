import { expect, it } from 'vitest'
import { addDays, calendarDate } from '../../src/base/calendar-date.ts'
import { type DateSpan, spanContains, spansOverlap } from '../../src/base/date-span.ts'
import { fc } from '../fuzz/cases.ts'

const span = (from: string, until: string | null): DateSpan => ({
  from: calendarDate(from),
  until: until === null ? null : calendarDate(until),
})

it('a span holds its first day and not the day on which it ends', () => {
  const year = span('2025-01-01', '2026-01-01')
  expect(spanContains(year, calendarDate('2025-01-01'))).toBe(true)
  expect(spanContains(year, calendarDate('2025-12-31'))).toBe(true)
  expect(spanContains(year, calendarDate('2026-01-01'))).toBe(false)
  expect(spanContains(year, calendarDate('2024-12-31'))).toBe(false)
})

it('a span without an end holds every later day', () => {
  expect(spanContains(span('2026-01-01', null), calendarDate('2999-12-31'))).toBe(true)
})

it.each([
  ['only touch', span('2025-01-01', '2026-01-01'), span('2026-01-01', null), false],
  ['share one day', span('2025-01-01', '2026-01-02'), span('2026-01-01', null), true],
  ['lie inside each other', span('2025-01-01', null), span('2025-03-01', '2025-04-01'), true],
  ['are both without end', span('2025-01-01', null), span('2030-01-01', null), true],
  ['have an empty one', span('2025-03-01', '2025-03-01'), span('2025-01-01', null), false],
])('spans that %s', (_, a, b, overlap) => {
  expect([spansOverlap(a, b), spansOverlap(b, a)]).toEqual([overlap, overlap])
})

it('two spans overlap exactly when some day lies in both', () => {
  const first = calendarDate('2025-01-01')
  const place = fc.nat({ max: 12 })
  const anySpan = fc.tuple(place, fc.option(place)).map(
    ([from, until]): DateSpan => ({
      from: addDays(first, from),
      until: until === null ? null : addDays(first, until),
    }),
  )
  fc.assert(
    fc.property(anySpan, anySpan, (a, b) => {
      const days = Array.from({ length: 13 }, (_, index) => addDays(first, index))
      expect(spansOverlap(a, b)).toBe(days.some(day => spanContains(a, day) && spanContains(b, day)))
    }),
  )
})
