// The holidays of 2024–2027 as the tests of several rooms need them, from the fixture beside the vectors.
// 2025–2026 are announced; for 2027 only the statutory days are known.

import { calendarDate } from '../../src/base/calendar-date.ts'
import type { HolidayTable, NamedDay } from '../../src/base/working-days.ts'
import source from '../fixtures/vectors/holidays.json' with { type: 'json' }

type SourceDay = { readonly date: string; readonly name: string }

const namedDays = (days: readonly SourceDay[]): readonly NamedDay[] =>
  days.map(({ date, name }) => ({ on: calendarDate(date), name }))

export const holidays: HolidayTable = new Map(
  Object.entries(source.years).map(([year, { status, off, makeup_workdays }]) => [
    Number(year),
    {
      year: Number(year),
      status: status === 'official' ? 'official' : 'provisional',
      off: namedDays(off),
      makeupWorkdays: namedDays(makeup_workdays),
    },
  ]),
)
