import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../src/base/calendar-date.ts'
import { fen } from '../../src/base/fen.ts'
import { chargeId, contractId } from '../../src/base/ids.ts'
import { allocatePayment } from '../../src/payments/allocate-payment.ts'
import { openCharges, type PayableCharge } from '../../src/payments/open-charges.ts'
import type { Allocation } from '../../src/payments/payment.ts'
import { allocation, payable } from './examples.ts'

type Designated = readonly (readonly [charge: number, amountFen: number])[]

const pay = (
  amountFen: number,
  charges: readonly PayableCharge[],
  designated?: Designated,
  earlier: readonly Allocation[] = [],
) =>
  allocatePayment({
    contractId: contractId('B'),
    amountFen: fen(amountFen),
    paidOn: calendarDate('2024-09-10'),
    designated: designated?.map(([id, shareFen]) => ({ chargeId: chargeId(id), amountFen: fen(shareFen) })),
    openCharges: openCharges(charges, earlier),
  })

const shares = (result: ReturnType<typeof pay>) =>
  result.ok
    ? [...result.value.allocations.map(each => [each.chargeId, each.amountFen]), result.value.onAccountFen]
    : result.error

describe('a payment for which nobody says what it pays', () => {
  const due = payable(3, 300, { effectiveOn: '2024-06-01', dueOn: '2024-08-01' })
  const dueEarlier = payable(4, 400, { effectiveOn: '2024-07-01', dueOn: '2024-07-15' })
  const dueToday = payable(5, 500, { effectiveOn: '2024-05-01', dueOn: '2024-09-10' })
  const dueLater = payable(6, 600, { effectiveOn: '2024-03-01', dueOn: '2024-09-11' })
  const noDueDay = payable(7, 700, { effectiveOn: '2024-02-01' })
  const sameDayHigherNumber = payable(8, 800, { effectiveOn: '2024-02-01' })
  const all = [sameDayHigherNumber, dueLater, due, noDueDay, dueToday, dueEarlier]

  it.each([
    ['first what has been due longest', 350, [[4, 350], 0]],
    ['then what is due since, today included', 1_150, [[4, 400], [3, 300], [5, 450], 0]],
    [
      'then what is not due, by its own day, then by number',
      2_000,
      [[4, 400], [3, 300], [5, 500], [7, 700], [8, 100], 0],
    ],
    [
      'and keeps on account what is more than all',
      4_000,
      [[4, 400], [3, 300], [5, 500], [7, 700], [8, 800], [6, 600], 700],
    ],
  ])('pays %s', (_, amountFen, expected) => {
    expect(shares(pay(amountFen, all))).toEqual(expected)
  })

  it('pays those due on one day by their own day, then by number, in whatever order they come', () => {
    const dueTogether = [
      payable(3, 10, { effectiveOn: '2024-05-01', dueOn: '2024-08-01' }),
      payable(2, 10, { effectiveOn: '2024-06-01', dueOn: '2024-08-01' }),
      payable(9, 10, { effectiveOn: '2024-04-01', dueOn: '2024-08-01' }),
      payable(1, 10, { effectiveOn: '2024-06-01', dueOn: '2024-08-01' }),
    ]
    const inTurn = [[9, 10], [3, 10], [1, 10], [2, 10], 0]
    expect(shares(pay(40, dueTogether))).toEqual(inTurn)
    expect(shares(pay(40, dueTogether.toReversed()))).toEqual(inTurn)
  })

  it('leaves charges of another contract and paid ones alone', () => {
    const charges = [payable(1, 100, { contract: 'A' }), payable(2, 200), payable(3, 300)]
    expect(shares(pay(250, charges, undefined, [allocation(1, 2, 200, '2024-08-01')]))).toEqual([[3, 250], 0])
  })

  it('counts from the day of payment', () => {
    const result = pay(100, [payable(1, 100)])
    expect(result.ok && result.value.allocations[0]?.on).toBe('2024-09-10')
  })
})

describe('a payment whose payer says what it pays', () => {
  const charges = [payable(1, 100), payable(2, 200), payable(3, 300, { contract: 'A' })]

  it('pays that and nothing else; the rest stays on account', () => {
    expect(shares(pay(1_000, charges, [[2, 150]]))).toEqual([[2, 150], 850])
  })

  it('may be used up to the fen by what the payer says', () => {
    expect(
      shares(
        pay(250, charges, [
          [1, 100],
          [2, 150],
        ]),
      ),
    ).toEqual([[1, 100], [2, 150], 0])
  })

  it('pays a charge and its correction as one debt', () => {
    const corrected = [
      payable(1, 3_000),
      payable(2, -3_000, { adjusts: 1 }),
      payable(5, 3_085, { adjusts: 1 }),
    ]
    expect(
      shares(
        pay(4_000, corrected, [
          [1, 3_000],
          [5, 85],
        ]),
      ),
    ).toEqual([[1, 3_000], [5, 85], 915])
    expect(
      pay(4_000, corrected, [
        [1, 3_000],
        [5, 86],
      ]),
    ).toEqual({
      ok: false,
      error: { kind: 'allocation-exceeds-charge', chargeId: 5, amountFen: 86, openFen: 85 },
    })
  })

  it.each<[string, number, Designated, object]>([
    ['a payment of nothing', 0, [], { kind: 'payment-not-positive', amountFen: 0 }],
    ['a payment below nothing', -5, [], { kind: 'payment-not-positive', amountFen: -5 }],
    ['a share of nothing', 100, [[1, 0]], { kind: 'allocation-not-positive', chargeId: 1, amountFen: 0 }],
    [
      'a share below nothing',
      100,
      [[1, -1]],
      { kind: 'allocation-not-positive', chargeId: 1, amountFen: -1 },
    ],
    ['a charge that is not there', 100, [[9, 1]], { kind: 'unknown-charge', chargeId: 9 }],
    [
      'a charge of another contract',
      100,
      [[3, 1]],
      { kind: 'charge-of-another-contract', chargeId: 3, contractId: 'A' },
    ],
    [
      'the same charge twice',
      100,
      [
        [1, 1],
        [1, 2],
      ],
      { kind: 'charge-allocated-twice', chargeId: 1 },
    ],
    [
      'more than the charge has open',
      1_000,
      [[1, 101]],
      { kind: 'allocation-exceeds-charge', chargeId: 1, amountFen: 101, openFen: 100 },
    ],
    [
      'more than the payment',
      250,
      [
        [1, 100],
        [2, 151],
      ],
      { kind: 'allocations-exceed-payment', allocatedFen: 251, amountFen: 250 },
    ],
  ])('is refused for %s', (_, amountFen, designated, error) => {
    expect(pay(amountFen, charges, designated)).toEqual({ ok: false, error })
  })

  it('is refused for a charge that was paid before, with nothing open', () => {
    expect(pay(100, charges, [[1, 1]], [allocation(1, 1, 100, '2024-08-01')])).toEqual({
      ok: false,
      error: { kind: 'allocation-exceeds-charge', chargeId: 1, amountFen: 1, openFen: 0 },
    })
  })
})
