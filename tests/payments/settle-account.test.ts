import { describe, expect, it } from 'vitest'
import { addDays, calendarDate } from '../../src/base/calendar-date.ts'
import { type Fen, fen, subtractFen, sumFen } from '../../src/base/fen.ts'
import { contractId } from '../../src/base/ids.ts'
import { allocatePayment } from '../../src/payments/allocate-payment.ts'
import type { MoneyOnAccount } from '../../src/payments/apply-on-account.ts'
import { openCharges, type PayableCharge } from '../../src/payments/open-charges.ts'
import type { Allocation, Payment } from '../../src/payments/payment.ts'
import { settleAccount } from '../../src/payments/settle-account.ts'
import { fc } from '../fuzz/cases.ts'
import { allocation, payable, payment } from './examples.ts'

const onAccountOf = (
  payments: readonly Payment[],
  allocations: readonly Allocation[],
): readonly MoneyOnAccount[] =>
  payments.map(({ paymentId, paidOn, amountFen }) => {
    const own = allocations.filter(each => each.paymentId === paymentId).map(each => each.amountFen)
    return { paymentId, paidOn, onAccountFen: subtractFen(amountFen, sumFen(own)) }
  })

const settle = (
  charges: readonly PayableCharge[],
  payments: readonly Payment[],
  allocations: readonly Allocation[] = [],
) => settleAccount({ charges, allocations, payments, onAccount: onAccountOf(payments, allocations) })

describe('money on account', () => {
  it('pays the charges that have arisen, the earliest payment first, from the day both are there', () => {
    const payments = [payment(2, '2024-04-20', 500), payment(1, '2024-03-20', 700)]
    const charges = [
      payable(11, 600, { effectiveOn: '2024-04-01' }),
      payable(12, 600, { effectiveOn: '2024-05-01' }),
    ]
    expect(settle(charges, payments)).toEqual({
      releases: [],
      applications: [
        allocation(1, 11, 600, '2024-04-01'),
        allocation(1, 12, 100, '2024-05-01'),
        allocation(2, 12, 500, '2024-05-01'),
      ],
    })
  })

  it('of one day is used in the order of the payments, however they are given', () => {
    const payments = [
      payment(3, '2024-03-20', 30),
      payment(1, '2024-03-20', 10),
      payment(2, '2024-03-20', 20),
    ]
    expect(settle([payable(11, 45)], payments).applications).toEqual([
      allocation(1, 11, 10, '2024-04-01'),
      allocation(2, 11, 20, '2024-04-01'),
      allocation(3, 11, 15, '2024-04-01'),
    ])
  })

  it('is put to a charge of earlier days from the day of payment', () => {
    const settled = settle([payable(11, 50)], [payment(1, '2024-06-20', 50)])
    expect(settled.applications).toEqual([allocation(1, 11, 50, '2024-06-20')])
  })
})

describe('a charge that is credited after it was paid', () => {
  const paidTwice = [payment(1, '2024-05-02', 2_000), payment(2, '2024-06-02', 1_000)]
  const allocations = [allocation(1, 10, 2_000, '2024-05-02'), allocation(2, 10, 1_000, '2024-06-02')]
  const credited = [
    payable(10, 3_000, { effectiveOn: '2024-04-01' }),
    payable(20, -3_000, { adjusts: 10, effectiveOn: '2024-04-01' }),
  ]

  it('gives the money back, the last payment first, from the day on which both had happened', () => {
    expect(settle([...credited, payable(21, 500, { adjusts: 10 })], paidTwice, allocations)).toEqual({
      releases: [allocation(2, 10, -1_000, '2024-06-02'), allocation(1, 10, -1_500, '2024-05-02')],
      applications: [],
    })
  })

  it('gives it to other charges at once', () => {
    const settled = settle([...credited, payable(30, 2_500)], paidTwice, allocations)
    expect(settled.applications).toEqual([
      allocation(1, 30, 2_000, '2024-05-02'),
      allocation(2, 30, 500, '2024-06-02'),
    ])
  })

  it('keeps it when the charge was raised again at a higher price', () => {
    expect(settle([...credited, payable(21, 3_085, { adjusts: 10 })], paidTwice, allocations)).toEqual({
      releases: [],
      applications: [],
    })
  })
})

