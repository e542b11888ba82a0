// What the page of cards asks: each card's months on hold and its cost, one card in full, what an event, a supply or a
// billing run would come to before it is recorded.

import { describe, expect, it } from 'vitest'
import { activateCards, iccidOf, type Office, openOffice } from './office.ts'

const event = (index: number, kind: 'suspended' | 'resumed' | 'cancelled' | 'activated', on: string) => ({
  iccid: iccidOf(index),
  kind,
  on,
})

async function officeWithCards(count: number): Promise<Office> {
  const office = openOffice()
  await activateCards(office, count, '2024-03-12')
  return office
}

describe('the list of cards', () => {
  it('tells how long a card rests, how long it still may, and what the month costs', async () => {
    const office = await officeWithCards(3)
    await office.do('cards.record', { events: [event(1, 'suspended', '2024-05-20')] })
    const on = async (asOf: string) => (await office.do('cards.list', { contractId: 'B', asOf })).cards[0]
    const hold = { suspendedOn: '2024-05-20', endsOn: '2024-11-20' }
    expect(await on('2024-05-19')).toMatchObject({ state: 'active', hold: null, monthFen: 3_000 })
    expect(await on('2024-05-31')).toMatchObject({
      state: 'suspended',
      hold: { ...hold, months: 0, monthsLeft: 6 },
      monthFen: 3_000,
    })
    expect(await on('2024-08-20')).toMatchObject({
      hold: { ...hold, months: 3, monthsLeft: 3 },
      monthFen: 100,
    })
    expect(await on('2024-12-19')).toMatchObject({ hold: { months: 6, monthsLeft: 0 } })
  })

  it('counts cancelled cards against the limit of 100', async () => {
    const office = await officeWithCards(84)
    await office.do('cards.record', { events: [event(1, 'cancelled', '2024-06-01')] })
    const { limit, maximumHoldMonths, cards } = await office.do('cards.list', {
      contractId: 'B',
      asOf: '2024-07-01',
    })
    expect(limit).toEqual({ maximum: 100, left: 16, clause: '5.1' })
    expect(maximumHoldMonths).toBe(6)
    expect(cards[0]).toMatchObject({ state: 'cancelled', monthFen: 0 })
    expect(await office.do('cards.list', { contractId: 'A' })).toMatchObject({ limit: null, cards: [] })
  })
})

describe('one card', () => {
  it('keeps a wrong event in sight, with the reason and who corrected it', async () => {
    const office = await officeWithCards(1)
    const { cards } = await office.do('cards.list', { contractId: 'B' })
    const eventId = cards[0]?.events[0]?.eventId ?? 0
    const corrected = await office.do('cards.correct', { eventId, on: '2024-04-02', reason: '受理单为4月' })
    const { records, card } = await office.do('cards.get', { iccid: iccidOf(1), asOf: '2024-06-30' })
    expect(records).toMatchObject([
      { eventId, kind: 'activated', on: '2024-03-12', correctedBy: corrected.eventId, reason: null },
      { corrects: eventId, on: '2024-04-02', correctedBy: null, reason: '受理单为4月', recordedBy: '王会计' },
    ])
    expect(card).toMatchObject({ activatedOn: '2024-04-02', state: 'active', suppliedOn: '2024-03-11' })
  })

  it('is found by the number that it was replaced under, with its charges and its usage', async () => {
    const office = await officeWithCards(2)
    const replaced = { iccid: iccidOf(1), kind: 'replaced' as const, on: '2024-04-10' }
    await office.do('cards.record', { events: [{ ...replaced, cause: 'lost', newIccid: iccidOf(50) }] })
    await office.do('billing.run', { contractId: 'B', through: '2024-04' })
    const usage = [{ iccid: iccidOf(50), megabytes: '51201.5' }]
    await office.do('cards.recordUsage', { contractId: 'B', month: '2024-04', usage })
    for (const iccid of [iccidOf(1), iccidOf(50)]) {
      const card = await office.do('cards.get', { iccid, asOf: '2024-04-30' })
      expect(card.charges.map(({ kind, amountFen }) => [kind, amountFen])).toEqual([
        ['monthly-fee', 3_000],
        ['monthly-fee', 3_000],
        ['replacement-fee', 100],
      ])
      expect(card.usage).toEqual([
        {
          month: '2024-04',
          megabytes: '51201.5',
          overage: { overMegabytes: 2, amountFen: 58, isAdvisory: true },
        },
      ])
    }
    expect(await office.refused('cards.get', { iccid: iccidOf(77), asOf: '2024-04-30' })).toEqual({
      kind: 'unknown-card',
      iccid: iccidOf(77),
    })
  })

  it('reminds of what its state brings with it', async () => {
    const office = await officeWithCards(3)
    const cards = [{ iccid: iccidOf(9), suppliedOn: '2024-03-11' }]
    await office.do('cards.supply', { contractId: 'B', cards })
    const events = [event(1, 'suspended', '2024-04-15'), event(2, 'cancelled', '2024-04-20')]
    await office.do('cards.record', { events })
    const kinds = async (index: number, asOf: string) =>
      (await office.do('cards.get', { iccid: iccidOf(index), asOf })).warnings.map(({ kind }) => kind)
    expect(await kinds(9, '2024-06-01')).toEqual(['cards-not-activated'])
    expect(await kinds(1, '2024-06-01')).toEqual(['hold-runs-out'])
    expect(await kinds(2, '2024-06-01')).toEqual(['number-reclaimed'])
    expect(await kinds(3, '2024-06-01')).toEqual([])
    await office.do('billing.run', { contractId: 'B', through: '2024-06' })
    expect(await kinds(3, '2024-06-01')).toEqual(['settle-before-cancelling'])
    const { warnings } = await office.do('cards.get', { iccid: iccidOf(1), asOf: '2024-10-15' })
    expect(warnings[0]?.message).toContain('已于2024-10-15期满')
  })
})

