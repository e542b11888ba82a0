// Which days are rest days. The holidays of a year are data (the State Council's notice, entered and editable),
// handed in as a table; a year without one has its weekends only and everything read from it is provisional.

import { addDays, type CalendarDate, weekdayOf, yearOf } from './calendar-date.ts'

export type NamedDay = { readonly on: CalendarDate; readonly name: string }

export type HolidayYear = {
  readonly year: number
  /** 'provisional': the notice is not out; only the statutory days are known, neither bridges nor make-ups. */
  readonly status: 'official' | 'provisional'
  readonly notice?: string
  /** Public holidays and the weekends joined to them; every day lies in `year`. */
  readonly off: readonly NamedDay[]
  /** Weekend days that are worked instead; every day lies in `year`. */
  readonly makeupWorkdays: readonly NamedDay[]
  /** What stood recorded of the year before, where its days differed: what was computed by them may have moved. */
  readonly replaced?: HolidayYear
}

export type HolidayTable = ReadonlyMap<number, HolidayYear>

/** 法定休假日 of 民法典 203: public holidays and weekends, but not weekends that are worked to make up. */
export function isRestDay(date: CalendarDate, table: HolidayTable): boolean {
  const year = table.get(yearOf(date))
  if (year?.makeupWorkdays.some(day => day.on === date)) return false
  const weekday = weekdayOf(date)
  return weekday === 0 || weekday === 6 || restDayName(date, table) !== null
}

/** The public holiday's name, or null when the day is a plain weekend or is worked. */
export function restDayName(date: CalendarDate, table: HolidayTable): string | null {
  return table.get(yearOf(date))?.off.find(day => day.on === date)?.name ?? null
}

/** The day itself when it is worked, else the first day after it that is. */
export function nextWorkingDay(date: CalendarDate, table: HolidayTable): CalendarDate {
  let day = date
  while (isRestDay(day, table)) day = addDays(day, 1)
  return day
}

/** True when a notice still to come, or not yet entered, may change what kind of day this is. */
export function isProvisional(date: CalendarDate, table: HolidayTable): boolean {
  return table.get(yearOf(date))?.status !== 'official'
}
