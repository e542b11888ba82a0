import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../src/base/calendar-date.ts'
import { fen } from '../../src/base/fen.ts'
import { chargeId } from '../../src/base/ids.ts'
import { allocationWarnings } from '../../src/payments/allocation-warnings.ts'
import { openCharges, type PayableCharge } from '../../src/payments/open-charges.ts'
import { payable } from './examples.ts'

const PAID_ON = calendarDate('2024-09-10')

const warn = (
  shares: readonly (readonly [charge: number, amountFen: number])[],
  charges: readonly PayableCharge[],
  onAccountFen = 0,
) =>
  allocationWarnings(
    {
      allocations: shares.map(([id, amountFen]) => ({
        chargeId: chargeId(id),
        amountFen: fen(amountFen),
        on: PAID_ON,
      })),
      onAccountFen: fen(onAccountFen),
    },
    PAID_ON,
    openCharges(charges, []),
  )

const dueToday = payable(1, 100, { dueOn: '2024-09-10' })
const dueTomorrow = payable(2, 200, { dueOn: '2024-09-11' })
const dueNextMonth = payable(3, 300, { dueOn: '2024-10-10' })
const undated = payable(4, 400)
const all = [dueToday, dueTomorrow, dueNextMonth, undated]

describe('before money leaves the payer is warned', () => {
  it('of nothing where it all goes to what is due, today included', () => {
    expect(warn([[1, 100]], all)).toEqual([])
  })

  it('of what goes to no charge', () => {
    expect(warn([[1, 100]], all, 1)).toEqual([{ kind: 'money-left-on-account', onAccountFen: 1 }])
  })

  it('of all that is not due yet, with the first of the days to come', () => {
    const shares: readonly (readonly [number, number])[] = [
      [1, 100],
      [3, 30],
      [2, 200],
    ]
    expect(warn(shares, all)).toEqual([{ kind: 'paid-before-due', amountFen: 230, dueOn: '2024-09-11' }])
  })

  it('of what has no due day', () => {
    expect(warn([[4, 40]], all)).toEqual([{ kind: 'paid-without-due-day', amountFen: 40 }])
  })

  it('of all of these at once', () => {
    const shares: readonly (readonly [number, number])[] = [
      [4, 400],
      [2, 200],
    ]
    expect(warn(shares, all, 50).map(({ kind }) => kind)).toEqual([
      'money-left-on-account',
      'paid-before-due',
      'paid-without-due-day',
    ])
  })

  it('by the due day of the debt, where a correction of it is named', () => {
    expect(warn([[5, 20]], [dueTomorrow, payable(5, 20, { adjusts: 2 })])).toEqual([
      { kind: 'paid-before-due', amountFen: 20, dueOn: '2024-09-11' },
    ])
  })
})
