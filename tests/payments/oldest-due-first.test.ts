import { describe, expect, it } from 'vitest'
import { fen } from '../../src/base/fen.ts'
import { chargeId } from '../../src/base/ids.ts'
import { fillInOrder } from '../../src/payments/oldest-due-first.ts'

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
