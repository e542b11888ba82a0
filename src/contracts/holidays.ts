// A year of public holidays as it enters the program: from the built-in file, or typed in by the clerk when the
// State Council's notice for a new year is out.

import { z } from 'zod'
import { type CalendarDate, weekdayOf, yearOf } from '../base/calendar-date.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { HolidayYear } from '../base/working-days.ts'
import { calendarDateSchema } from './scalars.ts'

const namedDaySchema = z.strictObject({ on: calendarDateSchema, name: z.string().min(1) })

const holidayYearSchema = z.strictObject({
  year: z.int(),
  status: z.enum(['official', 'provisional']),
  notice: z.string().min(1).optional(),
  off: z.array(namedDaySchema).min(1),
  makeupWorkdays: z.array(namedDaySchema),
})

export type HolidayYearError =
  | { readonly kind: 'malformed-holiday-year'; readonly path: string; readonly problem: string }
  | { readonly kind: 'day-of-another-year'; readonly path: string; readonly on: CalendarDate }
  | { readonly kind: 'day-listed-twice'; readonly path: string; readonly on: CalendarDate }
  /** Only a Saturday or Sunday can be worked instead; a weekday in that list is a slip of the keyboard. */
  | { readonly kind: 'makeup-day-is-no-weekend'; readonly path: string; readonly on: CalendarDate }

export function parseHolidayYear(entry: unknown): Result<HolidayYear, HolidayYearError> {
  const parsed = holidayYearSchema.safeParse(entry)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const path = (issue?.path ?? []).map(String).join('.')
    return err({ kind: 'malformed-holiday-year', path, problem: issue?.message ?? '' })
  }
  const { year, status, notice, off, makeupWorkdays } = parsed.data
  const seen = new Set<CalendarDate>()
  for (const { list, index, on } of [...placed('off', off), ...placed('makeupWorkdays', makeupWorkdays)]) {
    const path = `${list}.${index}.on`
    if (yearOf(on) !== year) return err({ kind: 'day-of-another-year', path, on })
    if (seen.has(on)) return err({ kind: 'day-listed-twice', path, on })
    if (list === 'makeupWorkdays' && !isWeekend(on))
      return err({ kind: 'makeup-day-is-no-weekend', path, on })
    seen.add(on)
  }
  return ok({ year, status, off, makeupWorkdays, ...(notice === undefined ? {} : { notice }) })
}

type PlacedDay = {
  readonly list: 'off' | 'makeupWorkdays'
  readonly index: number
  readonly on: CalendarDate
}

function placed(list: PlacedDay['list'], days: readonly { readonly on: CalendarDate }[]): PlacedDay[] {
  return days.map(({ on }, index) => ({ list, index, on }))
}

const isWeekend = (on: CalendarDate): boolean => [0, 6].includes(weekdayOf(on))
