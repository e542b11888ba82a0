import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../src/base/calendar-date.ts'
import { fen } from '../../src/base/fen.ts'
import { type CardId, cardId, chargeId, contractId } from '../../src/base/ids.ts'
import { month } from '../../src/base/month.ts'
import type { RecordedCharge } from '../../src/charges/charge.ts'
import {
  type ChargePart,
  type CountedPart,
  groupCharges,
  groupCounted,
  partOfCharge,
  type SpokenGroup,
} from '../../src/charges/group-charges.ts'
import { iccidOf } from '../cards/examples.ts'

/** The fee of a card for a month, 30 yuan and due with the bill of 1 July, unless the test says otherwise. */
function fee(card: number, inMonth: string | null, facts: Partial<ChargePart> = {}): ChargePart {
  return {
    chargeId: chargeId(500 + card),
    kind: 'monthly-fee',
    instalment: null,
    month: inMonth === null ? null : month(inMonth),
    cardId: cardId(card),
    iccid: iccidOf(card),
    dueOn: calendarDate('2024-07-01'),
    amountFen: fen(3000),
    ...facts,
  }
}

const spans = (groups: readonly SpokenGroup[]) =>
  groups.map(
    ({ kind, fromMonth, toMonth, dueOn, cards, charges, amountFen }) =>
      `${kind} ${fromMonth}–${toMonth} due ${dueOn}: ${cards} cards, ${charges} charges, ${amountFen}`,
  )

describe('charges as a person speaks of them', () => {
  it('are one group over months that follow each other, also past the end of a year', () => {
    const parts = [fee(1, '2024-01'), fee(2, '2023-12'), fee(1, '2023-12'), fee(2, '2024-01')]
    expect(spans(groupCharges(parts))).toEqual([
      'monthly-fee 2023-12–2024-01 due 2024-07-01: 2 cards, 4 charges, 12000',
    ])
  })

  it('are told month by month inside a group, in order, each month with what is in it', () => {
    const parts = [fee(1, '2024-05'), fee(1, '2024-04'), fee(2, '2024-05', { amountFen: fen(100) })]
    expect(groupCharges(parts)[0]?.months).toEqual([
      { month: '2024-04', cards: 1, charges: 1, amountFen: 3000, parts: [parts[1]] },
      { month: '2024-05', cards: 2, charges: 2, amountFen: 3100, parts: [parts[0], parts[2]] },
    ])
  })

  it('are parted where a month is missing, for a span must not name a month that is not in it', () => {
    const parts = [fee(1, '2024-06'), fee(1, '2024-03'), fee(1, '2024-04')]
    expect(spans(groupCharges(parts))).toEqual([
      'monthly-fee 2024-03–2024-04 due 2024-07-01: 1 cards, 2 charges, 6000',
      'monthly-fee 2024-06–2024-06 due 2024-07-01: 1 cards, 1 charges, 3000',
    ])
  })

  it('are parted by kind and by due day: the earlier day first, none known last', () => {
    const parts = [
      fee(1, '2024-01', { dueOn: null }),
      fee(1, '2024-04', { kind: 'suspension-fee' }),
      fee(1, '2024-04'),
      fee(1, '2024-05', { dueOn: calendarDate('2024-06-30') }),
    ]
    expect(spans(groupCharges(parts))).toEqual([
      'monthly-fee 2024-05–2024-05 due 2024-06-30: 1 cards, 1 charges, 3000',
      'monthly-fee 2024-04–2024-04 due 2024-07-01: 1 cards, 1 charges, 3000',
      'suspension-fee 2024-04–2024-04 due 2024-07-01: 1 cards, 1 charges, 3000',
      'monthly-fee 2024-01–2024-01 due null: 1 cards, 1 charges, 3000',
    ])
  })

  it('of instalments stand each alone, by their number, after what has a month', () => {
    const instalment = (number: number) =>
      fee(number, null, { kind: 'instalment', instalment: number, cardId: null, iccid: null })
    const groups = groupCharges([instalment(3), instalment(1), fee(1, '2024-04'), instalment(2)])
    expect(groups.map(group => [group.instalment, group.fromMonth, group.cards, group.charges])).toEqual([
      [null, '2024-04', 1, 1],
      [1, null, 0, 1],
      [2, null, 0, 1],
      [3, null, 0, 1],
    ])
  })

  it('count a card once, however many of its charges are in the group', () => {
    const [group] = groupCharges([fee(1, '2024-04'), fee(1, '2024-05'), fee(2, '2024-05')])
    expect([group?.cards, group?.charges]).toEqual([2, 3])
  })

  it('are nothing when there are none', () => {
    expect(groupCharges([])).toEqual([])
  })
})

describe('charges that were counted beforehand', () => {
  const counted = (inMonth: string, cards: readonly number[], charges: number): CountedPart => ({
    kind: 'monthly-fee',
    instalment: null,
    month: month(inMonth),
    dueOn: null,
    cardIds: new Set<CardId>(cards.map(cardId)),
    charges,
    amountFen: fen(3000 * charges),
  })

  it('come to the same groups, with the cards of all parts counted once', () => {
    const groups = groupCounted([counted('2024-04', [1, 2], 2), counted('2024-05', [2, 3], 5)])
    expect(groups).toMatchObject([
      { fromMonth: '2024-04', toMonth: '2024-05', cards: 3, charges: 7, amountFen: 21_000 },
    ])
    expect(groups[0]?.months.map(each => [each.cards, each.charges])).toEqual([
      [2, 2],
      [2, 5],
    ])
  })
})

describe('what a recorded charge is, as a part', () => {
  const recorded = (key: Partial<RecordedCharge['key']>): RecordedCharge => ({
    chargeId: chargeId(501),
    contractId: contractId('B'),
    adjusts: null,
    key: { termId: 'B-X', kind: 'monthly-fee', month: null, instalment: null, cardId: cardId(1), ...key },
    amountFen: fen(3000),
    effectiveOn: calendarDate('2024-04-03'),
    iccid: iccidOf(1),
    inputs: {},
  })
  const partOf = (key: Partial<RecordedCharge['key']>) =>
    partOfCharge(recorded(key), calendarDate('2024-07-01'), fen(1200))

  it('has the month of its key and the share that is asked for', () => {
    expect(partOf({ month: month('2024-03') })).toEqual({
      chargeId: 501,
      kind: 'monthly-fee',
      instalment: null,
      month: '2024-03',
      cardId: 1,
      iccid: iccidOf(1),
      dueOn: '2024-07-01',
      amountFen: 1200,
    })
  })

  it('has the month of its day where the key has none', () => {
    expect(partOf({ kind: 'card-fee' })).toMatchObject({ month: '2024-04', instalment: null })
  })

  it('of a replacement takes its place within the month for no instalment', () => {
    const key = { kind: 'replacement-fee', month: month('2024-04'), instalment: 2 } as const
    expect(partOf(key)).toMatchObject({ month: '2024-04', instalment: null })
  })

  it('of an instalment has its number and no month', () => {
    expect(partOf({ kind: 'instalment', instalment: 2, cardId: null })).toMatchObject({
      month: null,
      instalment: 2,
    })
  })
})
