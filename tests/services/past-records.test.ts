// Two and a half years entered at one go: tried, refused by rows, recorded, and the same as if entered one by one.

import { describe, expect, it } from 'vitest'
import { cardNumbers, iccidOf, type Office, openOffice, positionOf } from './office.ts'

type Past = Parameters<typeof record>[1]

const NOTHING = { cards: [], events: [], milestones: [], bills: [], invoices: [], payments: [] }

const years: Past = {
  ...NOTHING,
  cards: cardNumbers(3).map(index => ({
    contractId: 'B',
    iccid: iccidOf(index),
    msisdn: null,
    suppliedOn: '2024-03-11',
    activatedOn: index === 3 ? null : '2024-03-12',
  })),
  events: [{ iccid: iccidOf(2), kind: 'cancelled', on: '2024-12-05', cause: null, newIccid: null }],
  milestones: (['accepted', 'notice-received', 'documents-received'] as const).map(kind => ({
    contractId: 'A',
    instalment: 1,
    kind,
    on: '2025-03-20',
  })),
  bills: [
    {
      contractId: 'B',
      fromMonth: '2024-03',
      toMonth: '2024-12',
      receivedOn: '2025-01-05',
      dueOn: '2025-01-25',
      amountFen: 60_000,
    },
  ],
  invoices: [
    {
      contractId: 'B',
      number: '24222000000000000001',
      kind: '普通发票',
      issuedOn: '2025-01-05',
      netFen: 56_604,
      taxFen: 3_396,
      grossFen: 60_000,
      rate: '0.06',
      instalment: null,
      from: '2024-03',
      to: '2024-12',
    },
  ],
  payments: [
    { contractId: 'B', paidOn: '2025-02-10', amountFen: 10_000, voucher: '回单 2' },
    { contractId: 'B', paidOn: '2025-01-20', amountFen: 50_000, voucher: '回单 1' },
    { contractId: 'A', paidOn: '2025-04-02', amountFen: 16_073_000, voucher: '回单 3' },
  ],
  through: '2026-10',
  asOf: '2026-11-23',
}

const record = (office: Office, past: Parameters<typeof office.do<'pastRecords.record'>>[1]) =>
  office.do('pastRecords.record', past)

describe('past years entered in bulk', () => {
  it('can be tried: the same answer as recording them, and nothing is written', async () => {
    const office = openOffice()
    const before = office.head()
    const tried = await office.do('pastRecords.try', years)
    expect(office.head()).toEqual(before)
    expect((await office.do('cards.list', { contractId: 'B' })).cards).toEqual([])
    expect(await record(office, years)).toEqual(tried)
    expect(tried.entered).toEqual({ cards: 3, events: 1, milestones: 3, bills: 1, invoices: 1, payments: 3 })
    expect(tried.accounts.find(({ contractId }) => contractId === 'B')).toMatchObject({
      cards: 3,
      chargedFen: (32 + 10) * 3_000,
      paidFen: 60_000,
      owedFen: (32 + 10) * 3_000 - 60_000,
    })
    expect(office.verify()).toMatchObject({ ok: true })
  })

  it('come to the same as the same facts entered one by one', async () => {
    const bulk = openOffice()
    await record(bulk, years)
    const single = openOffice()
    await single.do('cards.supply', {
      contractId: 'B',
      cards: cardNumbers(3).map(index => ({ iccid: iccidOf(index), suppliedOn: '2024-03-11' })),
    })
    for (const index of [1, 2]) {
      await single.do('cards.record', {
        events: [{ iccid: iccidOf(index), kind: 'activated', on: '2024-03-12' }],
      })
    }
    await single.do('cards.record', { events: [{ iccid: iccidOf(2), kind: 'cancelled', on: '2024-12-05' }] })
    for (const milestone of years.milestones)
      await single.do('milestones.record', { ...milestone, contractId: 'A' })
    for (const contractId of ['A', 'B']) await single.do('billing.run', { contractId, through: '2026-10' })
    for (const { fromMonth: from, toMonth: to, dueOn, ...bill } of years.bills) {
      await single.do('bills.record', { ...bill, from, to, ...(dueOn !== null && { dueOn }) })
    }
    for (const payment of [...years.payments].sort((a, b) => a.paidOn.localeCompare(b.paidOn))) {
      await single.do('payments.record', payment)
    }
    for (const contractId of ['A', 'B']) {
      const asOf = '2026-11-23'
      expect(await positionOf(bulk, contractId, asOf)).toEqual({
        ...(await positionOf(single, contractId, asOf)),
        lateFee: expect.anything(),
      })
    }
    const [invoice] = (await bulk.do('invoices.list', { contractId: 'B' })).invoices
    expect(invoice?.covers.length).toBe(20)
  })

  it('settle in the order of their days, whatever the order of the rows', async () => {
    const office = openOffice()
    await record(office, years)
    const { payments } = await office.do('payments.list', { contractId: 'B' })
    expect(payments.map(({ voucher }) => voucher)).toEqual(['回单 1', '回单 2'])
  })

  it('are refused as a whole, each row that stands in the way with its own reason', async () => {
    const office = openOffice()
    const refusal = await office.refused('pastRecords.record', {
      ...years,
      events: [
        { iccid: iccidOf(1), kind: 'suspended', on: '2024-06-01', cause: null, newIccid: null },
        { iccid: iccidOf(3), kind: 'cancelled', on: '2024-12-05', cause: null, newIccid: null },
      ],
      bills: [{ ...years.bills[0], fromMonth: '2025-01' }],
      invoices: [years.invoices[0], years.invoices[0]],
      payments: [{ ...years.payments[0], contractId: 'C' }],
    })
    expect(refusal).toMatchObject({
      kind: 'past-records-refused',
      problems: [
        { list: 'events', row: 1, refusal: { kind: 'not-activated' } },
        { list: 'bills', row: 0, refusal: { kind: 'bill-months-reversed' } },
        { list: 'invoices', row: 1, refusal: { kind: 'duplicate-invoice' } },
        { list: 'payments', row: 0, refusal: { kind: 'unknown-contract', contractId: 'C' } },
      ],
    })
    expect((await office.do('payments.list', { contractId: 'A' })).payments).toEqual([])
  })

  it('name the card that is there twice', async () => {
    const office = openOffice()
    const cards = [...years.cards, { ...years.cards[1] }]
    expect(await office.refused('pastRecords.try', { ...years, cards })).toMatchObject({
      problems: [{ list: 'cards', row: 3, refusal: { kind: 'duplicate-iccid' } }],
    })
  })
})
