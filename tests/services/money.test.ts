import { describe, expect, it } from 'vitest'
import { activateCards, iccidOf, type Office, openOffice, positionOf } from './office.ts'

async function billMarch(office: Office, dueOn?: string): Promise<void> {
  await activateCards(office, 84, '2024-03-11')
  await office.do('billing.run', { contractId: 'B', through: '2024-03' })
  if (dueOn === undefined) return
  const bill = { contractId: 'B', from: '2024-03', to: '2024-03', receivedOn: '2024-03-25', dueOn }
  await office.do('bills.record', { ...bill, amountFen: 252_000 })
}

async function oweInstalment(office: Office, instalment: number, on: string): Promise<number> {
  await office.do('billing.run', { contractId: 'A', through: '2027-03' })
  for (const kind of ['accepted', 'notice-received', 'documents-received'] as const) {
    await office.do('milestones.record', { contractId: 'A', instalment, kind, on })
  }
  const { charges } = await office.do('charges.list', { contractId: 'A' })
  return charges.find(charge => charge.instalment === instalment)?.id ?? 0
}

const pay = (office: Office, contractId: string, paidOn: string, amountFen: number) =>
  office.do('payments.record', { contractId, paidOn, amountFen, voucher: `财付${paidOn}` })

describe('the annual payments of the service contract', () => {
  it('three instalments of 160,730.00 are 482,190.00, and none is due before its three papers are in', async () => {
    const office = openOffice()
    expect(await office.do('billing.run', { contractId: 'A', through: '2027-03' })).toMatchObject({
      added: 3,
      totalFen: 48_219_000,
    })
    const milestone = { contractId: 'A', instalment: 1 }
    const steps = [
      ['accepted', '2024-06-11', ['notice-received', 'documents-received']],
      ['documents-received', '2024-06-18', ['notice-received']],
    ] as const
    for (const [kind, on, missing] of steps) {
      expect(await office.do('milestones.record', { ...milestone, kind, on })).toMatchObject({
        dueOn: null,
        missing,
      })
      expect(await positionOf(office, 'A', '2030-01-01')).toMatchObject({ overdueFen: 0 })
    }
    const last = { ...milestone, kind: 'notice-received', on: '2024-06-20' } as const
    const due = await office.do('milestones.record', last)
    expect(due).toMatchObject({ dueOn: '2024-07-22', missing: [] })
    expect(due.because).toContain('第30日为2024-07-20（星期六）')
    expect(due.because).toContain('顺延至2024-07-22')
    const { charges } = await office.do('charges.list', { contractId: 'A' })
    expect(charges.map(charge => charge.dueOn)).toEqual(['2024-07-22', null, null])
  })

  it.each([
    ['2025-03-15', '2025-03-20', '2025-03-20', '2025-04-21'],
    ['2026-01-05', '2026-01-19', '2026-01-10', '2026-02-24'],
  ])('accepted %s, notice %s, documents %s: due on %s', async (accepted, notice, documents, dueOn) => {
    const office = openOffice()
    const milestone = { contractId: 'A', instalment: 1 }
    await office.do('milestones.record', { ...milestone, kind: 'accepted', on: accepted })
    await office.do('milestones.record', { ...milestone, kind: 'notice-received', on: notice })
    const last = { ...milestone, kind: 'documents-received', on: documents } as const
    expect(await office.do('milestones.record', last)).toMatchObject({ dueOn })
  })

  it('paid in two parts after the due day, the late fee is 8,465.70 and stays so', async () => {
    const office = openOffice()
    const chargeId = await oweInstalment(office, 1, '2025-03-20')
    const position = (asOf: string) => positionOf(office, 'A', asOf)
    const parts = [
      { paidOn: '2025-05-01', amountFen: 10_000_000 },
      { paidOn: '2025-05-21', amountFen: 6_073_000 },
    ]
    for (const part of parts) {
      const allocations = [{ chargeId, amountFen: part.amountFen }]
      await office.do('payments.record', { contractId: 'A', ...part, voucher: '财付', allocations })
    }
    expect(await position('2025-04-21')).toMatchObject({ overdueFen: 0, lateFeeEstimateFen: 0 })
    expect(await position('2025-04-22')).toMatchObject({ overdueFen: 16_073_000, lateFeeEstimateFen: 48_219 })
    expect(await position('2025-05-01')).toMatchObject({ overdueFen: 6_073_000, lateFeeEstimateFen: 482_190 })
    for (const asOf of ['2025-05-21', '2026-01-01']) {
      expect(await position(asOf)).toMatchObject({
        overdueFen: 0,
        lateFeeEstimateFen: 846_570,
        remainingFen: 48_219_000 - 16_073_000,
      })
    }
    const { lateFee } = await position('2026-01-01')
    expect(lateFee?.segments).toMatchObject([
      { from: '2025-04-21', until: '2025-05-01', days: 10, principalFen: 16_073_000 },
      { from: '2025-05-01', until: '2025-05-21', days: 20, principalFen: 6_073_000 },
    ])
    expect(lateFee?.because).toContain('8,465.70')
  })
})

