import { describe, expect, it } from 'vitest'
import { addDays, addYears, calendarDate, daysBetween } from '../../src/base/calendar-date.ts'
import { isProvisional, isRestDay, nextWorkingDay, restDayName } from '../../src/base/working-days.ts'
import { parseHolidayYear } from '../../src/contracts/holidays.ts'
import { builtInHolidays } from '../../src/contracts/packs.ts'

describe('the holidays that come along', () => {
  const table = builtInHolidays()

  it('are announced for 2024 to 2026 and provisional for 2027', () => {
    const years = [...table.values()].map(({ year, status, off, makeupWorkdays }) => [
      year,
      status,
      off.length,
      makeupWorkdays.length,
    ])
    expect(years).toEqual([
      [2024, 'official', 28, 8],
      [2025, 'official', 28, 5],
      [2026, 'official', 33, 6],
      [2027, 'provisional', 13, 0],
    ])
  })

  it.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%i has %i working days, as three public calendars count', (year, count) => {
    const firstDay = calendarDate(`${year}-01-01`)
    const length = daysBetween(firstDay, addYears(firstDay, 1))
    const days = Array.from({ length }, (_, index) => addDays(firstDay, index))
    expect(days.filter(day => !isRestDay(day, table))).toHaveLength(count)
  })

  it('move the delivery of A from the Dragon Boat Sunday to 2024-06-11', () => {
    expect(nextWorkingDay(calendarDate('2024-06-09'), table)).toBe('2024-06-11')
    expect(restDayName(calendarDate('2024-06-10'), table)).toBe('端午节')
  })

  it('mark a date in 2027 as not final', () => {
    expect(isProvisional(calendarDate('2027-03-11'), table)).toBe(true)
  })
})

describe('a year of holidays that is entered', () => {
  const year = {
    year: 2027,
    status: 'official',
    notice: '国办发明电〔2026〕6号',
    off: [{ on: '2027-01-01', name: '元旦' }],
    makeupWorkdays: [{ on: '2027-02-14', name: '春节' }],
  }

  it('is taken as it is written', () => {
    expect(parseHolidayYear(year)).toEqual({ ok: true, value: year })
  })

  it.each([
    ['without a year', { ...year, year: undefined }, { kind: 'malformed-holiday-year', path: 'year' }],
    ['without any holiday', { ...year, off: [] }, { kind: 'malformed-holiday-year', path: 'off' }],
    [
      'with a day that does not exist',
      { ...year, off: [{ on: '2027-02-29', name: '春节' }] },
      { kind: 'malformed-holiday-year', path: 'off.0.on' },
    ],
    [
      'with a day of another year',
      { ...year, off: [...year.off, { on: '2026-12-31', name: '元旦' }] },
      { kind: 'day-of-another-year', path: 'off.1.on', on: '2026-12-31' },
    ],
    [
      'with a day both off and worked',
      { ...year, makeupWorkdays: year.off },
      { kind: 'day-listed-twice', path: 'makeupWorkdays.0.on', on: '2027-01-01' },
    ],
    [
      'with a weekday worked to make up',
      { ...year, makeupWorkdays: [{ on: '2027-02-15', name: '春节' }] },
      { kind: 'makeup-day-is-no-weekend', path: 'makeupWorkdays.0.on', on: '2027-02-15' },
    ],
  ])('%s is refused', (_says, entry, error) => {
    expect(parseHolidayYear(entry)).toMatchObject({ ok: false, error })
  })
})
