// A closed month keeps the figures that it had: nothing with a day in it is taken, and what follows from later findings is
// posted in the first month that is open.

import { describe, expect, it } from 'vitest'
import { activateCards, type Office, openOffice, positionOf } from './office.ts'

const CLOSED = { kind: 'period-closed', month: '2024-04' }

async function officeWithApril(): Promise<Office> {
  const office = openOffice()
  await activateCards(office, 2, '2024-03-12')
  await office.do('billing.run', { contractId: 'B', through: '2024-04' })
  office.setToday('2024-05-06')
  return office
}

describe('a closed month', () => {
  it('keeps its figures when a price or a reopened month brings corrections: they fall into the open month', async () => {
    const office = await officeWithApril()
    await office.do('periods.close', { contractId: 'B', month: '2024-03' })
    await office.do('periods.close', { contractId: 'B', month: '2024-04' })
    const before = await positionOf(office, 'B', '2024-04-30')
    // The first month was not billed in full: a card that was there all along is found only now.
    await office.do('periods.reopen', { contractId: 'B', month: '2024-03', reason: '补记一张卡' })
    await activateCards(office, 1, '2024-03-12', 5)
    await office.do('periods.close', { contractId: 'B', month: '2024-03' })
    const { added, totalFen } = await office.do('billing.run', { contractId: 'B', through: '2024-04' })
    expect({ added, totalFen }).toEqual({ added: 2, totalFen: 6_000 })
    expect(await positionOf(office, 'B', '2024-04-30')).toEqual(before)
    const after = await positionOf(office, 'B', '2024-05-01')
    expect(after.chargedFen - before.chargedFen).toBe(6_000)
    expect(await office.do('billing.run', { contractId: 'B', through: '2024-04' })).toMatchObject({
      added: 0,
      adjusted: 0,
      totalFen: 0,
    })
    expect(office.verify()).toMatchObject({ ok: true, problems: [] })
  })

  it('of one contract holds back nothing of the other', async () => {
    const office = await officeWithApril()
    await office.do('periods.close', { contractId: 'A', month: '2024-04' })
    const payment = { paidOn: '2024-04-20', amountFen: 1, voucher: '一' }
    await office.do('payments.record', { ...payment, contractId: 'B' })
    expect(await office.refused('payments.record', { ...payment, contractId: 'A' })).toMatchObject({
      ...CLOSED,
      contractId: 'A',
    })
    await office.do('periods.close', { month: '2024-04' })
    await office.do('periods.reopen', { contractId: 'A', month: '2024-04', reason: '补记' })
    expect((await office.do('periods.list', {})).contracts).toEqual([
      { contractId: 'A', closed: [] },
      { contractId: 'B', closed: ['2024-04'] },
    ])
  })

  it('is closed once it is over, opened again with a reason, and each of it is a record', async () => {
    const office = await officeWithApril()
    expect(await office.refused('periods.close', { month: '2024-05' })).toMatchObject({
      kind: 'period-not-over',
    })
    const notClosed = await office.refused('periods.reopen', { month: '2024-04', reason: '补记' })
    expect(notClosed).toMatchObject({ kind: 'period-not-closed' })
    await office.do('periods.close', { month: '2024-04' })
    expect(await office.refused('periods.close', { month: '2024-04' })).toMatchObject({
      kind: 'period-closed-already',
    })
    expect(await office.refused('periods.reopen', { month: '2024-04', reason: '' })).toMatchObject({
      kind: 'invalid-input',
    })
    await office.do('periods.reopen', { month: '2024-04', reason: '补记付款' })
    expect((await office.do('periods.list', {})).marks).toMatchObject([
      { state: 'reopened', month: '2024-04', contractId: null, reason: '补记付款' },
      { state: 'closed', month: '2024-04', contractId: null, reason: null },
    ])
    expect(await office.refused('periods.close', { contractId: 'C', month: '2024-04' })).toMatchObject({
      kind: 'unknown-contract',
    })
  })
})
