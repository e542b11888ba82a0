// An instant as a clock in China shows it: records keep instants in UTC, the clerk reads her own wall.

import { assert } from './assert.ts'
import { addDays, type CalendarDate, calendarDate } from './calendar-date.ts'

/** China has one time and no summer time. */
const HOURS_AHEAD = 8

/** '2026-11-23T02:55:31.000Z' → '2026-11-23 10:55'. */
export function minuteInChina(instant: string): string {
  assert(/^\d{4}-\d\d-\d\dT\d\d:\d\d.*Z$/.test(instant), `not an instant in UTC: ${instant}`)
  const day = calendarDate(instant.slice(0, 10))
  const hour = Number(instant.slice(11, 13)) + HOURS_AHEAD
  const onDay = hour < 24 ? day : addDays(day, 1)
  return `${onDay} ${String(hour % 24).padStart(2, '0')}:${instant.slice(14, 16)}`
}

/** The instant at which a day begins in China, as records keep instants. */
export const startOfDayInChina = (day: CalendarDate): string =>
  `${addDays(day, -1)}T${24 - HOURS_AHEAD}:00:00.000Z`
