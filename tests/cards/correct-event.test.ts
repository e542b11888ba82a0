import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../src/base/calendar-date.ts'
import type { CardEventDraft, CardEventRecord } from '../../src/cards/card.ts'
import { type CardHistory, lifeOf } from '../../src/cards/card-history.ts'
import { correctEvent } from '../../src/cards/correct-event.ts'
import { currentEvents } from '../../src/cards/current-events.ts'
import { cardNumber, iccidOf, recordsOf } from './examples.ts'

const card = cardNumber(1)
const history = (...lines: readonly string[]): CardHistory => ({ card, records: recordsOf(card, lines) })
const day = (text: string | null) => (text === null ? null : calendarDate(text))

const written = (draft: CardEventDraft, eventId: number): CardEventRecord => ({ ...draft, eventId })

function corrected(before: CardHistory, eventId: number, on: string | null): CardHistory {
  const draft = correctEvent({ history: before, eventId, on: day(on) })
  if (!draft.ok) throw new Error(JSON.stringify(draft.error))
  return { card, records: [...before.records, written(draft.value, 2000 + before.records.length)] }
}

describe('correcting a card’s event', () => {
  it('a wrong day is replaced by a new record that points at the old one', () => {
    expect(
      correctEvent({ history: history('activated 2024-05-10'), eventId: 1001, on: day('2024-06-02') }),
    ).toEqual({
      ok: true,
      value: { kind: 'activated', cardId: 1, on: '2024-06-02', cause: null, newIccid: null, corrects: 1001 },
    })
  })

  it('an event that never happened is annulled', () => {
    const after = corrected(history('activated 2024-05-10', 'cancelled 2024-06-01'), 1002, null)
    expect(lifeOf(after)).toMatchObject({ activatedOn: '2024-05-10', cancelledOn: null, state: 'active' })
  })

  it('a correction can itself be corrected, the corrected event cannot again', () => {
    const once = corrected(history('activated 2024-05-10'), 1001, '2024-06-02')
    expect(correctEvent({ history: once, eventId: 1001, on: day('2024-07-01') })).toEqual({
      ok: false,
      error: { kind: 'event-already-corrected', eventId: 1001, correctedBy: 2001 },
    })
    const twice = corrected(once, 2001, '2024-07-01')
    expect(currentEvents(twice.records)).toHaveLength(1)
    expect(lifeOf(twice).activatedOn).toBe('2024-07-01')
  })

  it('keeps its place among the events of one day', () => {
    const after = corrected(history('activated 2024-05-09', 'suspended 2024-05-10'), 1001, '2024-05-10')
    expect(lifeOf(after).suspensions).toEqual([{ from: '2024-05-10', until: null }])
  })

  it('a correction that makes the life impossible is refused', () => {
    const known = history('activated 2024-05-10', 'suspended 2024-06-01')
    expect(correctEvent({ history: known, eventId: 1001, on: null })).toEqual({
      ok: false,
      error: { kind: 'not-activated', iccid: iccidOf(1), event: 'suspended', on: '2024-06-01' },
    })
    expect(correctEvent({ history: known, eventId: 1001, on: day('2024-06-02') })).toMatchObject({
      error: { kind: 'not-activated', event: 'suspended' },
    })
  })

  it('an event of no card, and an annulment, are not there to be corrected', () => {
    const known = corrected(history('activated 2024-05-10'), 1001, null)
    expect([9, 2001].map(eventId => correctEvent({ history: known, eventId, on: null }))).toEqual([
      { ok: false, error: { kind: 'unknown-event', eventId: 9 } },
      { ok: false, error: { kind: 'unknown-event', eventId: 2001 } },
    ])
  })

  it('annulling a replacement gives the card its former ICCID back', () => {
    const after = corrected(history('activated 2024-05-10', 'replaced 2024-06-01 lost 2'), 1002, null)
    expect(lifeOf(after).iccids).toEqual([{ iccid: iccidOf(1), from: '2024-03-11' }])
  })
})
