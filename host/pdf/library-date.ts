// The libraries for PDF and certificates take days as Date objects. Midnight UTC of a stated day is the same in every
// time zone and reads no clock.

import type { CalendarDate } from '../../src/base/calendar-date.ts'

export function startOfDay(day: CalendarDate) {
  // biome-ignore lint/style/noRestrictedGlobals: a conversion for foreign libraries; the day is given, no clock is read
  return new Date(`${day}T00:00:00Z`)
}
