// A contract's end: what it comes to, why it is not closed yet, that it takes nothing more afterwards but what its closing
// named, refunds, and opening it again.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fen } from '../../src/base/fen.ts'
import { redInvoiceXml } from '../host-sheets/make-invoice.ts'
import { activateCards, iccidOf, type Office, openOffice, positionOf } from './office.ts'
import { courtWith, FIRST } from './people.ts'

const CLOSED_ON = '2024-05-31'
const CLOSED = { kind: 'contract-closed', contractId: 'B', closedOn: CLOSED_ON }
const invoice = {
  contractId: 'B',
  kind: '普通发票',
  rate: '0.06',
  issuedOn: '2024-06-02',
  number: '25222000000000000101',
  netFen: 16_981,
  taxFen: 1_019,
  grossFen: 18_000,
} as const

/** Two cards from March to May at 30.00, cancelled in May; all of it billed unless the test leaves it out. */
async function officeAtTheEnd(paidFen: number): Promise<Office> {
  const office = openOffice()
  await activateCards(office, 2, '2024-03-12')
  const events = [1, 2].map(index => ({
    iccid: iccidOf(index),
    kind: 'cancelled' as const,
    on: '2024-05-20',
  }))
  await office.do('cards.record', { events })
  await office.do('billing.run', { contractId: 'B', through: '2024-05' })
  office.setToday('2024-06-03')
  if (paidFen > 0) {
    await office.do('payments.record', {
      contractId: 'B',
      paidOn: '2024-06-01',
      amountFen: paidFen,
      voucher: '财付-1',
    })
  }
  return office
}

const settlementOf = (office: Office) =>
  office.do('contracts.settlement', { contractId: 'B', closedOn: CLOSED_ON })
const mattersOf = async (office: Office) => (await settlementOf(office)).items.map(({ matter }) => matter)
const close = { contractId: 'B', closedOn: CLOSED_ON } as const

describe('a settlement', () => {
  it('tells the sums of each fee with its clause, and every figure with its reason', async () => {
    const office = await officeAtTheEnd(18_000)
    const settlement = await settlementOf(office)
    expect(settlement).toMatchObject({ chargedFen: 18_000, paidFen: 18_000, unpaidFen: 0, onAccountFen: 0 })
    expect(settlement.rows).toMatchObject([
      { name: '套餐费', clause: '5.4(1)', count: 6, chargedFen: 18_000, paidFen: 18_000, unpaidFen: 0 },
    ])
    expect(settlement.rows[0]?.because).toContain('5.4(1)')
    expect(Object.values(settlement.reasons).every(reason => reason.includes('元'))).toBe(true)
    expect(settlement.closing).toBeNull()
  })

  it('names what is unbilled, unpaid, in use and not invoiced, each with what it weighs', async () => {
    const office = openOffice()
    await activateCards(office, 2, '2024-03-12')
    await office.do('billing.run', { contractId: 'B', through: '2024-04' })
    office.setToday('2024-06-03')
    const { items } = await settlementOf(office)
    expect(items.filter(({ weight }) => weight !== 'told')).toMatchObject([
      { matter: 'unbilled', weight: 'blocks', amountFen: 6_000, count: 2, clause: '5.4(1)' },
      { matter: 'unpaid', weight: 'needs-reason', amountFen: 12_000 },
      {
        matter: 'cards-in-use',
        weight: 'needs-reason',
        count: 2,
        clause: '3.13',
        names: [iccidOf(1), iccidOf(2)],
      },
      { matter: 'not-invoiced', weight: 'needs-reason', amountFen: 12_000 },
    ])
    const told = items.filter(({ weight }) => weight === 'told').map(({ matter }) => matter)
    expect(told).toEqual(['deadlines-open', 'questions-open'])
    expect(await office.refused('contracts.close', close)).toMatchObject({
      kind: 'closing-not-yet',
      items: [
        { matter: 'unbilled' },
        { matter: 'unpaid' },
        { matter: 'cards-in-use' },
        { matter: 'not-invoiced' },
      ],
    })
  })

  it('blocks on charges of later months, which the closing day says should not be there', async () => {
    const office = await officeAtTheEnd(18_000)
    const { items } = await office.do('contracts.settlement', { contractId: 'B', closedOn: '2024-04-30' })
    expect(items[0]).toMatchObject({ matter: 'charged-later', weight: 'blocks', amountFen: 6_000, count: 2 })
  })

  it('tells money paid beyond the charges as a refund by the clause, or by the law where there is none', async () => {
    const office = await officeAtTheEnd(20_000)
    const refund = (await settlementOf(office)).items.find(({ matter }) => matter === 'refund-due')
    expect(refund).toMatchObject({ weight: 'needs-reason', amountFen: 2_000, clause: '3.14' })
    await office.do('payments.record', {
      contractId: 'A',
      paidOn: '2024-06-01',
      amountFen: 100,
      voucher: '误付',
    })
    const ofA = await office.do('contracts.settlement', { contractId: 'A', closedOn: '2024-06-03' })
    const byLaw = ofA.items.find(({ matter }) => matter === 'refund-due')
    expect(byLaw).toMatchObject({ amountFen: 100, clause: null })
    expect(byLaw?.because).toContain('第九百八十五条')
  })
})

