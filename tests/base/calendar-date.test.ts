import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  addYears,
  calendarDate,
  daysBetween,
  instantText,
  isBefore,
  maxDate,
  minDate,
  parseCalendarDate,
  weekdayOf,
} from '../../src/base/calendar-date.ts'
import { fc } from '../fuzz/cases.ts'
import { anyDate, middleDate } from './arbitraries.ts'

describe('a day', () => {
  it.each(['1900-01-01', '2000-02-29', '2024-02-29', '2999-12-31'])('%s exists', text => {
    expect(parseCalendarDate(text)).toEqual({ ok: true, value: text })
  })

  it.each([
    '2025-02-29',
    '1900-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-04-31',
    '2025-06-31',
    '2025-09-31',
    '2025-11-31',
    '2025-01-00',
    '2025-2-3',
    '1899-12-31',
    '3000-01-01',
    '2025-01-01\n',
    ' 2025-01-01',
    '2025-01-01T00:00:00',
    '２０２５-01-01',
    '20250101',
    '',
  ])('%j does not', text => {
    expect(parseCalendarDate(text)).toEqual({ ok: false, error: { kind: 'impossible-date', text } })
    expect(() => calendarDate(text)).toThrow('not a day')
  })

  it('a bare text does not compile as a day', () => {
    // @ts-expect-error a text is not a day until it has been read as one
    expect(addDays('2025-01-01', 1)).toBe('2025-01-02')
  })

  it('every day from 1900 to 2999 follows the one before, as the platform calendar has it', () => {
    const first = calendarDate('1900-01-01')
    const epoch = Date.UTC(1900, 0, 1)
    for (let days = 0; days <= 401_766; days += 1) {
      const platform = new Date(epoch + days * 86_400_000)
      const day = addDays(first, days)
      if (day !== platform.toISOString().slice(0, 10) || weekdayOf(day) !== platform.getUTCDay()) {
        expect.fail(`day ${days}: ${day}`)
      }
    }
    expect(addDays(first, 401_766)).toBe('2999-12-31')
  })

  it('the day after the last and the day before the first do not exist', () => {
    expect(() => addDays(calendarDate('2999-12-31'), 1)).toThrow('out of range: 3000-01-01')
    expect(() => addDays(calendarDate('1900-01-01'), -1)).toThrow('out of range: 1899-12-31')
  })
})

describe('an instant', () => {
  it('is spelt in UTC, to the thousandth of a second, as records keep it', () => {
    expect(instantText(0)).toBe('1970-01-01T00:00:00.000Z')
    expect(instantText(Date.UTC(2026, 10, 29, 1, 2, 3, 4))).toBe('2026-11-29T01:02:03.004Z')
  })
})

describe('arithmetic of days', () => {
  it('is in whole days and months', () => {
    expect(() => addDays(calendarDate('2025-01-01'), 0.5)).toThrow('not whole days: 0.5')
    expect(() => addMonths(calendarDate('2025-01-01'), 0.5)).toThrow('not whole months: 0.5')
  })

  it.each([
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-03-31', -1, '2025-02-28'],
    ['2024-03-11', 36, '2027-03-11'],
    ['2025-12-15', 1, '2026-01-15'],
    ['2025-01-15', -1, '2024-12-15'],
    ['2025-05-31', 0, '2025-05-31'],
  ])('%s and %d months is %s', (from, months, to) => {
    expect(addMonths(calendarDate(from), months)).toBe(to)
  })

  it('29 February has 28 February in a common year', () => {
    expect(addYears(calendarDate('2024-02-29'), 1)).toBe('2025-02-28')
    expect(addYears(calendarDate('2024-02-29'), 4)).toBe('2028-02-29')
  })

  it('the days between undo adding days', () => {
    fc.assert(
      fc.property(middleDate, fc.integer({ min: -18_000, max: 18_000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days)
      }),
    )
  })

  it('adding months keeps the day of the month or ends on the last day of a shorter month', () => {
    fc.assert(
      fc.property(middleDate, fc.integer({ min: -500, max: 500 }), (date, months) => {
        const moved = addMonths(date, months)
        const isMonthEnd = addDays(moved, 1).endsWith('-01')
        expect(moved.slice(8) === date.slice(8) || (isMonthEnd && moved.slice(8) < date.slice(8))).toBe(true)
        const monthIndex = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
        expect(monthIndex(moved) - monthIndex(date)).toBe(months)
      }),
    )
  })

  it('the order of the texts is the order of the days', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(isBefore(a, b)).toBe(daysBetween(a, b) > 0)
        expect([minDate(a, b), maxDate(a, b)]).toEqual([a, b].toSorted())
      }),
    )
  })
})
