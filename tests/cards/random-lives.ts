// Random possible lives: a card is activated or not, suspended and resumed in turn, replaced at any time, and
// perhaps cancelled. Days of one life are spread over about four years from its supply, some of them shared.

import { addDays, type CalendarDate, calendarDate } from '../../src/base/calendar-date.ts'
import type { Card, CardHappening } from '../../src/cards/card.ts'
import { fc } from '../fuzz/cases.ts'
import { cardNumber, iccidOf } from './examples.ts'

export type RandomCard = { readonly card: Card; readonly happenings: readonly CardHappening[] }

const SUPPLIED_ON = calendarDate('2024-03-11')

/** `happenings` in order of their days; `number` is the card's, its later ICCIDs are numbered from 1000 × it. */
export const randomCard = (number: number): fc.Arbitrary<RandomCard> =>
  fc
    .record({
      // Offsets of 0 put two events on one day, larger ones skip whole months.
      gaps: fc.array(
        fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 45 }), fc.integer({ max: 400, min: 20 })),
        {
          maxLength: 12,
        },
      ),
      cancels: fc.boolean(),
      replacements: fc.array(
        fc.record({
          after: fc.nat(1200),
          cause: fc.constantFrom('lost' as const, 'damaged' as const, 'burnt-out' as const),
        }),
        { maxLength: 4 },
      ),
    })
    .map(({ gaps, cancels, replacements }) => {
      const days = daysAfter(gaps)
      const uses = days.map((on, place): CardHappening => {
        const isLast = place === days.length - 1
        const kind =
          place === 0
            ? 'activated'
            : isLast && cancels
              ? 'cancelled'
              : place % 2 === 1
                ? 'suspended'
                : 'resumed'
        return { kind, on, cause: null, newIccid: null }
      })
      const cancelledOn = uses.find(use => use.kind === 'cancelled')?.on
      const renewals = replacements
        .map(({ after, cause }) => ({ on: addDays(SUPPLIED_ON, after), cause }))
        .filter(({ on }) => cancelledOn === undefined || on < cancelledOn)
        .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
        .map(
          ({ on, cause }, place): CardHappening => ({
            kind: 'replaced',
            on,
            cause,
            newIccid: iccidOf(1000 * number + place),
          }),
        )
      return { card: cardNumber(number, SUPPLIED_ON), happenings: byDay([...uses, ...renewals]) }
    })

/** Stable, so that what happened on one day keeps its order. */
export const byDay = (happenings: readonly CardHappening[]): readonly CardHappening[] =>
  happenings.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))

/** The same events recorded in another order; what happened on one day keeps its order. */
export const recordedInAnyOrder = (
  happenings: readonly CardHappening[],
): fc.Arbitrary<readonly CardHappening[]> => {
  const days = [...Map.groupBy(happenings, ({ on }) => on).values()]
  return fc.shuffledSubarray(days, { minLength: days.length }).map(shuffled => shuffled.flat())
}

function daysAfter(gaps: readonly number[]): readonly CalendarDate[] {
  const days: CalendarDate[] = []
  for (const gap of gaps) days.push(addDays(days.at(-1) ?? SUPPLIED_ON, gap))
  return days
}
