import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../src/base/calendar-date.ts'
import { fen } from '../../src/base/fen.ts'
import { chargeId, contractId } from '../../src/base/ids.ts'
import { sharesOfDesignations } from '../../src/payments/designate.ts'
import { openCharges, type PayableCharge } from '../../src/payments/open-charges.ts'
import type { Allocation } from '../../src/payments/payment.ts'
import { allocation, payable } from './examples.ts'

type Named = readonly [charges: readonly number[], amountFen: number]

function designate(
  designations: readonly Named[],
  charges: readonly PayableCharge[],
  paidBefore: readonly Allocation[] = [],
) {
  const result = sharesOfDesignations(
    designations.map(([ids, amountFen]) => ({
      chargeIds: ids.map(id => chargeId(id)),
      amountFen: fen(amountFen),
    })),
    {
      contractId: contractId('B'),
      paidOn: calendarDate('2024-09-10'),
      openCharges: openCharges(charges, paidBefore),
    },
  )
  return result.ok ? result.value.map(share => [share.chargeId, share.amountFen]) : result.error
}

const march = payable(1, 100, { effectiveOn: '2024-03-01', dueOn: '2024-06-01' })
const april = payable(2, 200, { effectiveOn: '2024-04-01', dueOn: '2024-05-01' })
const ofAnother = payable(3, 300, { contract: 'A' })

describe('an amount for a group of charges', () => {
  it('goes to the one that has been due longest, whatever the order in which they are named', () => {
    expect(designate([[[1, 2], 250]], [march, april])).toEqual([
      [2, 200],
      [1, 50],
    ])
  })

  it('may be all that is open, and goes to no charge outside the group', () => {
    expect(designate([[[1], 100]], [march, april])).toEqual([[1, 100]])
  })

  it('counts a charge once that is named twice', () => {
    expect(designate([[[1, 1], 150]], [march])).toEqual({
      kind: 'designation-exceeds-open',
      amountFen: 150,
      openFen: 100,
    })
  })

  it('takes a charge and its correction for one debt, under the number of the first', () => {
    const corrected = [march, payable(5, -40, { adjusts: 1 })]
    expect(designate([[[5], 60]], corrected)).toEqual([[1, 60]])
    expect(designate([[[1, 5], 61]], corrected)).toMatchObject({ openFen: 60 })
  })

  it('pays only what earlier payments left open', () => {
    const paidBefore = [allocation(9, 2, 150, '2024-05-02')]
    expect(designate([[[1, 2], 60]], [march, april], paidBefore)).toEqual([
      [2, 50],
      [1, 10],
    ])
  })
})

describe('several amounts in one payment', () => {
  it('are one share a charge, the later taking what the earlier left', () => {
    const designations: readonly Named[] = [
      [[2], 120],
      [[1, 2], 100],
    ]
    expect(designate(designations, [march, april])).toEqual([
      [2, 200],
      [1, 20],
    ])
  })

  it('are refused when together they exceed what is open', () => {
    const designations: readonly Named[] = [
      [[2], 120],
      [[2], 81],
    ]
    expect(designate(designations, [march, april])).toEqual({
      kind: 'designation-exceeds-open',
      amountFen: 81,
      openFen: 80,
    })
  })

  it('say nothing when there are none', () => {
    expect(designate([], [march])).toEqual([])
  })
})

describe('an amount is refused', () => {
  it('for a charge that is not there', () => {
    expect(designate([[[1, 7], 10]], [march])).toEqual({ kind: 'unknown-charge', chargeId: 7 })
  })

  it('for a charge of another contract', () => {
    expect(designate([[[3], 10]], [march, ofAnother])).toEqual({
      kind: 'charge-of-another-contract',
      chargeId: 3,
      contractId: 'A',
    })
  })

  it('for a charge that is paid, and for one that was credited after it was paid', () => {
    const paid = [allocation(9, 1, 100, '2024-06-01')]
    const nothing = { kind: 'designation-exceeds-open', amountFen: 1, openFen: 0 }
    expect(designate([[[1], 1]], [march], paid)).toEqual(nothing)
    expect(designate([[[1], 1]], [march, payable(5, -30, { adjusts: 1 })], paid)).toEqual(nothing)
  })
})