describe('the bills of the card contract', () => {
  it('without a bill nothing falls due, however long it is owed', async () => {
    const office = openOffice()
    await billMarch(office)
    expect(await positionOf(office, 'B', '2026-01-01')).toMatchObject({
      owedFen: 252_000,
      overdueFen: 0,
      lateFeeEstimateFen: 0,
    })
  })

  it('a bill gives its months their due day; ten days later the late fee is 2.52', async () => {
    const office = openOffice()
    await billMarch(office, '2024-04-01')
    const { charges } = await office.do('charges.list', { contractId: 'B' })
    expect(new Set(charges.map(charge => charge.dueOn))).toEqual(new Set(['2024-04-01']))
    expect(await positionOf(office, 'B', '2024-04-01')).toMatchObject({ overdueFen: 0 })
    expect(await positionOf(office, 'B', '2024-04-11')).toMatchObject({
      owedFen: 252_000,
      overdueFen: 252_000,
      lateFeeEstimateFen: 252,
    })
    await pay(office, 'B', '2024-05-01', 252_000)
    expect(await positionOf(office, 'B', '2024-06-01')).toMatchObject({ lateFeeEstimateFen: 756 })
  })

  it('a bill that asks for more than is recorded is recorded, and the difference named', async () => {
    const office = openOffice()
    await activateCards(office, 1, '2024-03-11')
    await office.do('billing.run', { contractId: 'B', through: '2024-08' })
    const bill = { contractId: 'B', from: '2024-03', to: '2024-08', receivedOn: '2024-09-05' }
    expect(await office.do('bills.record', { ...bill, amountFen: 21_000 })).toMatchObject({
      expectedFen: 18_000,
      differenceFen: 3_000,
      dueOn: null,
    })
  })
})

it('a bill cannot move the due day of a contract that has a rule of its own, and says so', async () => {
  const office = openOffice()
  const chargeId = await oweInstalment(office, 1, '2025-03-20')
  const bill = {
    contractId: 'A',
    from: '2025-03',
    to: '2025-03',
    receivedOn: '2025-03-21',
    dueOn: '2025-03-31',
  }
  const recorded = await office.do('bills.record', { ...bill, amountFen: 16_073_000 })
  expect(recorded).toMatchObject({ dueOn: null, warnings: [{ kind: 'due-day-without-effect' }] })
  const { charge } = await office.do('charges.explain', { chargeId })
  expect(charge.dueOn).toBe('2025-04-21')
})

