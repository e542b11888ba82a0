import { describe, expect, it } from 'vitest'
import { activateCards, cardNumbers, iccidOf, type Office, openOffice, positionOf } from './office.ts'

const run = (office: Office, through: string) => office.do('billing.run', { contractId: 'B', through })

const fees = async (office: Office, month: string) =>
  (await office.do('charges.list', { contractId: 'B', from: month, to: month })).charges

const feeFen = async (office: Office, month: string) =>
  (await fees(office, month)).reduce((sum, charge) => sum + charge.amountFen, 0)

const activationOf = async (office: Office, index: number) => {
  const { cards } = await office.do('cards.list', { contractId: 'B' })
  const events = cards.find(card => card.iccid === iccidOf(index))?.events ?? []
  return events.find(event => event.kind === 'activated')?.eventId ?? 0
}

describe('billing the cards', () => {
  it('84 cards active from the first month come to 90,720.00 in 36 months, and not a second time', async () => {
    const office = openOffice()
    await activateCards(office, 84, '2024-03-11')
    const first = await run(office, '2027-02')
    expect(first).toMatchObject({ added: 84 * 36, adjusted: 0, totalFen: 9_072_000, warnings: [] })
    const before = office.head()
    expect(await run(office, '2027-02')).toMatchObject({ added: 0, adjusted: 0, totalFen: 0 })
    expect(office.head()).toEqual(before)
  })

  it('a 37th month is charged and warned of: 93,240.00 against the 90,720.00 stated', async () => {
    const office = openOffice()
    await activateCards(office, 84, '2024-03-11')
    const { totalFen, warnings, openQuestions } = await run(office, '2027-03')
    expect(totalFen).toBe(9_324_000)
    expect(warnings).toMatchObject([
      { kind: 'above-stated-total', chargedFen: 9_324_000, ceilingFen: 9_072_000, clause: '5.4(1)' },
    ])
    expect(warnings[0]?.message).toContain('93,240.00元')
    expect(openQuestions).toContain('Q-START')
  })

  it('a card activated on the last of May and cancelled on the first of June is charged both months', async () => {
    const office = openOffice()
    await activateCards(office, 1, '2024-05-31')
    await office.do('cards.record', { events: [{ iccid: iccidOf(1), kind: 'cancelled', on: '2024-06-01' }] })
    expect(await run(office, '2027-12')).toMatchObject({ added: 2, totalFen: 6_000 })
  })

  it('every fee says its clause and how it came about', async () => {
    const office = openOffice()
    await activateCards(office, 1, '2024-03-12')
    await run(office, '2024-03')
    const [fee] = await fees(office, '2024-03')
    expect(fee).toMatchObject({ kind: 'monthly-fee', amountFen: 3_000, dueOn: null, clause: '5.4(1)' })
    expect(fee?.reason).toMatchObject({ contractId: 'B', termId: 'B-MONTH', inputs: { unitPriceFen: 3_000 } })
    expect(fee?.because).toContain('30.00')
  })
})