describe('a contract that is closed', () => {
  it('takes no charge, bill, invoice, payment, card, event, usage, answer or withdrawal any more', async () => {
    const office = await officeAtTheEnd(18_000)
    const { billId } = await office.do('bills.record', {
      ...{ contractId: 'B', from: '2024-03', to: '2024-05' },
      ...{ receivedOn: '2024-06-02', amountFen: 18_000 },
    })
    await office.do('invoices.record', invoice)
    const { closingId } = await office.do('contracts.close', close)
    const calls = [
      ['payments.record', { contractId: 'B', paidOn: '2024-06-03', amountFen: 1, voucher: '迟' }],
      ['payments.try', { contractId: 'B', paidOn: '2024-06-03', amountFen: 1 }],
      ['refunds.record', { contractId: 'B', receivedOn: '2024-06-03', amountFen: 1, voucher: '退' }],
      ['invoices.record', { ...invoice, number: '25222000000000000102' }],
      [
        'bills.record',
        { contractId: 'B', from: '2024-06', to: '2024-06', receivedOn: '2024-06-03', amountFen: 1 },
      ],
      ['bills.withdraw', { billId, reason: '误录' }],
      ['cards.supply', { contractId: 'B', cards: [{ iccid: iccidOf(9), suppliedOn: '2024-06-03' }] }],
      ['cards.correct', { eventId: await eventOf(office), on: '2024-05-21', reason: '更正' }],
      [
        'cards.recordUsage',
        { contractId: 'B', month: '2024-05', usage: [{ iccid: iccidOf(1), megabytes: '1' }] },
      ],
      ['questions.answer', { questionId: 'Q-HOLD', choice: 'on-top', reason: '答复' }],
      [
        'charges.enter',
        {
          ...{ contractId: 'B', kind: 'card-fee', month: '2024-05', amountFen: 9 },
          ...{ effectiveOn: '2024-06-03', reason: '账单' },
        },
      ],
      ['contracts.close', close],
    ] as const
    for (const [procedure, input] of calls) {
      const refused = await office.refused(procedure, input)
      if (refused.kind === 'refund-above-balance') continue
      expect([procedure, refused]).toMatchObject([procedure, { ...CLOSED, closingId }])
    }
    // The other contract goes on.
    await office.do('payments.record', { contractId: 'A', paidOn: '2024-06-03', amountFen: 1, voucher: '一' })
    expect(office.verify()).toMatchObject({ ok: true, problems: [] })
  })

  it('is shown as closed, forecasts nothing and reminds of nothing', async () => {
    const office = await officeAtTheEnd(18_000)
    await office.do('invoices.record', invoice)
    await office.do('contracts.close', close)
    const { contracts } = await office.do('contracts.list', {})
    expect(contracts.map(({ closed }) => closed?.closedOn ?? null)).toEqual([null, CLOSED_ON])
    const { deadlines } = await office.do('deadlines.list', { asOf: '2024-06-03' })
    expect(new Set(deadlines.map(({ contractId }) => contractId))).toEqual(new Set(['A']))
    const { years } = await office.do('budget.plan', { contractId: 'B', asOf: '2024-06-03' })
    expect(years.map(({ forecastFen }) => forecastFen)).toEqual([0])
    expect((await settlementOf(office)).history).toMatchObject([{ state: 'closed', closedOn: CLOSED_ON }])
  })

  it('takes the payment, the invoice and the refund that its closing named, and not a fen more', async () => {
    const office = await officeAtTheEnd(10_000)
    const reasons = [
      { matter: 'unpaid', reason: '五月费用有争议，待协商' },
      { matter: 'not-invoiced', reason: '发票待开' },
    ] as const
    await office.do('contracts.close', { ...close, reasons: [...reasons] })
    const pay = { contractId: 'B', paidOn: '2024-06-03', voucher: '财付-2' }
    expect(await office.refused('payments.record', { ...pay, amountFen: 8_001 })).toMatchObject({
      kind: 'beyond-closing',
      left: 'unpaidFen',
      leftFen: 8_000,
    })
    const { paymentId } = await office.do('payments.record', { ...pay, amountFen: 5_000 })
    await office.do('invoices.record', invoice)
    expect((await settlementOf(office)).closing).toMatchObject({
      carried: [
        { matter: 'unpaid', amountFen: 8_000 },
        { matter: 'not-invoiced', amountFen: 18_000 },
      ],
      left: { unpaidFen: 3_000, refundFen: 0, uninvoicedFen: 0 },
    })
    expect(
      await office.refused('invoices.record', { ...invoice, number: '25222000000000000103' }),
    ).toMatchObject(CLOSED)
    await office.do('payments.reverse', { paymentId, reason: '退票' })
    expect((await settlementOf(office)).closing?.left.unpaidFen).toBe(8_000)
  })

  it('lets a card that its closing named be cancelled, and nothing else happen to it', async () => {
    const office = openOffice()
    await activateCards(office, 1, '2024-03-12')
    await office.do('billing.run', { contractId: 'B', through: '2024-05' })
    office.setToday('2024-06-03')
    const reasons = ['unpaid', 'cards-in-use', 'not-invoiced'] as const
    await office.do('contracts.close', {
      ...close,
      reasons: reasons.map(matter => ({ matter, reason: '注销手续正在办理' })),
    })
    const event = (kind: 'suspended' | 'cancelled') => ({
      events: [{ iccid: iccidOf(1), kind, on: '2024-06-03' }],
    })
    expect(await office.refused('cards.record', event('suspended'))).toMatchObject(CLOSED)
    await office.do('cards.record', event('cancelled'))
  })

  it('takes a renewed invoice in the place of one that a red-letter one took back', async () => {
    const office = await officeAtTheEnd(18_000)
    await office.do('invoices.record', invoice)
    await office.do('contracts.close', close)
    const renewed = { ...invoice, number: '25222000000000000103' }
    expect(await office.refused('invoices.record', renewed)).toMatchObject(CLOSED)
    const red = redInvoiceXml('25222000000000000102', invoice.number, fen(18_000))
    writeFileSync(join(office.folder, '红字.xml'), red)
    await office.do('invoices.recordFile', { contractId: 'B', file: '红字.xml' })
    await office.do('invoices.record', renewed)
    expect(
      await office.refused('invoices.record', { ...renewed, number: '25222000000000000104' }),
    ).toMatchObject(CLOSED)
  })

  it('is opened again with a reason, once, and then takes records as before', async () => {
    const office = await officeAtTheEnd(18_000)
    expect(await office.refused('contracts.reopen', { contractId: 'B', reason: '补记' })).toMatchObject({
      kind: 'contract-not-closed',
    })
    await office.do('invoices.record', invoice)
    await office.do('contracts.close', close)
    await office.do('contracts.reopen', { contractId: 'B', reason: '补记一笔付款' })
    await office.do('payments.record', { contractId: 'B', paidOn: '2024-06-03', amountFen: 1, voucher: '补' })
    expect((await settlementOf(office)).history).toMatchObject([
      { state: 'reopened', reason: '补记一笔付款' },
      { state: 'closed', closedOn: CLOSED_ON },
    ])
    const future = { contractId: 'B', closedOn: '2024-06-04' }
    expect(await office.refused('contracts.close', future)).toMatchObject({ kind: 'closing-day-impossible' })
  })
})

