// Spreadsheets count days. Those of Windows begin with 1900-01-01 as day 1 and believe in 1900-02-29, which was none;
// those of old Macintoshes begin with 1904-01-01 as day 0.

import { addDays, type CalendarDate, calendarDate } from '../base/calendar-date.ts'
import type { DateSystem } from './sheet.ts'

const FIRST_OF_1900 = calendarDate('1900-01-01')
const FIRST_OF_1904 = calendarDate('1904-01-01')

/** The time of day is left out. Null for what is no day, or one that never was. */
export function dayOfSerial(serial: number, system: DateSystem): CalendarDate | null {
  const day = Math.floor(serial)
  if (!(day >= 0 && day <= 200_000)) return null
  if (system === 1904) return addDays(FIRST_OF_1904, day)
  if (day === 0 || day === 60) return null
  return addDays(FIRST_OF_1900, day < 60 ? day - 1 : day - 2)
}
