import { describe, expect, it } from 'vitest'
import { activateCards, type Office, openOffice } from './office.ts'

const plan = (office: Office, contractId: string) =>
  office.do('budget.plan', { contractId, asOf: '2026-11-23' })

type Plan = Awaited<ReturnType<typeof plan>>

const total = (rows: Plan['months'] | Plan['years']) =>
  rows.reduce((sum, { dueFen, undatedFen, forecastFen }) => sum + dueFen + undatedFen + forecastFen, 0)

describe('the plan of payments', () => {
  it('foresees the three instalments in the years for which the contract forecasts them', async () => {
    const office = openOffice()
    const { years, months } = await plan(office, 'A')
    expect(years.map(({ forecastFen }) => forecastFen)).toEqual([16_073_000, 16_073_000, 16_073_000])
    expect(total(months)).toBe(48_219_000)
    expect(total(years)).toBe(48_219_000)
  })

  it('moves an amount from foreseen to charged and on to due, and never loses one', async () => {
    const office = openOffice()
    await activateCards(office, 2, '2024-03-12')
    const before = await plan(office, 'B')
    expect(before.months.every(({ dueFen, undatedFen }) => dueFen === 0 && undatedFen === 0)).toBe(true)
    await office.do('billing.run', { contractId: 'B', through: '2024-06' })
    const charged = await plan(office, 'B')
    expect(charged.years[0]).toMatchObject({ year: 2024, undatedFen: 4 * 6_000, forecastFen: 6 * 6_000 })
    await office.do('bills.record', {
      contractId: 'B',
      from: '2024-03',
      to: '2024-05',
      receivedOn: '2025-01-02',
      dueOn: '2025-01-20',
      amountFen: 18_000,
    })
    const billed = await plan(office, 'B')
    expect(billed.months.find(({ month }) => month === '2025-01')).toMatchObject({ dueFen: 3 * 6_000 })
    expect([total(charged.months), total(billed.months)]).toEqual([
      total(before.months),
      total(before.months),
    ])
  })

  it('foresees no more for a card than is charged once the card is cancelled', async () => {
    const office = openOffice()
    await activateCards(office, 1, '2024-03-12')
    const iccid = (await office.do('cards.list', { contractId: 'B' })).cards[0]?.iccid ?? ''
    await office.do('cards.record', { events: [{ iccid, kind: 'cancelled', on: '2024-05-02' }] })
    expect(total((await plan(office, 'B')).months)).toBe(3 * 3_000)
  })

  it('counts what was paid in its month, and nothing of a payment that was reversed', async () => {
    const office = openOffice()
    const payment = { contractId: 'A', paidOn: '2025-04-01', amountFen: 16_073_000 }
    const { paymentId } = await office.do('payments.record', { ...payment, voucher: '回单 1' })
    await office.do('payments.record', { ...payment, amountFen: 100, voucher: '回单 2' })
    await office.do('payments.reverse', { paymentId, reason: '重复登记' })
    const paid = (await plan(office, 'A')).months.filter(({ paidFen }) => paidFen !== 0)
    expect(paid).toMatchObject([{ month: '2025-04', paidFen: 100 }])
  })

  it('says what falls due in 30, 60 and 90 days, less what was paid on it', async () => {
    const office = openOffice()
    await activateCards(office, 10, '2026-07-01')
    await office.do('billing.run', { contractId: 'B', through: '2026-10' })
    const bill = { contractId: 'B', receivedOn: '2026-11-01' }
    const until = { amountFen: 30_000 }
    await office.do('bills.record', {
      ...bill,
      ...until,
      from: '2026-07',
      to: '2026-07',
      dueOn: '2026-11-22',
    })
    await office.do('bills.record', {
      ...bill,
      ...until,
      from: '2026-08',
      to: '2026-08',
      dueOn: '2026-11-23',
    })
    await office.do('bills.record', {
      ...bill,
      ...until,
      from: '2026-09',
      to: '2026-09',
      dueOn: '2026-12-23',
    })
    await office.do('bills.record', {
      ...bill,
      ...until,
      from: '2026-10',
      to: '2026-10',
      dueOn: '2026-12-24',
    })
    const upcoming = async () => (await plan(office, 'B')).upcoming.map(({ dueFen }) => dueFen)
    expect(await upcoming()).toEqual([60_000, 90_000, 90_000])
    const paid = { contractId: 'B', paidOn: '2026-11-10', amountFen: 31_000, voucher: '回单 9' }
    await office.do('payments.record', paid)
    expect(await upcoming()).toEqual([59_000, 89_000, 89_000])
  })

  it('has months without a gap', async () => {
    const office = openOffice()
    await office.do('payments.record', {
      contractId: 'A',
      paidOn: '2024-06-01',
      amountFen: 1,
      voucher: '回单 3',
    })
    const { months } = await plan(office, 'A')
    const first = months[0]?.month ?? ''
    expect(first).toBe('2024-06')
    expect(new Set(months.map(({ month }) => month)).size).toBe(months.length)
    expect(months.filter(({ month }) => month.startsWith('2025-')).length).toBe(12)
  })
})