describe('closing where it takes two people', () => {
  it('waits without effect, and stands once another has approved it; opening it again does so too', async () => {
    const { people } = courtWith(['recorder', 'reviewer'])
    await people.do(FIRST, 'duties.set', { closing: true, reopening: true })
    const asked = { contractId: 'A', closedOn: '2024-05-06' }
    expect(await people.refused('recorder', 'contracts.close', asked)).toEqual({
      kind: 'two-people-needed',
      duty: 'closing',
    })
    const propose = (procedure: string, input: object) =>
      people.do('recorder', 'proposals.make', { procedure, input })
    const isClosed = async () =>
      (await people.do('reviewer', 'contracts.list', {})).contracts[0]?.closed?.closedOn ?? null
    const { proposalId } = await propose('contracts.close', asked)
    expect(await isClosed()).toBeNull()
    expect(await people.do('reviewer', 'proposals.get', { proposalId })).toMatchObject({
      proposal: { duty: 'closing', summary: '结清合同 · A · 2024-05-06' },
      problem: null,
    })
    await people.do('reviewer', 'proposals.approve', { proposalId })
    expect(await isClosed()).toBe('2024-05-06')
    const reopening = await propose('contracts.reopen', { contractId: 'A', reason: '补记' })
    await people.do('reviewer', 'proposals.approve', reopening)
    expect(await isClosed()).toBeNull()
  })
})

