// A day of the civil calendar, as the text 'YYYY-MM-DD': it sorts, stores and crosses processes as itself.
// All arithmetic is on integers (days since 1970-01-01, proleptic Gregorian), so no time zone or clock can
// shift a due day. Years 1900–2999 only: what lies outside is a slip of the keyboard, not a contract.

import { assert } from './assert.ts'
import { assertInRange } from './in-range.ts'
import { err, ok, type Result } from './result.ts'

declare const dateBrand: unique symbol

export type CalendarDate = string & { readonly [dateBrand]: true }

/** 0 = Sunday … 6 = Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6

export type ImpossibleDate = { readonly kind: 'impossible-date'; readonly text: string }

type YearMonthDay = { readonly year: number; readonly month: number; readonly day: number }

/** Only the ten characters of a day that exists: '2025-02-29', '2025-13-01' and '2025-2-3' are refused. */
export function parseCalendarDate(text: string): Result<CalendarDate, ImpossibleDate> {
  if (!/^(?:19|2\d)\d\d-\d\d-\d\d$/.test(text)) return err({ kind: 'impossible-date', text })
  const { year, month, day } = fields(text)
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  return exists ? ok(text as CalendarDate) : err({ kind: 'impossible-date', text })
}

/** For days that the program itself writes: anything else is a bug and asserts. */
export function calendarDate(text: string): CalendarDate {
  const parsed = parseCalendarDate(text)
  assert(parsed.ok, () => `not a day: ${text}`)
  return parsed.value
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  assert(Number.isSafeInteger(days), `not whole days: ${days}`)
  return dateFromEpochDay(epochDayOf(date) + days)
}

/** The corresponding day of another month, or that month's last day when it has none (民法典 202). */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  assert(Number.isSafeInteger(months), `not whole months: ${months}`)
  const from = fields(date)
  const monthIndex = from.year * 12 + (from.month - 1) + months
  const year = Math.floor(monthIndex / 12)
  const month = monthIndex - year * 12 + 1
  return dateFromFields({ year, month, day: Math.min(from.day, daysInMonth(year, month)) })
}

/** The corresponding day of another year; 29 February has 28 February in a common year (民法典 202). */
export const addYears = (date: CalendarDate, years: number): CalendarDate => addMonths(date, years * 12)

/** `until` − `from`: the starting day is not counted (民法典 201). */
export const daysBetween = (from: CalendarDate, until: CalendarDate): number =>
  epochDayOf(until) - epochDayOf(from)

export function weekdayOf(date: CalendarDate): Weekday {
  // Day 0, 1970-01-01, was a Thursday; the double remainder keeps the days before it positive.
  return ((((epochDayOf(date) + 4) % 7) + 7) % 7) as Weekday
}

export const yearOf = (date: CalendarDate): number => fields(date).year

export const isBefore = (a: CalendarDate, b: CalendarDate): boolean => a < b

export const minDate = (a: CalendarDate, b: CalendarDate): CalendarDate => (a < b ? a : b)

export const maxDate = (a: CalendarDate, b: CalendarDate): CalendarDate => (a > b ? a : b)

function fields(text: string): YearMonthDay {
  return { year: Number(text.slice(0, 4)), month: Number(text.slice(5, 7)), day: Number(text.slice(8, 10)) }
}

function dateFromFields({ year, month, day }: YearMonthDay): CalendarDate {
  const pad = (value: number) => String(value).padStart(2, '0')
  const text = `${year}-${pad(month)}-${pad(day)}`
  assertInRange(year >= 1900 && year <= 2999, text)
  return calendarDate(text)
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

// The two conversions count years from 1 March, so that the leap day is the last of its year and needs no
// case of its own; 146,097 days are 400 Gregorian years, 719,468 lie between 0000-03-01 and 1970-01-01.
function epochDayOf(date: CalendarDate): number {
  const { year, month, day } = fields(date)
  const marchYear = month <= 2 ? year - 1 : year
  const cycle = Math.floor(marchYear / 400)
  const yearOfCycle = marchYear - cycle * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const dayOfCycle =
    yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear
  return cycle * 146_097 + dayOfCycle - 719_468
}

function dateFromEpochDay(epochDay: number): CalendarDate {
  const shifted = epochDay + 719_468
  const cycle = Math.floor(shifted / 146_097)
  const dayOfCycle = shifted - cycle * 146_097
  const leapDaysBefore =
    Math.floor(dayOfCycle / 1460) - Math.floor(dayOfCycle / 36_524) + Math.floor(dayOfCycle / 146_096)
  const yearOfCycle = Math.floor((dayOfCycle - leapDaysBefore) / 365)
  const dayOfYear =
    dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return dateFromFields({ year: yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0), month, day })
}

/** The instant in UTC, as a clock spells it. */
export const instantText = (ms: number): string => new Date(ms).toISOString()
