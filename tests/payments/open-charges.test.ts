import { describe, expect, it } from 'vitest'
import { openCharges } from '../../src/payments/open-charges.ts'
import { allocation, payable } from './examples.ts'

describe('a debt', () => {
  it('is the first charge of a key with all that corrects it, and counts what was put to any of them', () => {
    const charges = [
      payable(10, 3_000, { effectiveOn: '2024-04-01', dueOn: '2024-05-01' }),
      payable(20, -3_000, { adjusts: 10, effectiveOn: '2024-04-01', dueOn: '2024-05-01' }),
      payable(21, 3_085, { adjusts: 10, effectiveOn: '2024-04-01', dueOn: '2024-05-01' }),
    ]
    const allocations = [
      allocation(1, 10, 1_000, '2024-05-02'),
      allocation(2, 21, 500, '2024-06-02'),
      allocation(1, 10, -200, '2024-06-03'),
    ]
    expect(openCharges(charges, allocations)).toEqual([
      {
        chargeId: 10,
        members: [10, 20, 21],
        contractId: 'B',
        amountFen: 3_085,
        allocatedFen: 1_300,
        openFen: 1_785,
        effectiveOn: '2024-04-01',
        dueOn: '2024-05-01',
      },
    ])
  })

  it('stands in the order of recording, however the charges are given, paid ones included', () => {
    const charges = [payable(7, 70), payable(9, 90, { adjusts: 3 }), payable(3, 30), payable(5, 50)]
    const open = openCharges(charges, [allocation(1, 5, 50, '2024-05-02')])
    expect(open.map(debt => [debt.chargeId, debt.members, debt.openFen])).toEqual([
      [3, [3, 9], 120],
      [5, [5], 0],
      [7, [7], 70],
    ])
  })

  it.each([
    ['one charge', [payable(1, 100, { effectiveOn: '2024-04-05' })], '2024-04-05'],
    [
      'credited and raised anew on a later day',
      [
        payable(1, 100, { effectiveOn: '2024-04-05' }),
        payable(2, -100, { adjusts: 1, effectiveOn: '2024-04-05' }),
        payable(3, 100, { adjusts: 1, effectiveOn: '2024-06-01' }),
      ],
      '2024-06-01',
    ],
    [
      'raised anew on an earlier day',
      [
        payable(1, 100, { effectiveOn: '2024-04-05' }),
        payable(2, -100, { adjusts: 1, effectiveOn: '2024-04-05' }),
        payable(3, 100, { adjusts: 1, effectiveOn: '2024-03-01' }),
      ],
      '2024-03-01',
    ],
    [
      'credited in part on a later day',
      [
        payable(1, 100, { effectiveOn: '2024-04-05' }),
        payable(2, -40, { adjusts: 1, effectiveOn: '2024-05-01' }),
      ],
      '2024-04-05',
    ],
    [
      'wholly credited, so that it comes to nothing on any day',
      [
        payable(1, 100, { effectiveOn: '2024-04-05' }),
        payable(2, -100, { adjusts: 1, effectiveOn: '2024-04-05' }),
      ],
      '2024-04-05',
    ],
  ])('has arisen on the first day on which it comes to anything: %s', (_, charges, day) => {
    expect(openCharges(charges, []).map(debt => debt.effectiveOn)).toEqual([day])
  })
})
