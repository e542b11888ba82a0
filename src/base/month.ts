// A calendar month, as the text 'YYYY-MM': the unit in which cards are charged (B 5.1). It sorts and stores as
// itself, and knows its first and last day.

import { assert } from './assert.ts'
import { addDays, addMonths, type CalendarDate, calendarDate, parseCalendarDate } from './calendar-date.ts'
import { err, ok, type Result } from './result.ts'

declare const monthBrand: unique symbol

export type Month = string & { readonly [monthBrand]: true }

export type ImpossibleMonth = { readonly kind: 'impossible-month'; readonly text: string }

/** Only the seven characters of a month of the years 1900–2999: '2025-13' and '2025-2' are refused. */
export function parseMonth(text: string): Result<Month, ImpossibleMonth> {
  return parseCalendarDate(`${text}-01`).ok ? ok(text as Month) : err({ kind: 'impossible-month', text })
}

/** For months that the program itself writes: anything else is a bug and asserts. */
export function month(text: string): Month {
  const parsed = parseMonth(text)
  assert(parsed.ok, `not a month: ${text}`)
  return parsed.value
}

export const monthOf = (date: CalendarDate): Month => month(date.slice(0, 7))

export const addToMonth = (start: Month, months: number): Month =>
  monthOf(addMonths(firstDayOf(start), months))

/** Both ends included; none when `last` is before `first`. */
export function monthsFrom(first: Month, last: Month): readonly Month[] {
  return Array.from({ length: countMonths(first, last) }, (_, index) => addToMonth(first, index))
}

/** How many months `monthsFrom` gives. */
export const countMonths = (first: Month, last: Month): number =>
  Math.max(0, monthIndexOf(last) - monthIndexOf(first) + 1)

export const firstDayOf = (of: Month): CalendarDate => calendarDate(`${of}-01`)

export const lastDayOf = (of: Month): CalendarDate => addDays(addMonths(firstDayOf(of), 1), -1)

function monthIndexOf(of: Month): number {
  return Number(of.slice(0, 4)) * 12 + Number(of.slice(5, 7))
}
