import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../src/base/calendar-date.ts'
import { minuteInChina, startOfDayInChina } from '../../src/base/china-time.ts'

describe('an instant on a clock in China', () => {
  it.each([
    ['2026-11-23T02:55:31.000Z', '2026-11-23 10:55'],
    ['2026-11-23T15:59:59.999Z', '2026-11-23 23:59'],
    ['2026-11-23T16:00:00.000Z', '2026-11-24 00:00'],
    ['2024-02-28T23:30:00.000Z', '2024-02-29 07:30'],
    ['2026-12-31T20:05:00.000Z', '2027-01-01 04:05'],
  ])('%s is %s', (instant, shown) => {
    expect(minuteInChina(instant)).toBe(shown)
  })

  it('is made of instants in UTC alone', () => {
    const others = [
      '2026-11-23 10:55',
      '2026-11-23T10:55:00+08:00',
      '',
      ' 2026-11-23T02:55:31.000Z',
      '2026-11-23T02:55:31.000Z ',
    ]
    for (const text of others) {
      expect(() => minuteInChina(text)).toThrow(`not an instant in UTC: ${text}`)
    }
  })

  it('begins a day eight hours before UTC does', () => {
    expect(startOfDayInChina(calendarDate('2026-03-01'))).toBe('2026-02-28T16:00:00.000Z')
    expect(minuteInChina(startOfDayInChina(calendarDate('2027-01-01')))).toBe('2027-01-01 00:00')
  })
})
