import { describe, expect, it } from 'vitest'
import { addDays, addMonths, calendarDate } from '../../src/base/calendar-date.ts'
import { countBack, periodEnd, termEnd } from '../../src/base/period.ts'
import { type HolidayYear, isRestDay, type NamedDay } from '../../src/base/working-days.ts'
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

  it.each([2022, 2023])('with its last day or its end in a year that is not known is provisional', known => {
    const table = new Map([[known, yearOf(known, 'official', [])]])
    const end = periodEnd({ startOn: calendarDate('2022-12-31'), days: 0, holidays: table, rolls: true })
    expect([end.endsOn, end.provisional]).toEqual(['2023-01-02', true])
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

const yearOf = (
  year: number,
  status: HolidayYear['status'],
  days: readonly string[],
  facts: Partial<HolidayYear> = {},
): HolidayYear => {
  const off: readonly NamedDay[] = days.map(day => ({ on: calendarDate(day), name: '放假' }))
  return { year, status, off, makeupWorkdays: [], ...facts }
}

const endBy = (days: number, years: readonly HolidayYear[]) =>
  periodEnd({
    startOn: calendarDate('2026-12-01'),
    days,
    holidays: new Map(years.map(each => [each.year, each])),
    rolls: true,
  })

describe('an announcement that comes later', () => {
  const before = yearOf(2026, 'provisional', ['2026-12-10'])

  it('moves an end, and says from where, by which year’s days and by which notice', () => {
    const announced = yearOf(2026, 'official', ['2026-12-11'], { replaced: before, notice: '国办发明电' })
    expect(endBy(9, [announced])).toMatchObject({
      endsOn: '2026-12-10',
      moved: { fromOn: '2026-12-11', year: 2026, notice: '国办发明电' },
    })
    expect(endBy(10, [announced])).toMatchObject({
      endsOn: '2026-12-14',
      moved: { fromOn: '2026-12-11', year: 2026 },
    })
  })

  it('without the number of a notice tells none', () => {
    const announced = yearOf(2026, 'official', [], { replaced: before })
    expect(endBy(9, [announced]).moved).toEqual({ fromOn: '2026-12-11', year: 2026, notice: null })
  })

  it('is not told where the end is the day that it was, nor where nothing was announced', () => {
    const announced = yearOf(2026, 'official', ['2026-12-11'], { replaced: before })
    expect(endBy(1, [announced])).not.toHaveProperty('moved')
    expect(endBy(9, [before])).not.toHaveProperty('moved')
    expect(endBy(9, [])).not.toHaveProperty('moved')
  })

  it('of the next year moves an end past December', () => {
    const holidayBefore = yearOf(2027, 'provisional', ['2027-01-01'])
    const this2026 = yearOf(2026, 'official', ['2026-12-31'])
    const next2027 = yearOf(2027, 'official', ['2027-01-01', '2027-01-04'], { replaced: holidayBefore })
    expect(endBy(30, [this2026, next2027])).toMatchObject({
      lastOn: '2026-12-31',
      endsOn: '2027-01-05',
      moved: { fromOn: '2027-01-04', year: 2027 },
    })
  })

  it('is told by the year in which the period ends now, where both years were announced', () => {
    const both = [
      yearOf(2026, 'official', ['2026-12-31'], {
        replaced: yearOf(2026, 'provisional', []),
        notice: 'of 2026',
      }),
      yearOf(2027, 'official', ['2027-01-01'], {
        replaced: yearOf(2027, 'provisional', []),
        notice: 'of 2027',
      }),
    ]
    expect(endBy(30, both)).toMatchObject({
      endsOn: '2027-01-04',
      moved: { fromOn: '2026-12-31', year: 2027, notice: 'of 2027' },
    })
    expect(endBy(30, both.slice(0, 1))).toMatchObject({
      endsOn: '2027-01-01',
      moved: { fromOn: '2026-12-31', year: 2026, notice: 'of 2026' },
    })
  })
})

describe('a notice period', () => {
  it('is of whole days', () => {
    expect(() => countBack({ changeOn: calendarDate('2025-05-20'), days: -1 })).toThrow(
      'not a number of days: -1',
    )
  })

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

  it.each([0, -1, 1.5])('is of whole years, at least one: %d is none', years => {
    expect(() => termEnd({ startOn: calendarDate('2024-03-11'), years })).toThrow(
      `not a number of years: ${years}`,
    )
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
