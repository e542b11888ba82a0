import { describe, expect, it } from 'vitest'
import third from '../fixtures/contracts/third.json' with { type: 'json' }
import { cardNumbers, iccidOf, type Office, openOffice, positionOf } from './office.ts'

async function openWithThird(): Promise<Office> {
  const office = openOffice()
  expect(await office.do('contracts.add', { pack: third })).toEqual({ contractId: 'C' })
  return office
}

async function useCards(office: Office, count: number): Promise<void> {
  const indexes = cardNumbers(count)
  const cards = indexes.map(index => ({ iccid: iccidOf(index), suppliedOn: '2025-02-10' }))
  await office.do('cards.supply', { contractId: 'C', cards })
  const events = indexes.map(index => ({
    iccid: iccidOf(index),
    kind: 'activated' as const,
    on: '2025-02-14',
  }))
  await office.do('cards.record', { events })
}

describe('a contract entered from its pack', () => {
  it('stands beside the two others with its own terms, total and schedule', async () => {
    const office = await openWithThird()
    const { contracts } = await office.do('contracts.list', {})
    expect(contracts.map(each => [each.contractId, each.contractTotalFen])).toEqual([
      ['A', 48_219_000],
      ['B', 9_072_000],
      ['C', 4_800_000],
    ])
    const { terms, schedule } = await office.do('contracts.get', { contractId: 'C' })
    expect(terms.find(term => term.id === 'C-LATE')).toMatchObject({ clause: '3.2' })
    expect(schedule).toHaveLength(8)
    expect(schedule[0]).toMatchObject({ month: '2025-01', amountFen: 600_000, dueOn: '2025-04-15' })
  })

  it('is billed by quarters, dated by the end of the quarter and late at its own rate', async () => {
    const office = await openWithThird()
    await useCards(office, 2)
    await office.do('cards.record', {
      events: [
        { iccid: iccidOf(1), kind: 'suspended', on: '2025-04-10' },
        { iccid: iccidOf(1), kind: 'resumed', on: '2025-05-20' },
        { iccid: iccidOf(2), kind: 'cancelled', on: '2025-06-30' },
      ],
    })
    const usage = [{ iccid: iccidOf(2), megabytes: '12345.5' }]
    await office.do('cards.recordUsage', { contractId: 'C', month: '2025-03', usage })
    // Platform 2 × 6,000; cards 2 × 45 in two quarters; two months of suspension on top; 2,346 MB at 0.1.
    const billed = 1_200_000 + 4 * 4_500 + 2 * 200 + 23_460
    expect(await office.do('billing.run', { contractId: 'C', through: '2025-06' })).toMatchObject({
      totalFen: billed,
    })
    expect(await office.do('billing.run', { contractId: 'C', through: '2025-06' })).toMatchObject({
      totalFen: 0,
    })
    const { charges } = await office.do('charges.list', { contractId: 'C' })
    expect(new Set(charges.map(charge => charge.dueOn))).toEqual(new Set(['2025-04-15', '2025-07-15']))

    const firstQuarterFen = 600_000 + 2 * 4_500 + 23_460
    const payment = { contractId: 'C', paidOn: '2025-04-25', amountFen: firstQuarterFen, voucher: '财付' }
    await office.do('payments.record', payment)
    expect(await positionOf(office, 'C', '2025-06-30')).toMatchObject({
      chargedFen: billed,
      paidFen: firstQuarterFen,
      overdueFen: 0,
      // Nine days: the day of payment does not count here. 632,460 × 0.0005 × 9 = 2,846.07.
      lateFeeEstimateFen: 2_846,
      contractTotalFen: 4_800_000,
      remainingFen: 4_200_000,
    })
  })

  it('supplies 40 cards and no more', async () => {
    const office = await openWithThird()
    await useCards(office, 40)
    const one = { contractId: 'C', cards: [{ iccid: iccidOf(41), suppliedOn: '2025-03-01' }] }
    expect(await office.refused('cards.supply', one)).toEqual({
      kind: 'card-limit-exceeded',
      maximum: 40,
      suppliedSoFar: 40,
      supplying: 1,
    })
  })

  it('counts a paper as delivered by its own rules, the day of posting included', async () => {
    const office = await openWithThird()
    const sending = { sender: 'us', sentOn: '2025-03-14', destination: 'domestic' } as const
    const delivered = (contractId: string) =>
      office.do('tools.deemedDelivery', { contractId, ...sending, way: 'express' })
    expect(await delivered('C')).toMatchObject({ deliveredOn: '2025-03-17', clause: '5.2' })
    expect(await delivered('A')).toMatchObject({ deliveredOn: '2025-03-19', clause: '12.3.3' })
    const letter = { contractId: 'C', ...sending, way: 'registered' }
    expect(await office.refused('tools.deemedDelivery', letter)).toMatchObject({
      kind: 'delivery-left-open',
      questionId: 'C-Q-LETTER',
    })
    await office.do('questions.answer', { questionId: 'C-Q-LETTER', choice: 'as-express' })
    expect(await office.do('tools.deemedDelivery', letter as never)).toMatchObject({
      deliveredOn: '2025-03-17',
    })
  })

  it('ends without renewing, while the card contract of the court renews itself', async () => {
    const office = await openWithThird()
    const { deadlines } = await office.do('deadlines.list', { asOf: '2026-12-01' })
    const kindsOf = (contractId: string) =>
      deadlines.filter(each => each.contractId === contractId).map(each => each.kind)
    expect(deadlines).toContainEqual(
      expect.objectContaining({ contractId: 'C', kind: 'contract-ends', on: '2026-12-31' }),
    )
    expect(kindsOf('C').filter(kind => kind.includes('renewal'))).toEqual([])
    expect(kindsOf('B').filter(kind => kind.includes('renewal'))).not.toEqual([])
  })

  it('is refused when it is there already, and with the place when it contradicts itself', async () => {
    const office = await openWithThird()
    expect(await office.refused('contracts.add', { pack: third })).toEqual({
      kind: 'contract-exists',
      contractId: 'C',
    })
    const [first, ...others] = third.terms
    const wrong = { ...third, id: 'D', terms: [{ ...first, amountFen: '48000' }, ...others] }
    expect(await office.refused('contracts.add', { pack: wrong })).toMatchObject({
      path: 'terms.0.amountFen',
    })
    for (const pack of [null, [], 'C', { id: 'D' }]) {
      expect(await office.refused('contracts.add', { pack })).toHaveProperty('path')
    }
  })
})
