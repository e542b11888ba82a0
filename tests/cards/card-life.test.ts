import { describe, expect, it } from 'vitest'
import { addDays, type CalendarDate, calendarDate } from '../../src/base/calendar-date.ts'
import type { CardHappening } from '../../src/cards/card.ts'
import { type CardState, cardStateOn } from '../../src/cards/card-life.ts'
import { foldCard } from '../../src/cards/fold-card.ts'
import { recordEvents } from '../../src/cards/record-events.ts'
import { fc } from '../fuzz/cases.ts'
import { randomCard, recordedInAnyOrder } from './random-lives.ts'

/** The state of a day, told by walking the events up to it. */
function stateByWalking(happenings: readonly CardHappening[], day: CalendarDate): CardState {
  let state: CardState = 'supplied'
  for (const { kind, on } of happenings) {
    if (on > day) return state
    if (kind === 'activated' || kind === 'resumed') state = 'active'
    if (kind === 'suspended' || kind === 'cancelled') state = kind
  }
  return state
}

describe('random lives', () => {
  it('on every day have the state that their events up to that day leave', () => {
    fc.assert(
      fc.property(
        randomCard(1),
        fc.array(fc.nat(1500), { minLength: 5 }),
        ({ card, happenings }, offsets) => {
          const life = foldCard(card, happenings)
          const days = [
            ...offsets.map(offset => addDays(card.suppliedOn, offset)),
            ...happenings.map(({ on }) => on),
          ]
          for (const day of days) {
            expect(life.ok && cardStateOn(life.value, day)).toBe(stateByWalking(happenings, day))
          }
        },
      ),
    )
  })

  it('fold alike in whatever order their days were recorded, and can be recorded in one batch', () => {
    const lives = randomCard(1).chain(random =>
      fc.record({ random: fc.constant(random), recorded: recordedInAnyOrder(random.happenings) }),
    )
    fc.assert(
      fc.property(lives, ({ random: { card, happenings }, recorded }) => {
        expect(foldCard(card, recorded)).toEqual(foldCard(card, happenings))
        const events = recorded.map(happening => ({ ...happening, iccid: card.iccid }))
        const drafts = recordEvents({ histories: [{ card, records: [] }], events: namedByDay(events) })
        expect(drafts.ok).toBe(true)
      }),
    )
  })

  it('are never known before the card was supplied', () => {
    fc.assert(
      fc.property(randomCard(1), ({ card, happenings }) => {
        const life = foldCard(card, happenings)
        expect(life.ok && cardStateOn(life.value, calendarDate('2024-03-10'))).toBeNull()
      }),
    )
  })
})

type Named = CardHappening & { readonly iccid: string }

/** Each event names the ICCID that the card has after those of earlier days and those before it on its day. */
function namedByDay(events: readonly Named[]): readonly Named[] {
  return events.map((event, place) => {
    const before = events.filter(
      (other, otherPlace) =>
        other.kind === 'replaced' && (other.on < event.on || (other.on === event.on && otherPlace < place)),
    )
    const latest = before.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).at(-1)
    return { ...event, iccid: latest?.newIccid ?? event.iccid }
  })
}