describe('the money that a credit sets free', () => {
  const paid = [payment(1, '2024-05-02', 2_000), payment(2, '2024-06-02', 1_000)]
  const charge = payable(10, 3_000, { effectiveOn: '2024-04-01' })
  const bothPaid = [allocation(1, 10, 2_000, '2024-05-02'), allocation(2, 10, 1_000, '2024-06-02')]
  const releasesOf = (charges: readonly PayableCharge[], allocations = bothPaid) =>
    settle(charges, paid, allocations).releases

  it('is no more than the excess: an earlier payment is not touched while a later one covers it', () => {
    const credited = [charge, payable(20, -600, { adjusts: 10, effectiveOn: '2024-04-01' })]
    expect(releasesOf(credited)).toEqual([allocation(2, 10, -600, '2024-06-02')])
  })

  it('comes back from the day of the credit, the last of several, where that is after the payment', () => {
    const credited = [
      charge,
      payable(20, -600, { adjusts: 10, effectiveOn: '2024-08-01' }),
      payable(21, -600, { adjusts: 10, effectiveOn: '2024-07-01' }),
      payable(22, 100, { adjusts: 10, effectiveOn: '2024-09-01' }),
    ]
    expect(releasesOf(credited)).toEqual([
      allocation(2, 10, -1_000, '2024-08-01'),
      allocation(1, 10, -100, '2024-08-01'),
    ])
  })

  it('comes back from the last day on which the payment was put to the charge', () => {
    const inParts = [allocation(1, 10, 1_200, '2024-06-10'), allocation(1, 10, 800, '2024-05-02')]
    const credited = [charge, payable(20, -3_000, { adjusts: 10, effectiveOn: '2024-04-01' })]
    expect(releasesOf(credited, inParts)).toEqual([allocation(1, 10, -2_000, '2024-06-10')])
  })

  it('leaves the later charge of a key first, where one payment holds several', () => {
    const corrected = [
      charge,
      payable(20, -3_000, { adjusts: 10, effectiveOn: '2024-04-01' }),
      payable(21, 1_000, { adjusts: 10, effectiveOn: '2024-04-01' }),
    ]
    const held = [allocation(1, 10, 900, '2024-05-02'), allocation(1, 21, 500, '2024-05-02')]
    expect(releasesOf(corrected, held)).toEqual([allocation(1, 21, -400, '2024-05-02')])
    expect(releasesOf(corrected, held.toReversed())).toEqual([allocation(1, 21, -400, '2024-05-02')])
  })

  it('must be of a payment that is known', () => {
    const credited = [charge, payable(20, -3_000, { adjusts: 10 })]
    expect(() =>
      settleAccount({ charges: credited, allocations: bothPaid, onAccount: [], payments: paid.slice(1) }),
    ).toThrow('payment 1 holds an allocation but was not given')
  })
})

const anyHistory = fc.record({
  charges: fc.array(
    fc.record({
      amountFen: fc.integer({ min: 1, max: 500 }),
      day: fc.nat({ max: 60 }),
      dueAfter: fc.option(fc.nat({ max: 60 })),
      credited: fc.boolean(),
      raisedAgainFen: fc.integer({ min: 0, max: 700 }),
    }),
    { maxLength: 8 },
  ),
  payments: fc.array(fc.record({ amountFen: fc.integer({ min: 1, max: 900 }), day: fc.nat({ max: 90 }) }), {
    maxLength: 6,
  }),
})

type AnyHistory = typeof anyHistory extends fc.Arbitrary<infer T> ? T : never

const dayOf = (day: number) => addDays(calendarDate('2024-03-11'), day)

function firstCharges({ charges }: AnyHistory): PayableCharge[] {
  return charges.map(({ amountFen, day, dueAfter }, place) => ({
    ...payable(place + 1, amountFen),
    effectiveOn: dayOf(day),
    dueOn: dueAfter === null ? null : dayOf(day + dueAfter),
  }))
}

