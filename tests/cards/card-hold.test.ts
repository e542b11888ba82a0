// Months of a suspension run from day to corresponding day, in one piece; a resumption ends the count.

import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../src/base/calendar-date.ts'
import { cardHoldOn } from '../../src/cards/card-hold.ts'
import { cardNumber, lifeOfCard } from './examples.ts'

const onDay = (day: string, ...events: readonly string[]) =>
  cardHoldOn(lifeOfCard(cardNumber(1), 'activated 2024-03-12', ...events), 6, calendarDate(day))

describe('months on hold', () => {
  it.each([
    ['2024-08-31', 0, 6],
    ['2024-09-29', 0, 6],
    ['2024-09-30', 1, 5],
    ['2025-02-27', 5, 1],
    ['2025-02-28', 6, 0],
    ['2026-01-01', 16, 0],
  ])('suspended on 31 August, on %s %i months have passed and %i are left', (day, months, monthsLeft) => {
    expect(onDay(day, 'suspended 2024-08-31')).toEqual({
      suspendedOn: '2024-08-31',
      months,
      monthsLeft,
      endsOn: '2025-02-28',
    })
  })

  it('a card that was resumed begins anew with its next suspension', () => {
    const lived = ['suspended 2024-05-01', 'resumed 2024-09-01', 'suspended 2024-10-15'] as const
    expect(onDay('2024-08-31', ...lived)).toMatchObject({ suspendedOn: '2024-05-01', months: 3 })
    expect(onDay('2024-09-01', ...lived)).toBeNull()
    expect(onDay('2024-12-01', ...lived)).toMatchObject({ suspendedOn: '2024-10-15', months: 1 })
  })
})
