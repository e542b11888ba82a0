import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../src/base/calendar-date.ts'
import { fen } from '../../src/base/fen.ts'
import { chargeId } from '../../src/base/ids.ts'
import { fillInOrder, oldestDueFirst } from '../../src/payments/oldest-due-first.ts'
import { openCharges } from '../../src/payments/open-charges.ts'
import { payable } from './examples.ts'

const open = (id: number, openFen: number) => ({ chargeId: chargeId(id), openFen: fen(openFen) })

describe('an amount put to charges in their order', () => {
  it.each([
    [
      'ends where it is used up, within a charge',
      250,
      [
        [1, 100],
        [2, 150],
      ],
      0,
    ],
    [
      'ends where it is used up, at the end of a charge',
      300,
      [
        [1, 100],
        [2, 200],
      ],
      0,
    ],
    [
      'leaves over what is more than all',
      700,
      [
        [1, 100],
        [2, 200],
        [3, 300],
      ],
      100,
    ],
    ['of nothing is put to none', 0, [], 0],
  ])('%s', (_, amountFen, expected, restFen) => {
    const { shares, ...rest } = fillInOrder(fen(amountFen), [open(1, 100), open(2, 200), open(3, 300)])
    expect(shares.map(share => [share.chargeId, share.amountFen])).toEqual(expected)
    expect(rest).toEqual({ restFen })
  })
})

describe('charges of one day', () => {
  it.each([
    ['due on it', '2024-08-01'],
    ['without a due day', undefined],
  ])('%s stand by their number, in whatever order they come', (_, dueOn) => {
    const words = dueOn === undefined ? {} : { dueOn }
    const charges = openCharges(
      [3, 1, 2].map(id => payable(id, 10, words)),
      [],
    )
    const [first, second, third] = charges
    const shuffled = [third, first, second].flatMap(each => each ?? [])
    const inTurn = oldestDueFirst(shuffled, calendarDate('2024-09-10'))
    expect(inTurn.map(each => each.chargeId)).toEqual([1, 2, 3])
  })
})