describe('payments', () => {
  it('without a designation what is due is paid first, the earlier due day before the later', async () => {
    const office = openOffice()
    await activateCards(office, 1, '2024-03-11')
    await office.do('billing.run', { contractId: 'B', through: '2024-05' })
    const bill = (month: string, dueOn: string) =>
      office.do('bills.record', {
        contractId: 'B',
        from: month,
        to: month,
        receivedOn: '2024-06-01',
        dueOn,
        amountFen: 3_000,
      })
    await bill('2024-05', '2024-06-10')
    await bill('2024-03', '2024-06-20')
    const { allocations, onAccountFen } = await pay(office, 'B', '2024-06-20', 7_000)
    const { charges } = await office.do('charges.list', { contractId: 'B' })
    const monthOf = (chargeId: number) => charges.find(charge => charge.id === chargeId)?.month
    expect(allocations.map(share => [monthOf(share.chargeId), share.amountFen])).toEqual([
      ['2024-05', 3_000],
      ['2024-03', 3_000],
      ['2024-04', 1_000],
    ])
    expect(onAccountFen).toBe(0)
  })

  it('what is paid too much waits on account and pays what arises next', async () => {
    const office = openOffice()
    await billMarch(office, '2024-04-01')
    expect(await pay(office, 'B', '2024-03-28', 300_000)).toMatchObject({ onAccountFen: 48_000 })
    expect(await positionOf(office, 'B', '2024-03-31')).toMatchObject({
      owedFen: -48_000,
      onAccountFen: 48_000,
    })

    await office.do('billing.run', { contractId: 'B', through: '2024-04' })
    expect(await positionOf(office, 'B', '2024-04-30')).toMatchObject({
      owedFen: 252_000 - 48_000,
      onAccountFen: 0,
      remainingFen: 9_072_000 - 300_000,
    })
    const { payments } = await office.do('payments.list', { contractId: 'B' })
    expect(payments).toMatchObject([{ amountFen: 300_000, onAccountFen: 0 }])
    expect(payments[0]?.allocations.filter(share => share.on > '2024-03-28')).toHaveLength(16)
  })

  it('a reversal leaves everything open as before, and the money of another payment takes its place', async () => {
    const office = openOffice()
    await billMarch(office, '2024-04-01')
    const before = await positionOf(office, 'B', '2024-12-31')
    const { paymentId } = await pay(office, 'B', '2024-03-28', 252_000)
    await office.do('payments.reverse', { paymentId, reason: '重复录入' })
    expect(await positionOf(office, 'B', '2024-12-31')).toEqual(before)

    const wrong = await pay(office, 'B', '2024-03-29', 252_000)
    await pay(office, 'B', '2024-03-30', 100_000)
    expect(await positionOf(office, 'B', '2024-12-31')).toMatchObject({
      owedFen: -100_000,
      onAccountFen: 100_000,
    })
    const reversal = { paymentId: wrong.paymentId, reason: '银行退回' }
    expect(await office.do('payments.reverse', reversal)).toMatchObject({ releasedFen: 252_000 })
    expect(await positionOf(office, 'B', '2024-12-31')).toMatchObject({
      paidFen: 100_000,
      owedFen: 152_000,
      onAccountFen: 0,
      overdueFen: 152_000,
    })
    expect(await office.refused('payments.reverse', reversal)).toMatchObject({ kind: 'already-reversed' })
  })

  it('a credit found late frees the money that had paid the fee, and it pays the next one', async () => {
    const office = openOffice()
    await activateCards(office, 2, '2024-03-11')
    await office.do('billing.run', { contractId: 'B', through: '2024-04' })
    await pay(office, 'B', '2024-05-06', 12_000)
    await office.do('cards.record', { events: [{ iccid: iccidOf(1), kind: 'cancelled', on: '2024-03-31' }] })
    await office.do('billing.run', { contractId: 'B', through: '2024-04' })
    expect(await positionOf(office, 'B', '2024-05-31')).toMatchObject({
      chargedFen: 9_000,
      onAccountFen: 3_000,
    })
    await office.do('billing.run', { contractId: 'B', through: '2024-05' })
    expect(await positionOf(office, 'B', '2024-05-31')).toMatchObject({ owedFen: 0, onAccountFen: 0 })
  })

  it('the same voucher twice is warned of, not refused', async () => {
    const office = openOffice()
    const { paymentId } = await pay(office, 'A', '2025-04-18', 1)
    const { warnings } = await pay(office, 'A', '2025-04-18', 1)
    expect(warnings).toContainEqual(expect.objectContaining({ kind: 'voucher-used-before', paymentId }))
  })
})

describe('invoices', () => {
  const invoice = {
    contractId: 'A',
    number: '25222000000000000101',
    kind: '普通发票',
    issuedOn: '2025-03-20',
    netFen: 15_163_208,
    taxFen: 909_792,
    grossFen: 16_073_000,
    rate: '0.06',
  } as const

  it('one that agrees with its instalment has nothing to remark', async () => {
    const office = openOffice()
    const chargeId = await oweInstalment(office, 1, '2025-03-20')
    expect(await office.do('invoices.record', { ...invoice, covers: [chargeId] })).toMatchObject({
      mismatches: [],
    })
    const { invoices } = await office.do('invoices.list', { contractId: 'A' })
    expect(invoices).toMatchObject([{ number: invoice.number, grossFen: 16_073_000, covers: [chargeId] }])
  })

  it('one that asks for more is recorded with the difference, line by line', async () => {
    const office = openOffice()
    const chargeId = await oweInstalment(office, 1, '2025-03-20')
    const dearer = { ...invoice, netFen: 15_163_308, grossFen: 16_073_100, covers: [chargeId] }
    const { mismatches } = await office.do('invoices.record', dearer)
    expect(mismatches).toContainEqual(
      expect.objectContaining({
        kind: 'gross-differs',
        grossFen: 16_073_100,
        expectedFen: 16_073_000,
        differenceFen: 100,
        lines: [expect.objectContaining({ chargeId, amountFen: 16_073_000 })],
      }),
    )
  })

  it('the same number is recorded once, also for the other contract and in full-width digits', async () => {
    const office = openOffice()
    const { invoiceId } = await office.do('invoices.record', invoice)
    const wide = [...invoice.number].map(digit => String.fromCodePoint(0xff10 + Number(digit))).join('')
    for (const again of [invoice, { ...invoice, contractId: 'B' }, { ...invoice, number: wide }]) {
      expect(await office.refused('invoices.record', again)).toMatchObject({
        kind: 'duplicate-invoice',
        number: invoice.number,
        invoiceId,
        contractId: 'A',
      })
    }
  })
})
