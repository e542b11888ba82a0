// Periods of days and years as 民法典 201–203 computes them. Each answer is the whole reasoning as facts, so
// that the sentence beside a due date can be written from it without computing anything again.

import { assert } from './assert.ts'
import { addDays, addYears, type CalendarDate, type Weekday, weekdayOf, yearOf } from './calendar-date.ts'
import {
  type HolidayTable,
  type HolidayYear,
  isProvisional,
  nextWorkingDay,
  restDayName,
} from './working-days.ts'

/** The rest day on which the period would have ended; `holidayName` is null for a plain weekend. */
export type RolledOver = {
  readonly on: CalendarDate
  readonly weekday: Weekday
  readonly holidayName: string | null
}

/** Where the period ended before a year's holidays were announced. */
export type MovedEnd = {
  readonly fromOn: CalendarDate
  readonly year: number
  readonly notice: string | null
}

export type PeriodEnd = {
  readonly startOn: CalendarDate
  readonly days: number
  /** The last day as counted: the starting day is not counted (民法典 201). */
  readonly lastOn: CalendarDate
  /** The last day after moving past rest days (民法典 203); equals `lastOn` when nothing moved. */
  readonly endsOn: CalendarDate
  readonly rolledOver: RolledOver | null
  /** The table was asked about a year whose holidays are not announced or not entered. */
  readonly provisional: boolean
  /** Given where an announcement has moved the end. */
  readonly moved?: MovedEnd
}

export type Period = {
  readonly startOn: CalendarDate
  readonly days: number
  readonly holidays: HolidayTable
  /** Whether a last day on a rest day moves: yes for a performance (Q-HOLIDAY), no for a deemed fact (Q-NTHDAY). */
  readonly rolls: boolean
}

export function periodEnd({ startOn, days, holidays, rolls }: Period): PeriodEnd {
  assertDays(days)
  const lastOn = addDays(startOn, days)
  // Without rolling the table is never asked, so no notice still to come can change the answer.
  if (!rolls) return { startOn, days, lastOn, endsOn: lastOn, rolledOver: null, provisional: false }

  const endsOn = nextWorkingDay(lastOn, holidays)
  const rolledOver =
    endsOn === lastOn
      ? null
      : { on: lastOn, weekday: weekdayOf(lastOn), holidayName: restDayName(lastOn, holidays) }
  const provisional = isProvisional(lastOn, holidays) || isProvisional(endsOn, holidays)
  const moved = movedEnd(lastOn, endsOn, holidays)
  return { startOn, days, lastOn, endsOn, rolledOver, provisional, ...(moved === null ? {} : { moved }) }
}

/** The same end by the days that stood recorded before; null where it is the same day. */
function movedEnd(lastOn: CalendarDate, endsOn: CalendarDate, holidays: HolidayTable): MovedEnd | null {
  const year = yearOf(lastOn)
  // Past the end of December a period ends by the next year's days.
  const concerned = [year, year + 1].flatMap(each => holidays.get(each) ?? [])
  const announced = concerned.filter(each => each.replaced !== undefined)
  if (announced.length === 0) return null
  const former = new Map<number, HolidayYear>(concerned.map(each => [each.year, each.replaced ?? each]))
  const fromOn = nextWorkingDay(lastOn, former)
  const by = announced.find(each => each.year === yearOf(endsOn)) ?? announced[0]
  if (fromOn === endsOn || by === undefined) return null
  return { fromOn, year: by.year, notice: by.notice ?? null }
}

export type CountBack = {
  readonly changeOn: CalendarDate
  readonly days: number
  /** The latest day of delivery that still keeps the notice period. */
  readonly latestOn: CalendarDate
}

/**
 * "提前 N 日": counted back from the day of the change, which is not counted. It never moves to a later working
 * day, for that would shorten the other party's notice.
 */
export function countBack({ changeOn, days }: Omit<CountBack, 'latestOn'>): CountBack {
  assertDays(days)
  return { changeOn, days, latestOn: addDays(changeOn, -days) }
}

/** Q-END: 'corresponding-day' is 民法典 201–202, 'day-before' the habit of counting the first day as day one. */
export type TermReading = 'corresponding-day' | 'day-before'

export type TermEnd = {
  readonly startOn: CalendarDate
  readonly years: number
  readonly reading: TermReading
  readonly lastOn: CalendarDate
}

/** The last day of a term of years. It is no last day for an act, so it does not move past rest days. */
export function termEnd({ startOn, years, reading = 'corresponding-day' }: TermOfYears): TermEnd {
  assert(Number.isSafeInteger(years) && years >= 1, `not a number of years: ${years}`)
  const anniversary = addYears(startOn, years)
  // From 29 February there may be no corresponding day: 28 February is then the month's end under 民法典 202
  // and already the day before 1 March under the habit, so both readings meet there.
  const hasCorrespondingDay = anniversary.slice(8) === startOn.slice(8)
  const lastOn = reading === 'day-before' && hasCorrespondingDay ? addDays(anniversary, -1) : anniversary
  return { startOn, years, reading, lastOn }
}

type TermOfYears = {
  readonly startOn: CalendarDate
  readonly years: number
  readonly reading?: TermReading
}

function assertDays(days: number): void {
  assert(Number.isSafeInteger(days) && days >= 0, `not a number of days: ${days}`)
}
