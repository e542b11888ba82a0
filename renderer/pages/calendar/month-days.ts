// The days that a month's grid shows: whole weeks from Monday, each with what kind of day it is.

import { addDays, type CalendarDate, weekdayOf, yearOf } from '../../../src/base/calendar-date.ts'
import { firstDayOf, lastDayOf, type Month, monthOf } from '../../../src/base/month.ts'
import { type HolidayTable, isRestDay, restDayName } from '../../../src/base/working-days.ts'
import type { CallOutput } from '../../client/procedures.ts'

export type MonthDay = {
  readonly on: CalendarDate
  readonly isOfMonth: boolean
  readonly isRest: boolean
  /** 休 with the holiday's name, 班 with that of the holiday that it makes up for. */
  readonly mark: { readonly kind: 'off' | 'makeup'; readonly name: string } | null
}

export function holidayTable({ years }: CallOutput<'holidays.list'>): HolidayTable {
  return new Map(
    years.map(({ year, status, off, makeupWorkdays }) => [year, { year, status, off, makeupWorkdays }]),
  )
}

export function weeksOf(month: Month, holidays: HolidayTable): readonly (readonly MonthDay[])[] {
  const first = firstDayOf(month)
  const monday = addDays(first, -((weekdayOf(first) + 6) % 7))
  const weeks: MonthDay[][] = []
  for (let day = monday; day <= lastDayOf(month); day = addDays(day, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, place) => dayOf(addDays(day, place), month, holidays)))
  }
  return weeks
}

export function dayOf(on: CalendarDate, month: Month, holidays: HolidayTable): MonthDay {
  const off = restDayName(on, holidays)
  const makeup = holidays.get(yearOf(on))?.makeupWorkdays.find(day => day.on === on)
  return {
    on,
    isOfMonth: monthOf(on) === month,
    isRest: isRestDay(on, holidays),
    mark:
      off !== null
        ? { kind: 'off', name: off }
        : makeup === undefined
          ? null
          : { kind: 'makeup', name: makeup.name },
  }
}