describe('what is found out after billing', () => {
  it('a cancellation in May, recorded in the new year, gives seven credits a card and stops the fee', async () => {
    const office = openOffice()
    await activateCards(office, 3, '2024-03-11')
    await run(office, '2024-12')
    const cancelled = [1, 2].map(index => ({ iccid: iccidOf(index), kind: 'cancelled', on: '2024-05-20' }))
    await office.do('cards.record', { events: cancelled as never })

    expect(await run(office, '2024-12')).toMatchObject({ added: 0, adjusted: 14, totalFen: -14 * 3_000 })
    for (const month of ['2024-06', '2024-09', '2024-12']) {
      const charges = await fees(office, month)
      expect(charges.map(charge => charge.amountFen).toSorted()).toEqual([
        -3_000, -3_000, 3_000, 3_000, 3_000,
      ])
      for (const credit of charges.filter(charge => charge.amountFen < 0)) {
        expect(charges.find(charge => charge.id === credit.adjusts)).toMatchObject({
          iccid: credit.iccid,
          amountFen: 3_000,
        })
      }
    }
    expect(await feeFen(office, '2024-05')).toBe(9_000)
    expect(await run(office, '2025-01')).toMatchObject({ added: 1, adjusted: 0, totalFen: 3_000 })
  })

  it('a suspension told of late makes its whole months cost 1 yuan instead of 30', async () => {
    const office = openOffice()
    await activateCards(office, 1, '2024-03-11')
    await run(office, '2024-08')
    await office.do('cards.record', {
      events: [
        { iccid: iccidOf(1), kind: 'suspended', on: '2024-04-28' },
        { iccid: iccidOf(1), kind: 'resumed', on: '2024-07-05' },
      ],
    })
    expect(await run(office, '2024-08')).toMatchObject({ added: 2, adjusted: 2, totalFen: 2 * (100 - 3_000) })
    const months = ['2024-04', '2024-05', '2024-06', '2024-07']
    expect(await Promise.all(months.map(month => feeFen(office, month)))).toEqual([3_000, 100, 100, 3_000])
    const suspended = (await fees(office, '2024-05')).find(charge => charge.kind === 'suspension-fee')
    expect(suspended).toMatchObject({ amountFen: 100, clause: '5.5' })
  })

  it('an activation found to be a month earlier adds that month, one two months later takes months back', async () => {
    const office = openOffice()
    await activateCards(office, 2, '2024-05-10')
    await run(office, '2024-08')
    const [early, late] = [await activationOf(office, 1), await activationOf(office, 2)]
    await office.do('cards.correct', { eventId: early, on: '2024-04-22', reason: '受理单载明4月22日' })
    await office.do('cards.correct', { eventId: late, on: '2024-07-01', reason: '受理单载明7月1日' })
    expect(await run(office, '2024-08')).toMatchObject({ added: 1, adjusted: 2, totalFen: -3_000 })
    const months = ['2024-04', '2024-05', '2024-06', '2024-07']
    expect(await Promise.all(months.map(month => feeFen(office, month)))).toEqual([
      3_000, 3_000, 3_000, 6_000,
    ])
  })

  it('an activation that never happened takes all its months back, and the same one is not corrected twice', async () => {
    const office = openOffice()
    await activateCards(office, 1, '2024-03-11')
    await run(office, '2024-05')
    const eventId = await activationOf(office, 1)
    await office.do('cards.correct', { eventId, on: null, reason: '卡片从未启用' })
    expect(await run(office, '2024-05')).toMatchObject({ added: 0, adjusted: 3, totalFen: -9_000 })
    expect(
      await office.refused('cards.correct', { eventId, on: '2024-04-01', reason: '再改' }),
    ).toMatchObject({
      kind: 'event-already-corrected',
      eventId,
    })
  })

  it('a lost card costs 1 yuan to replace, one burnt out in use nothing, and both stay the same card', async () => {
    const office = openOffice()
    await activateCards(office, 2, '2024-03-11')
    await office.do('cards.record', {
      events: [
        { iccid: iccidOf(1), kind: 'replaced', on: '2024-04-10', cause: 'lost', newIccid: iccidOf(101) },
        { iccid: iccidOf(2), kind: 'replaced', on: '2024-04-11', cause: 'burnt-out', newIccid: iccidOf(102) },
      ],
    })
    expect(await run(office, '2024-04')).toMatchObject({ added: 5, totalFen: 4 * 3_000 + 100 })
    const { cards } = await office.do('cards.list', { contractId: 'B' })
    expect(cards.map(card => card.iccids)).toEqual([
      [iccidOf(1), iccidOf(101)],
      [iccidOf(2), iccidOf(102)],
    ])
  })

  it('the tax of 2026 is only proposed; confirmed by an invoice it makes 22 months at 30.00 and 14 at 30.85', async () => {
    const office = openOffice()
    await activateCards(office, 84, '2024-03-11')
    await run(office, '2027-02')
    const { proposals } = await office.do('prices.proposals', { contractId: 'B' })
    expect(proposals).toMatchObject([
      {
        fromMonth: '2026-01',
        rate: '0.09',
        oldUnitPriceFen: 3_000,
        newUnitPriceFen: 3_085,
        monthlyFen: 259_140,
        ceilingFen: 9_171_960,
        confirmed: false,
      },
    ])
    expect(await positionOf(office, 'B', '2027-02-28')).toMatchObject({
      chargedFen: 9_072_000,
      contractTotalFen: 9_072_000,
    })

    const evidence = '发票26222000000000000777'
    const price = { contractId: 'B', fromMonth: '2026-01', rate: '0.09', evidence }
    const confirmed = await office.do('prices.confirm', price)
    expect(confirmed).toMatchObject({ unitPriceFen: 3_085, ceilingFen: 9_171_960 })
    expect(confirmed.because).toMatch(/含税单价改为30\.85元。已经确认，计费时按新单价执行。$/)
    expect(await run(office, '2027-02')).toMatchObject({ totalFen: 14 * 84 * 85 })
    expect(await feeFen(office, '2025-12')).toBe(252_000)
    expect(await feeFen(office, '2026-01')).toBe(259_140)
    expect(await positionOf(office, 'B', '2027-02-28')).toMatchObject({
      chargedFen: 9_171_960,
      contractTotalFen: 9_171_960,
      remainingFen: 9_171_960,
    })
    expect(await run(office, '2027-02')).toMatchObject({ added: 0, adjusted: 0, totalFen: 0 })
  })
})

