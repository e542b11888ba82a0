import { describe, expect, it } from 'vitest'
import { addDays, addMonths, calendarDate } from '../../src/base/calendar-date.ts'
import { countBack, periodEnd, termEnd } from '../../src/base/period.ts'
import { isRestDay } from '../../src/base/working-days.ts'
import dueDates from '../fixtures/vectors/due-dates.json' with { type: 'json' }
import { fc } from '../fuzz/cases.ts'
import { middleDate } from './arbitraries.ts'
import { holidays } from './holiday-fixture.ts'

describe('a period of days', () => {
  it.each(dueDates.vectors)('30 days after everything arrived by $notice_received end on $due', vector => {
    const received = [vector.notice_received, vector.documents_received, vector.accepted].toSorted()
    const startOn = calendarDate(received.at(-1) ?? '')
    const end = periodEnd({ startOn, days: 30, holidays, rolls: true })
    expect([end.lastOn, end.endsOn]).toEqual([vector.day30, vector.due])
  })

  it('90 days from signing fall into the Dragon Boat holiday and end on 2024-06-11', () => {
    expect(periodEnd({ startOn: calendarDate('2024-03-11'), days: 90, holidays, rolls: true })).toEqual({
      startOn: '2024-03-11',
      days: 90,
      lastOn: '2024-06-09',
      endsOn: '2024-06-11',
      rolledOver: { on: '2024-06-09', weekday: 0, holidayName: null },
      provisional: false,
    })
  })

  it('a last day that is a weekday inside a holiday names the holiday', () => {
    const end = periodEnd({ startOn: calendarDate('2026-01-19'), days: 30, holidays, rolls: true })
    expect(end.rolledOver).toEqual({ on: '2026-02-18', weekday: 3, holidayName: '春节' })
  })

  it('a Saturday that is worked to make up for a holiday is a last day like any other', () => {
    const end = periodEnd({ startOn: calendarDate('2026-02-13'), days: 1, holidays, rolls: true })
    expect([end.endsOn, end.rolledOver]).toEqual(['2026-02-14', null])
  })

  it('a deemed fact does not move past rest days and needs no calendar', () => {
    const end = periodEnd({ startOn: calendarDate('2027-01-28'), days: 10, holidays, rolls: false })
    expect(end).toMatchObject({
      lastOn: '2027-02-07',
      endsOn: '2027-02-07',
      rolledOver: null,
      provisional: false,
    })
  })

  it('a period that rolls into a year without a notice is provisional', () => {
    const announced = new Map([...holidays].filter(([year]) => year === 2024))
    const end = periodEnd({ startOn: calendarDate('2024-12-21'), days: 7, holidays: announced, rolls: true })
    expect([end.endsOn, end.provisional]).toEqual(['2024-12-30', false])
    const rolled = periodEnd({
      startOn: calendarDate('2022-12-31'),
      days: 0,
      holidays: announced,
      rolls: true,
    })
    expect([rolled.lastOn, rolled.endsOn, rolled.provisional]).toEqual(['2022-12-31', '2023-01-02', true])
    const later = periodEnd({ startOn: calendarDate('2026-12-22'), days: 30, holidays, rolls: true })
    expect([later.endsOn, later.provisional]).toEqual(['2027-01-21', true])
  })

  it('always ends on a working day, and skips rest days only', () => {
    const nearDate = fc.integer({ min: 0, max: 1500 }).map(days => addDays(calendarDate('2023-10-01'), days))
    fc.assert(
      fc.property(nearDate, fc.nat({ max: 400 }), (startOn, days) => {
        const { lastOn, endsOn } = periodEnd({ startOn, days, holidays, rolls: true })
        expect(lastOn).toBe(addDays(startOn, days))
        expect(isRestDay(endsOn, holidays)).toBe(false)
        for (let day = lastOn; day < endsOn; day = addDays(day, 1))
          expect(isRestDay(day, holidays)).toBe(true)
      }),
    )
  })

  it('days are whole and not negative', () => {
    const startOn = calendarDate('2025-01-01')
    expect(() => periodEnd({ startOn, days: -1, holidays, rolls: true })).toThrow('not a number of days')
    expect(() => periodEnd({ startOn, days: 1.5, holidays, rolls: true })).toThrow('not a number of days')
  })
})

describe('a notice period', () => {
  it('10 days before a change on 2025-05-20 are kept by delivery on 2025-05-10, a Saturday', () => {
    expect(countBack({ changeOn: calendarDate('2025-05-20'), days: 10 })).toEqual({
      changeOn: '2025-05-20',
      days: 10,
      latestOn: '2025-05-10',
    })
  })
})

describe('a term of years', () => {
  it.each([
    ['2024-03-11', 3, 'corresponding-day', '2027-03-11'],
    ['2024-03-11', 3, 'day-before', '2027-03-10'],
    ['2024-02-29', 1, 'corresponding-day', '2025-02-28'],
    ['2024-02-29', 1, 'day-before', '2025-02-28'],
    ['2024-02-29', 4, 'day-before', '2028-02-28'],
    ['2025-01-01', 1, 'day-before', '2025-12-31'],
  ] as const)('from %s, %d years, read as %s, end on %s', (from, years, reading, lastOn) => {
    expect(termEnd({ startOn: calendarDate(from), years, reading }).lastOn).toBe(lastOn)
  })

  it('ends on the corresponding day unless a reading is chosen', () => {
    expect(termEnd({ startOn: calendarDate('2024-03-11'), years: 3 })).toEqual({
      startOn: '2024-03-11',
      years: 3,
      reading: 'corresponding-day',
      lastOn: '2027-03-11',
    })
  })

  it('the two readings are at most one day apart', () => {
    fc.assert(
      fc.property(middleDate, fc.integer({ min: 1, max: 40 }), (startOn, years) => {
        const later = termEnd({ startOn, years }).lastOn
        const earlier = termEnd({ startOn, years, reading: 'day-before' }).lastOn
        expect([later, addDays(later, -1)]).toContain(earlier)
      }),
    )
  })

  it('one month from 2025-01-31 ends with February', () => {
    const vector = dueDates.other.find(({ what }) => what.startsWith('month end 202'))
    expect(addMonths(calendarDate('2025-01-31'), 1)).toBe(vector?.last_day)
  })
})