describe('a refund', () => {
  it('comes out of money on account, moves the position and the statement, and is taken back with a reason', async () => {
    const office = await officeAtTheEnd(20_000)
    const refund = { contractId: 'B', receivedOn: '2024-06-02', voucher: '退-1' }
    expect(await office.refused('refunds.record', { ...refund, amountFen: 2_001 })).toEqual({
      kind: 'refund-above-balance',
      amountFen: 2_001,
      onAccountFen: 2_000,
    })
    expect(
      await office.refused('refunds.record', { ...refund, receivedOn: '2024-05-31', amountFen: 1 }),
    ).toMatchObject({ onAccountFen: 0 })
    const { refundId } = await office.do('refunds.record', { ...refund, amountFen: 1_500 })
    expect(await positionOf(office, 'B', '2024-06-01')).toMatchObject({
      paidFen: 20_000,
      onAccountFen: 2_000,
    })
    expect(await positionOf(office, 'B', '2024-06-02')).toMatchObject({ paidFen: 18_500, onAccountFen: 500 })
    const explained = await office.do('position.explain', { contractId: 'B', asOf: '2024-06-02' })
    expect(explained).toMatchObject({ paidFen: 18_500, refunds: [{ refundId, amountFen: 1_500 }] })
    const [paid] = (await office.do('payments.list', { contractId: 'B' })).payments
    expect(paid).toMatchObject({ amountFen: 20_000, onAccountFen: 500 })
    expect(
      await office.refused('payments.reverse', { paymentId: paid?.paymentId, reason: '误录' }),
    ).toMatchObject({ kind: 'payment-refunded', refundedFen: 1_500 })
    expect((await settlementOf(office)).refunds).toMatchObject([
      { refundId, amountFen: 1_500, takenBack: null },
    ])

    await office.do('refunds.takeBack', { refundId, reason: '银行退汇' })
    expect(await office.refused('refunds.takeBack', { refundId, reason: '再次' })).toMatchObject({
      kind: 'refund-taken-back',
    })
    expect(await positionOf(office, 'B', '2024-06-02')).toMatchObject({
      paidFen: 20_000,
      onAccountFen: 2_000,
    })
    expect((await settlementOf(office)).refunds).toMatchObject([{ takenBack: { reason: '银行退汇' } }])
    expect(office.verify()).toMatchObject({ ok: true, problems: [] })
  })

  it('that a closing named is taken afterwards up to the amount, and settles the closing', async () => {
    const office = await officeAtTheEnd(20_000)
    await office.do('invoices.record', invoice)
    expect(await mattersOf(office)).toContain('refund-due')
    await office.do('contracts.close', {
      ...close,
      reasons: [{ matter: 'refund-due', reason: '已发函申请退费' }],
    })
    const refund = { contractId: 'B', receivedOn: '2024-06-03', voucher: '退-2' }
    await office.do('refunds.record', { ...refund, amountFen: 2_000 })
    expect((await settlementOf(office)).closing?.left.refundFen).toBe(0)
    expect(await settlementOf(office)).toMatchObject({ paidFen: 18_000, refundedFen: 2_000, onAccountFen: 0 })
  })

  it('stands on a statement below zero, and the statement adds up', async () => {
    const office = await officeAtTheEnd(20_000)
    await office.do('refunds.record', {
      ...{ contractId: 'B', receivedOn: '2024-06-02', amountFen: 1_500, voucher: '退-1' },
    })
    const asked = { contractId: 'B', from: '2024-06-01', to: '2024-06-30', file: '对账单.xlsx' }
    expect((await office.do('statements.exportSheet', asked)).sheets.length).toBeGreaterThan(0)
    const { years } = await office.do('budget.plan', { contractId: 'B', asOf: '2024-06-03' })
    expect(years[0]?.paidFen).toBe(18_500)
  })
})

async function eventOf(office: Office): Promise<number> {
  const { records } = await office.do('cards.get', { iccid: iccidOf(1), asOf: '2024-06-03' })
  return records.at(-1)?.eventId ?? 0
}