describe('what the supplier alone can say', () => {
  it('84.00 for 84 cards and an overage stand as entered, beside the 90,720.00 and not in it', async () => {
    const office = openOffice()
    await activateCards(office, 84, '2024-03-11')
    const asked = await office.do('billing.run', { contractId: 'B', through: '2024-03' })
    expect(asked.totalFen).toBe(252_000)
    const entry = { contractId: 'B', month: '2024-03', effectiveOn: '2024-03-31' } as const
    await office.do('charges.enter', { ...entry, kind: 'card-fee', amountFen: 8_400, reason: '账单列明卡费' })
    const overage = { ...entry, kind: 'usage-overage', iccid: iccidOf(5), amountFen: 29 } as const
    await office.do('charges.enter', { ...overage, reason: '账单列明超出1M' })
    await office.do('payments.record', {
      contractId: 'B',
      paidOn: '2024-04-02',
      amountFen: 252_000 + 8_400 + 29,
      voucher: '财付2024-0402-01',
    })
    expect(await positionOf(office, 'B', '2024-04-02')).toMatchObject({
      chargedFen: 260_429,
      owedFen: 0,
      remainingFen: 9_072_000 - 252_000,
    })
    expect(await office.refused('charges.enter', { ...overage, reason: '又一次' })).toMatchObject({
      kind: 'charge-already-entered',
      amountFen: 29,
    })
  })

  it('usage beyond 50 GB is computed at 0.29 yuan a MB as a check, and charges nothing by itself', async () => {
    const office = openOffice()
    await activateCards(office, 2, '2024-03-11')
    const { overages, openQuestions } = await office.do('cards.recordUsage', {
      contractId: 'B',
      month: '2024-03',
      usage: [
        { iccid: iccidOf(1), megabytes: 50 * 1024 },
        { iccid: iccidOf(2), megabytes: '51200.2' },
      ],
    })
    expect(overages).toMatchObject([{ iccid: iccidOf(2), overMegabytes: 1, amountFen: 29, advisory: true }])
    expect(openQuestions).toEqual(expect.arrayContaining(['Q-FUNCTIONS', 'Q-GB']))
    expect(await run(office, '2024-03')).toMatchObject({ totalFen: 6_000 })
  })

  it('a card that lies unused is asked about, because the contract lets it be activated', async () => {
    const office = openOffice()
    const cards = cardNumbers(2).map(index => ({ iccid: iccidOf(index), suppliedOn: '2024-03-11' }))
    await office.do('cards.supply', { contractId: 'B', cards })
    expect((await run(office, '2024-03')).warnings).toMatchObject([{ kind: 'cards-not-activated', count: 2 }])
  })
})