function corrections({ charges }: AnyHistory): PayableCharge[] {
  return charges.flatMap(({ amountFen, day, credited, raisedAgainFen }, place) => {
    if (!credited) return []
    const credit = {
      ...payable(100 + place * 2, -amountFen, { adjusts: place + 1 }),
      effectiveOn: dayOf(day),
    }
    const again = {
      ...payable(101 + place * 2, raisedAgainFen, { adjusts: place + 1 }),
      effectiveOn: dayOf(day),
    }
    return raisedAgainFen === 0 ? [credit] : [credit, again]
  })
}

const paymentsIn = ({ payments }: AnyHistory): Payment[] =>
  payments
    .toSorted((a, b) => a.day - b.day)
    .map(({ amountFen, day }, place) => ({
      ...payment(place + 1, '2024-03-11', amountFen),
      paidOn: dayOf(day),
    }))

function payAll(charges: readonly PayableCharge[], payments: readonly Payment[]): Allocation[] {
  const allocations: Allocation[] = []
  for (const { paymentId, amountFen, paidOn } of payments) {
    const paid = allocatePayment({
      contractId: contractId('B'),
      amountFen,
      paidOn,
      openCharges: openCharges(charges, allocations),
    })
    if (!paid.ok) throw new Error(paid.error.kind)
    allocations.push(...paid.value.allocations.map(each => ({ ...each, paymentId })))
  }
  return allocations
}

const sums = (allocations: readonly Allocation[]): ReadonlyMap<string, Fen> =>
  new Map(
    [...Map.groupBy(allocations, each => `${each.paymentId} ${each.chargeId}`)]
      .map(([place, ofPlace]) => [place, sumFen(ofPlace.map(each => each.amountFen))] as const)
      .filter(([, amountFen]) => amountFen !== 0)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )

describe('in any history', () => {
  it('no payment gives, and no debt takes, more than it comes to, and no money waits beside an open debt', () => {
    fc.assert(
      fc.property(anyHistory, history => {
        const payments = paymentsIn(history)
        const first = payAll(firstCharges(history), payments)
        const charges = [...firstCharges(history), ...corrections(history)]
        const settled = settle(charges, payments, first)
        const after = [...first, ...settled.releases, ...settled.applications]
        const open = openCharges(charges, after)
        const waiting = onAccountOf(payments, after)

        expect(open.every(debt => debt.openFen >= 0 && debt.allocatedFen >= 0)).toBe(true)
        expect(waiting.every(money => money.onAccountFen >= 0)).toBe(true)
        expect(open.some(debt => debt.openFen > 0) && waiting.some(money => money.onAccountFen > 0)).toBe(
          false,
        )
        expect([...sums(after).values()].every(amountFen => amountFen > 0)).toBe(true)
      }),
    )
  })

  it('settling twice changes nothing', () => {
    fc.assert(
      fc.property(anyHistory, history => {
        const payments = paymentsIn(history)
        const charges = [...firstCharges(history), ...corrections(history)]
        const first = payAll(firstCharges(history), payments)
        const { releases, applications } = settle(charges, payments, first)
        expect(settle(charges, payments, [...first, ...releases, ...applications])).toEqual({
          releases: [],
          applications: [],
        })
      }),
    )
  })

  it('it makes no difference whether the money or the charges were entered first', () => {
    fc.assert(
      fc.property(anyHistory, history => {
        const payments = paymentsIn(history)
        const charges = firstCharges(history)
        const moneyFirst = settle(charges, payments).applications
        expect(sums(moneyFirst)).toEqual(sums(payAll(charges, payments)))
      }),
    )
  })
})

it('a thousand payments of one fen on one day are used up, none of them twice', () => {
  const payments = Array.from({ length: 1_000 }, (_, place) => payment(place + 1, '2024-03-20', 1))
  const { applications } = settle([payable(1, 600), payable(2, 600)], payments)
  expect(sumFen(applications.map(each => each.amountFen))).toBe(fen(1_000))
})