describe('what events would mean', () => {
  it('a suspension of two cards from the first of a month: 1 yuan a card in place of 30', async () => {
    const office = await officeWithCards(4)
    await office.do('billing.run', { contractId: 'B', through: '2024-06' })
    const head = office.head()
    const events = [1, 2].map(index => event(index, 'suspended', '2024-06-01'))
    const preview = await office.do('cards.preview', { events, asOf: '2024-06-30' })
    expect(preview).toMatchObject({
      cards: 2,
      soFarFen: -2 * 2_900,
      later: { month: '2024-07', beforeFen: 6_000, afterFen: 200 },
    })
    expect(preview.sentences.join('')).toMatch(/5\.5.*1\.00元.*30\.00元.*2024-12-01/)
    expect(office.head()).toEqual(head)
    await office.do('cards.record', { events })
    const { totalFen } = await office.do('billing.run', { contractId: 'B', through: '2024-06' })
    expect(totalFen).toBe(preview.soFarFen)
  })

  it('a cancellation costs its month in full and names what is unpaid', async () => {
    const office = await officeWithCards(1)
    await office.do('billing.run', { contractId: 'B', through: '2024-04' })
    const preview = await office.do('cards.preview', {
      events: [event(1, 'cancelled', '2024-05-10')],
      asOf: '2024-05-10',
    })
    expect(preview).toMatchObject({ soFarFen: 0, later: { beforeFen: 3_000, afterFen: 0 } })
    expect(preview.warnings).toMatchObject([{ kind: 'settle-before-cancelling', openFen: 6_000 }])
  })

  it('a replacement is free when the card burnt out, 1 yuan when it was lost', async () => {
    const office = await officeWithCards(1)
    const costOf = async (cause: 'lost' | 'burnt-out') => {
      const replaced = { iccid: iccidOf(1), kind: 'replaced' as const, on: '2024-05-10' }
      const events = [{ ...replaced, cause, newIccid: iccidOf(60) }]
      return (await office.do('cards.preview', { events, asOf: '2024-05-31' })).soFarFen
    }
    expect([await costOf('lost'), await costOf('burnt-out')]).toEqual([100, 0])
  })

  it('is refused as recording it would be', async () => {
    const office = await officeWithCards(1)
    const events = [event(1, 'resumed', '2024-05-10')]
    const refusal = await office.refused('cards.preview', { events, asOf: '2024-05-31' })
    expect(refusal).toMatchObject({ kind: 'not-suspended' })
    expect(await office.refused('cards.record', { events })).toEqual(refusal)
  })
})

describe('a batch of cards before it is supplied', () => {
  it('is told row by row what is wrong, and what is only unusual', async () => {
    const office = await officeWithCards(99)
    const numbers = [iccidOf(200), '8986ABC', iccidOf(1), iccidOf(200), '12345678901234567890']
    const cards = numbers.map(iccid => ({ iccid, msisdn: '1440328001001' }))
    const { problems } = await office.do('cards.checkSupply', { contractId: 'B', cards })
    expect(problems.map(({ row, isWarning }) => [row, isWarning])).toEqual([
      [1, false],
      [2, false],
      [3, false],
      [1, false],
      [4, true],
    ])
    expect(problems.map(({ message }) => message).join('')).toMatch(
      /不是有效的 ICCID.*重复.*不超过100张.*8986/,
    )
  })
})

describe('a billing run that is only tried', () => {
  it('says what the run then does, and leaves nothing', async () => {
    const office = await officeWithCards(84)
    const head = office.head()
    const tried = await office.do('billing.try', { contractId: 'B', through: '2024-04' })
    expect(office.head()).toEqual(head)
    expect(tried).toMatchObject({ added: 168, adjusted: 0, totalFen: 504_000, chargeIds: null })
    const run = await office.do('billing.run', { contractId: 'B', through: '2024-04' })
    expect({ ...run, chargeIds: null }).toEqual(tried)
    const { charges } = await office.do('charges.list', { contractId: 'B' })
    expect(run.chargeIds).toEqual({ first: charges[0]?.id, last: charges.at(-1)?.id })
    expect(await office.do('billing.run', { contractId: 'B', through: '2024-04' })).toMatchObject({
      added: 0,
      chargeIds: null,
    })
  })
})

describe('what was entered from bills', () => {
  it('stands until it is withdrawn', async () => {
    const office = await officeWithCards(1)
    await office.do('billing.run', { contractId: 'B', through: '2024-03' })
    const entry = { contractId: 'B', kind: 'card-fee' as const, month: '2024-03', effectiveOn: '2024-03-31' }
    const { chargeId } = await office.do('charges.enter', { ...entry, amountFen: 8_400, reason: '账单' })
    const standing = async () =>
      (await office.do('charges.entered', { contractId: 'B' })).charges.map(charge => [
        charge.amountFen,
        charge.isStanding,
      ])
    expect(await standing()).toEqual([[8_400, true]])
    await office.do('charges.withdraw', { chargeId, reason: '账单无此项' })
    expect(await standing()).toEqual([
      [8_400, false],
      [-8_400, false],
    ])
    await office.do('charges.enter', { ...entry, amountFen: 100, reason: '更正' })
    expect((await standing()).at(-1)).toEqual([100, true])
  })
})
