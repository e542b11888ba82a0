// An invoice, a bill or a milestone that was recorded wrongly is taken back beside itself: it stays, it no longer
// counts, and what rested on it moves at once.

import { describe, expect, it } from 'vitest'
import { activateCards, type Office, openOffice, positionOf } from './office.ts'

const REASON = '录错合同'

const bill = (dueOn: string) => ({
  contractId: 'B',
  from: '2024-03',
  to: '2024-04',
  receivedOn: '2024-05-06',
  dueOn,
  amountFen: 12_000,
})

async function officeWithTwoMonths(): Promise<Office> {
  const office = openOffice()
  await activateCards(office, 2, '2024-03-12')
  await office.do('billing.run', { contractId: 'B', through: '2024-04' })
  return office
}

const dueDays = async (office: Office, contractId: string) => [
  ...new Set((await office.do('charges.list', { contractId })).charges.map(({ dueOn }) => dueOn)),
]

describe('a bill that is withdrawn', () => {
  it('takes its due day with it, and says which charges that moves', async () => {
    const office = await officeWithTwoMonths()
    const { billId } = await office.do('bills.record', bill('2024-05-31'))
    expect(await dueDays(office, 'B')).toEqual(['2024-05-31'])
    const withdrawn = await office.do('bills.withdraw', { billId, reason: REASON })
    expect(withdrawn.moved).toEqual([{ dueOn: '2024-05-31', movedTo: null, charges: 4, amountFen: 12_000 }])
    expect(await dueDays(office, 'B')).toEqual([null])
    expect(await positionOf(office, 'B', '2024-07-01')).toMatchObject({ owedFen: 12_000, overdueFen: 0 })
  })

  it('gives way to the one before it', async () => {
    const office = await officeWithTwoMonths()
    await office.do('bills.record', bill('2024-05-31'))
    const { billId } = await office.do('bills.record', bill('2024-06-30'))
    expect(await dueDays(office, 'B')).toEqual(['2024-06-30'])
    const { moved } = await office.do('bills.withdraw', { billId, reason: REASON })
    expect(moved).toMatchObject([{ dueOn: '2024-06-30', movedTo: '2024-05-31', charges: 4 }])
  })

  it('stays in the list with the reason, who and when', async () => {
    const office = await officeWithTwoMonths()
    const { billId } = await office.do('bills.record', bill('2024-05-31'))
    await office.do('bills.withdraw', { billId, reason: REASON })
    const { bills } = await office.do('bills.list', { contractId: 'B' })
    const taken = { reason: REASON, recordedBy: bills[0]?.recordedBy, recordedAt: expect.any(String) }
    expect(bills).toMatchObject([{ billId, differenceFen: 0, withdrawn: taken }])
    expect(bills[0]?.recordedBy).not.toBe('')
    expect(office.verify()).toMatchObject({ ok: true, problems: [] })
  })
})

describe('an invoice that is withdrawn', () => {
  const invoice = {
    contractId: 'B',
    number: '24222000000000000101',
    kind: '普通发票',
    issuedOn: '2024-05-06',
    netFen: 11_321,
    taxFen: 679,
    grossFen: 12_000,
    rate: '0.06',
  } as const

  it('leaves its number free, once', async () => {
    const office = await officeWithTwoMonths()
    const { invoiceId } = await office.do('invoices.record', invoice)
    expect(await office.refused('invoices.record', invoice)).toMatchObject({ kind: 'duplicate-invoice' })
    await office.do('invoices.withdraw', { invoiceId, reason: REASON })
    await office.do('invoices.record', { ...invoice, netFen: 11_320, taxFen: 680 })
    expect(await office.refused('invoices.record', invoice)).toMatchObject({ kind: 'duplicate-invoice' })
    const { invoices } = await office.do('invoices.list', { contractId: 'B' })
    expect(invoices.map(({ taxFen }) => taxFen)).toEqual([680])
    const overview = await office.do('invoices.overview', { contractId: 'B' })
    expect(overview.invoices.map(({ match }) => match)).toEqual(['withdrawn', 'unmatched'])
    expect(office.verify()).toMatchObject({ ok: true, problems: [] })
  })

  it('takes up nothing of its charges any more', async () => {
    const office = await officeWithTwoMonths()
    const { charges } = await office.do('charges.list', { contractId: 'B' })
    const covers = charges.map(({ id }) => id)
    const { invoiceId } = await office.do('invoices.record', { ...invoice, covers })
    const left = async () => (await office.do('invoices.candidates', { contractId: 'B' })).groups
    expect(await left()).toEqual([])
    await office.do('invoices.withdraw', { invoiceId, reason: REASON })
    expect(await left()).toMatchObject([{ amountFen: 12_000, charges: 4 }])
  })
})

describe('a milestone that is withdrawn', () => {
  const record = (office: Office, kind: 'accepted' | 'notice-received' | 'documents-received', on: string) =>
    office.do('milestones.record', { contractId: 'A', instalment: 1, kind, on })

  it('is missing again, and nothing is due', async () => {
    const office = openOffice()
    await record(office, 'accepted', '2025-03-11')
    await record(office, 'notice-received', '2025-03-14')
    const last = await record(office, 'documents-received', '2025-03-20')
    expect(last.dueOn).toBe('2025-04-21')
    const withdrawn = await office.do('milestones.withdraw', {
      milestoneId: last.milestoneId,
      reason: REASON,
    })
    expect(withdrawn).toMatchObject({ dueOn: null, missing: ['documents-received'] })
    const { instalments, records } = await office.do('milestones.list', { contractId: 'A' })
    expect(instalments[0]).toMatchObject({ dueOn: null, missing: ['documents-received'] })
    expect(records.map(each => each.withdrawn?.reason)).toEqual([undefined, undefined, REASON])
  })

  it('gives way to the day that was recorded before', async () => {
    const office = openOffice()
    await record(office, 'accepted', '2025-03-11')
    await record(office, 'notice-received', '2025-03-14')
    await record(office, 'documents-received', '2025-03-20')
    const wrong = await record(office, 'documents-received', '2025-05-20')
    expect(wrong.dueOn).not.toBe('2025-04-21')
    const { milestoneId } = wrong
    expect(await office.do('milestones.withdraw', { milestoneId, reason: REASON })).toMatchObject({
      dueOn: '2025-04-21',
    })
  })
})

it('a record is withdrawn once, and only what is there', async () => {
  const office = await officeWithTwoMonths()
  const { billId } = await office.do('bills.record', bill('2024-05-31'))
  await office.do('bills.withdraw', { billId, reason: REASON })
  expect(await office.refused('bills.withdraw', { billId, reason: REASON })).toEqual({
    kind: 'already-withdrawn',
    record: 'bill',
    recordId: billId,
    reason: REASON,
  })
  expect(await office.refused('invoices.withdraw', { invoiceId: billId, reason: REASON })).toEqual({
    kind: 'unknown-record',
    record: 'invoice',
    recordId: billId,
  })
  expect(await office.refused('milestones.withdraw', { milestoneId: 3, reason: ' ' })).toMatchObject({
    kind: 'invalid-input',
  })
})
