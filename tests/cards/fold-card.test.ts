import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../src/base/calendar-date.ts'
import { cardHappening } from '../../src/cards/card.ts'
import { cardStateOn, currentIccid, iccidOn, livesByIccid } from '../../src/cards/card-life.ts'
import { foldCard } from '../../src/cards/fold-card.ts'
import { cardNumber, eventColumns, iccidOf, lifeOfCard } from './examples.ts'

const card = cardNumber(1)
const foldLines = (...lines: readonly string[]) =>
  foldCard(
    card,
    lines.map(line => cardHappening(eventColumns(line))),
  )

describe('a card’s life', () => {
  it('holds when it was in use, when it rested and which ICCIDs it had', () => {
    const life = lifeOfCard(
      card,
      'activated 2024-03-12',
      'suspended 2024-05-10',
      'resumed 2024-07-01',
      'replaced 2024-08-05 lost 2',
      'suspended 2024-09-01',
      'cancelled 2024-09-20',
    )
    expect(life).toEqual({
      card,
      iccids: [
        { iccid: iccidOf(1), from: '2024-03-11' },
        { iccid: iccidOf(2), from: '2024-08-05' },
      ],
      activatedOn: '2024-03-12',
      cancelledOn: '2024-09-20',
      suspensions: [
        { from: '2024-05-10', until: '2024-07-01' },
        { from: '2024-09-01', until: '2024-09-20' },
      ],
      replacements: [{ on: '2024-08-05', cause: 'lost', newIccid: iccidOf(2) }],
      state: 'cancelled',
    })
  })

  it('is the same in whatever order its days were recorded', () => {
    const lines = [
      'activated 2024-03-12',
      'suspended 2024-05-10',
      'resumed 2024-07-01',
      'cancelled 2025-01-05',
    ]
    expect(foldLines(...lines.toReversed())).toEqual(foldLines(...lines))
  })

  it('a suspension that is not ended lasts', () => {
    const life = lifeOfCard(card, 'activated 2024-03-12', 'suspended 2024-05-10')
    expect([life.suspensions, life.state]).toEqual([[{ from: '2024-05-10', until: null }], 'suspended'])
  })

  it('suspended and resumed on one day rests on no day', () => {
    const life = lifeOfCard(card, 'activated 2024-03-12', 'suspended 2024-05-10', 'resumed 2024-05-10')
    expect([life.suspensions, life.state]).toEqual([[], 'active'])
  })

  it('may burn out before it is activated', () => {
    expect(lifeOfCard(card, 'replaced 2024-03-11 burnt-out 2').state).toBe('supplied')
  })

  it.each([
    [
      'activated twice',
      ['activated 2024-03-12', 'activated 2024-04-01'],
      { kind: 'already-activated', on: '2024-04-01', activatedOn: '2024-03-12' },
    ],
    [
      'suspended before activation',
      ['suspended 2024-03-12'],
      { kind: 'not-activated', event: 'suspended', on: '2024-03-12' },
    ],
    [
      'resumed before activation',
      ['resumed 2024-03-12'],
      { kind: 'not-activated', event: 'resumed', on: '2024-03-12' },
    ],
    [
      'cancelled before activation',
      ['cancelled 2024-03-12', 'activated 2024-03-13'],
      { kind: 'not-activated', event: 'cancelled', on: '2024-03-12' },
    ],
    [
      'suspended twice',
      ['activated 2024-03-12', 'suspended 2024-04-01', 'suspended 2024-05-01'],
      { kind: 'already-suspended', on: '2024-05-01', suspendedOn: '2024-04-01' },
    ],
    [
      'resumed while in use',
      ['activated 2024-03-12', 'resumed 2024-04-01'],
      { kind: 'not-suspended', on: '2024-04-01' },
    ],
    [
      'resumed after cancellation',
      ['activated 2024-03-12', 'suspended 2024-04-01', 'cancelled 2024-05-01', 'resumed 2024-05-02'],
      { kind: 'card-cancelled', event: 'resumed', on: '2024-05-02', cancelledOn: '2024-05-01' },
    ],
    [
      'replaced after cancellation',
      ['activated 2024-03-12', 'cancelled 2024-05-01', 'replaced 2024-05-02 lost 2'],
      { kind: 'card-cancelled', event: 'replaced', on: '2024-05-02', cancelledOn: '2024-05-01' },
    ],
    [
      'cancelled twice',
      ['activated 2024-03-12', 'cancelled 2024-05-01', 'cancelled 2024-05-01'],
      { kind: 'card-cancelled', event: 'cancelled', on: '2024-05-01', cancelledOn: '2024-05-01' },
    ],
    [
      'activated before it was supplied',
      ['activated 2024-03-10'],
      { kind: 'activated-before-supplied', on: '2024-03-10', suppliedOn: '2024-03-11' },
    ],
    [
      'replaced before it was supplied',
      ['replaced 2024-03-10 lost 2'],
      { kind: 'replaced-before-supplied', on: '2024-03-10', suppliedOn: '2024-03-11' },
    ],
  ])('cannot be %s', (_, lines, refusal) => {
    expect(foldLines(...lines)).toEqual({ ok: false, error: { iccid: iccidOf(1), ...refusal } })
  })

  it('a refusal names the ICCID that the card had by then', () => {
    expect(foldLines('activated 2024-03-12', 'replaced 2024-04-01 lost 2', 'resumed 2024-05-01')).toEqual({
      ok: false,
      error: { kind: 'not-suspended', iccid: iccidOf(2), on: '2024-05-01' },
    })
  })
})

describe('a card on a day', () => {
  const life = lifeOfCard(
    card,
    'activated 2024-03-15',
    'suspended 2024-05-10',
    'resumed 2024-07-01',
    'replaced 2024-08-05 lost 2',
    'replaced 2024-08-05 damaged 3',
    'cancelled 2024-09-20',
  )

  it.each([
    ['2024-03-10', null],
    ['2024-03-11', 'supplied'],
    ['2024-03-14', 'supplied'],
    ['2024-03-15', 'active'],
    ['2024-05-09', 'active'],
    ['2024-05-10', 'suspended'],
    ['2024-06-30', 'suspended'],
    ['2024-07-01', 'active'],
    ['2024-09-19', 'active'],
    ['2024-09-20', 'cancelled'],
  ])('on %s it is %s', (day, state) => {
    expect(cardStateOn(life, calendarDate(day))).toBe(state)
  })

  it.each([
    ['2024-01-01', 1],
    ['2024-08-04', 1],
    ['2024-08-05', 3],
    ['2030-01-01', 3],
  ])('on %s it has ICCID %i', (day, number) => {
    expect(iccidOn(life, calendarDate(day))).toBe(iccidOf(number))
  })

  it('is found by every ICCID that it ever had', () => {
    const other = lifeOfCard(cardNumber(7))
    const byIccid = livesByIccid([life, other])
    expect([1, 2, 3, 7, 8].map(number => byIccid.get(iccidOf(number))?.card.cardId)).toEqual([
      1,
      1,
      1,
      7,
      undefined,
    ])
    expect(currentIccid(life)).toBe(iccidOf(3))
  })
})
