import { describe, expect, it } from 'vitest'
import { addDays, calendarDate } from '../../src/base/calendar-date.ts'
import { isProvisional, isRestDay, nextWorkingDay, restDayName } from '../../src/base/working-days.ts'
import { holidays } from './holiday-fixture.ts'

describe('rest days', () => {
  it.each([
    ['2025-04-18', false, null],
    ['2025-04-19', true, null],
    ['2025-10-08', true, '国庆节、中秋节'],
    ['2025-10-11', false, null],
    ['2026-02-14', false, null],
    ['2024-06-09', true, null],
    ['2024-06-10', true, '端午节'],
    ['2027-02-05', true, '春节(除夕)'],
  ])('%s: rest %s, holiday %s', (text, rest, name) => {
    const date = calendarDate(text)
    expect([isRestDay(date, holidays), restDayName(date, holidays)]).toEqual([rest, name])
  })

  it.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%d has %d working days', (year, expected) => {
    const first = calendarDate(`${year}-01-01`)
    const days = Array.from({ length: year === 2024 ? 366 : 365 }, (_, index) => addDays(first, index))
    expect(days.filter(day => !isRestDay(day, holidays))).toHaveLength(expected)
  })

  it.each([
    ['2025-04-21', '2025-04-21'],
    ['2025-04-19', '2025-04-21'],
    ['2024-06-09', '2024-06-11'],
    ['2026-02-18', '2026-02-24'],
    ['2025-01-25', '2025-01-26'],
    ['2024-09-28', '2024-09-29'],
  ])('from %s the next working day is %s', (from, next) => {
    expect(nextWorkingDay(calendarDate(from), holidays)).toBe(next)
  })

  it('a year that is not in the table has its weekends only, and is provisional', () => {
    const newYear = calendarDate('2031-01-01')
    expect([isRestDay(newYear, holidays), isProvisional(newYear, holidays)]).toEqual([false, true])
    expect(isRestDay(calendarDate('2031-01-04'), holidays)).toBe(true)
  })

  it('2027 is provisional until its notice is out, 2026 is not', () => {
    expect(isProvisional(calendarDate('2027-01-01'), holidays)).toBe(true)
    expect(isProvisional(calendarDate('2026-12-31'), holidays)).toBe(false)
  })
})
