// The parts of a position's figures sum to the figures, whatever was entered; the late fee is told by the day.

import { describe, expect, it } from 'vitest'
import { fc } from '../fuzz/cases.ts'
import { iccidOf, openOffice, positionOf } from './office.ts'
import { histories, supplyCards, take } from './random-history.ts'

const sum = (amounts: readonly number[]): number => amounts.reduce((total, each) => total + each, 0)

describe('the parts of a position', () => {
  it('sum to its figures on any day of any history', async () => {
    let overdue = 0
    await fc.assert(
      fc.asyncProperty(
        histories,
        fc.constantFrom('2024-10-01', '2025-11-30', '2027-03-31'),
        async (history, asOf) => {
          const office = openOffice()
          await supplyCards(office)
          await office.do('cards.record', {
            events: [{ iccid: iccidOf(0), kind: 'activated', on: '2024-03-11' }],
          })
          const bill = { contractId: 'B', receivedOn: '2024-09-05', dueOn: '2024-09-30', amountFen: 0 }
          await office.do('bills.record', { ...bill, from: '2024-03', to: '2024-08' })
          await office.do('billing.run', { contractId: 'B', through: '2024-08' })
          for (const [place, step] of history.entries()) await take(office, step, place)
          for (const contractId of ['A', 'B']) {
            const explained = await office.do('position.explain', { contractId, asOf })
            const { charged, payments, refunds, overdue: late, upcoming, ...others } = explained
            const { lateFee, covered, ...figures } = others
            const {
              lateFee: _lateFee,
              openQuestions: _open,
              warnings: _warnings,
              ...position
            } = await positionOf(office, contractId, asOf)
            expect(figures).toEqual(position)
            expect(sum(charged.map(part => part.amountFen))).toBe(position.chargedFen)
            const returned = refunds.map(part => -part.amountFen)
            expect(sum([...payments.map(part => part.amountFen), ...returned])).toBe(position.paidFen)
            expect(sum(late.map(part => part.openFen))).toBe(position.overdueFen)
            expect(sum(covered?.paid.map(part => part.amountFen) ?? [])).toBe(
              (position.contractTotalFen ?? 0) - (position.remainingFen ?? 0),
            )
            const plan = await office.do('budget.plan', { contractId, asOf })
            expect(sum(upcoming.map(part => part.openFen))).toBe(
              plan.upcoming.find(({ days }) => days === 90)?.dueFen,
            )
            // Half a fen at most: the exact sum is a text, and a number of it is not exact itself.
            const exactFen = Number(lateFee?.exactYuan) * 100
            expect(Math.abs(exactFen - position.lateFeeEstimateFen)).toBeLessThan(0.500001)
            overdue += late.length
          }
        },
      ),
      // Nothing more done, the bill is late the day after: every run tries what is late.
      { numRuns: 8, endOnFailure: true, examples: [[[], '2024-10-01']] },
    )
    // Or nothing was tried of what is late.
    expect(overdue).toBeGreaterThan(0)
  }, 120_000)
})

describe('a late fee', () => {
  it('is told stretch by stretch with all decimals, and rounded once', async () => {
    const office = openOffice()
    for (const kind of ['accepted', 'notice-received', 'documents-received'] as const) {
      await office.do('milestones.record', { contractId: 'A', instalment: 1, kind, on: '2025-03-20' })
    }
    await office.do('billing.run', { contractId: 'A', through: '2025-03' })
    const paid = { contractId: 'A', paidOn: '2025-05-01', amountFen: 6_073_001, voucher: '财付1' }
    await office.do('payments.record', paid)

    const { lateFee, lateFeeEstimateFen, overdue } = await office.do('position.explain', {
      contractId: 'A',
      asOf: '2025-05-11',
    })
    // 160,730.00 for ten days and 99,999.99 for ten more, at three in a thousand a day.
    expect(lateFee).toMatchObject({
      ratePerDay: '0.003',
      exactYuan: '7821.8997',
      segments: [
        {
          dueOn: '2025-04-21',
          from: '2025-04-21',
          until: '2025-05-01',
          days: 10,
          chargeCount: 1,
          exactYuan: '4821.90',
        },
        {
          from: '2025-05-01',
          until: '2025-05-11',
          days: 10,
          principalFen: 9_999_999,
          exactYuan: '2999.9997',
        },
      ],
    })
    expect(lateFeeEstimateFen).toBe(782_190)
    expect(overdue).toEqual([{ dueOn: '2025-04-21', count: 1, amountFen: 16_073_000, openFen: 9_999_999 }])
  })
})
