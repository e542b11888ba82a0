import { describe, expect, it } from 'vitest'
import { isBefore } from '../../src/base/calendar-date.ts'
import {
  addToMonth,
  countMonths,
  firstDayOf,
  lastDayOf,
  month,
  monthOf,
  monthsFrom,
  parseMonth,
} from '../../src/base/month.ts'
import { fc } from '../fuzz/cases.ts'
import { middleDate } from './arbitraries.ts'

describe('a month', () => {
  it.each(['2025-13', '2025-00', '2025-2', '2025-02-01', '1899-12', '3000-01', ''])('%j is none', text => {
    expect(parseMonth(text)).toEqual({ ok: false, error: { kind: 'impossible-month', text } })
    expect(() => month(text)).toThrow('not a month')
  })

  it('knows its first and last day', () => {
    expect(parseMonth('2024-02')).toEqual({ ok: true, value: '2024-02' })
    expect([firstDayOf(month('2024-02')), lastDayOf(month('2024-02'))]).toEqual(['2024-02-01', '2024-02-29'])
    expect(lastDayOf(month('2025-12'))).toBe('2025-12-31')
  })

  it('the months of a span include both ends', () => {
    expect(monthsFrom(month('2024-11'), month('2025-02'))).toEqual([
      '2024-11',
      '2024-12',
      '2025-01',
      '2025-02',
    ])
    expect(monthsFrom(month('2025-02'), month('2025-01'))).toEqual([])
    expect(monthsFrom(month('2999-12'), month('2999-12'))).toEqual(['2999-12'])
  })

  it('three service years from 2024-03 are 36 months to 2027-02 and 37 to 2027-03', () => {
    expect(countMonths(month('2024-03'), month('2027-02'))).toBe(36)
    expect(countMonths(month('2024-03'), month('2027-03'))).toBe(37)
  })

  it('holds each of its days and begins the day after the month before', () => {
    fc.assert(
      fc.property(middleDate, fc.integer({ min: -400, max: 400 }), (date, months) => {
        const of = monthOf(date)
        expect(isBefore(date, firstDayOf(of)) || isBefore(lastDayOf(of), date)).toBe(false)
        expect(addToMonth(addToMonth(of, months), -months)).toBe(of)
        expect(isBefore(lastDayOf(addToMonth(of, -1)), firstDayOf(of))).toBe(true)
      }),
    )
  })
})
