// The day as the host told it when the ledger was opened: the page has no clock of its own.

import type { CalendarDate } from '../../src/base/calendar-date.ts'

let day: CalendarDate | null = null

export const hostDay = (): CalendarDate | null => day

export function keepHostDay(told: CalendarDate): void {
  day = told
}
