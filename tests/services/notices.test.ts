import { describe, expect, it } from 'vitest'
import third from '../fixtures/contracts/third.json' with { type: 'json' }
import { activateCards, iccidOf, type Office, openOffice } from './office.ts'

const account = { newBankName: '中国建设银行股份有限公司蛟河支行', effectiveOn: '2026-12-15' }

const draft = (office: Office, kind: string | number, contractId: string, facts: object) =>
  office.do('notices.draft', { kind, contractId, facts: { ...facts } })

const refused = (office: Office, kind: string | number, contractId: string, facts: object) =>
  office.refused('notices.draft', { kind, contractId, facts })

describe('the list of kinds', () => {
  it('names all 35, each with the contracts and the words that give rise to it', async () => {
    const { kinds } = await openOffice().do('notices.kinds', {})
    expect(kinds.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 35 }, (_, index) => index + 1),
    )
    const given = kinds.map(({ number, contracts }) => [
      number,
      contracts.map(each => each.contractId).join(''),
    ])
    expect(Object.fromEntries(given)).toEqual({
      ...{
        1: 'AB',
        2: 'AB',
        3: 'A',
        4: 'A',
        5: 'A',
        6: 'A',
        7: 'B',
        8: 'B',
        9: 'B',
        10: 'B',
        11: 'A',
        12: 'B',
      },
      ...{
        13: 'AB',
        14: 'B',
        15: 'B',
        16: 'AB',
        17: 'AB',
        18: 'B',
        19: 'B',
        20: 'B',
        21: 'B',
        22: 'B',
        23: 'B',
      },
      ...{
        24: 'B',
        25: 'B',
        26: 'A',
        27: 'AB',
        28: 'A',
        29: 'A',
        30: 'A',
        31: 'AB',
        32: 'B',
        33: 'B',
        34: 'B',
      },
      35: 'AB',
    })
    const breach = kinds.find(({ number }) => number === 3)
    expect(breach?.contracts[0]?.sources[0]).toMatchObject({
      clause: '10.1',
      quotation: expect.stringContaining('具体说明违约的书面通知'),
    })
  })

  it('tells of every fact all that a form needs', async () => {
    const { kinds } = await openOffice().do('notices.kinds', {})
    for (const { facts, kind } of kinds) {
      expect(new Set(facts.map(({ name }) => name)).size).toBe(facts.length)
      for (const { name, label, input, choices, ofKinds, minimum } of facts) {
        expect(`${kind} ${label}`).toMatch(/\p{Script=Han}/u)
        expect(input === 'choice').toBe(choices !== undefined)
        // A letter takes the place of one of whatever kind.
        if (name !== 'replaces') expect(input === 'notice' || input === 'paper').toBe(ofKinds !== undefined)
        expect(input === 'integer').toBe(minimum !== undefined)
        for (const choice of choices ?? []) expect(choice.label).toMatch(/\p{Script=Han}/u)
      }
    }
    expect(kinds.filter(({ remark }) => remark !== null).map(({ number }) => number)).toEqual([20, 22, 25])
  })

  it('offers a contract from its own pack what its terms and practice give', async () => {
    const office = openOffice()
    await office.do('contracts.add', { pack: third })
    const { kinds } = await office.do('notices.kinds', {})
    const ofThird = kinds.filter(({ contracts }) => contracts.some(({ contractId }) => contractId === 'C'))
    expect(ofThird.map(({ number }) => number)).toEqual([1, 11, 13, 17, 18, 19, 20, 22, 31, 32, 35])
    const { paragraphs } = await draft(office, 1, 'C', account)
    expect(paragraphs[0]).toContain('《青松市图书馆流动书车数据服务合同》')
  })
})

describe('facts', () => {
  it('that a kind does not have, that are missing or wrong, are refused by name', async () => {
    const office = openOffice()
    expect(await refused(office, 1, 'A', { ...account, colour: '红' })).toMatchObject({
      kind: 'unknown-fact',
      fact: 'colour',
      noticeKind: 'account-changed',
    })
    expect(await refused(office, 1, 'A', { newBankName: account.newBankName })).toMatchObject({
      kind: 'missing-fact',
      fact: 'effectiveOn',
    })
    for (const [fact, value] of [
      ['effectiveOn', '2026-02-30'],
      ['effectiveOn', 20261215],
      ['newBankName', ''],
      ['newBankName', '甲\n乙'],
      ['newBankName', '长'.repeat(201)],
      ['newAccount', 42],
    ] as const) {
      expect(await refused(office, 1, 'A', { ...account, [fact]: value })).toMatchObject({
        kind: 'malformed-fact',
        fact,
      })
    }
    expect(await refused(office, 18, 'B', { cards: [], fromMonth: '2027-01', months: 1 })).toMatchObject({
      kind: 'malformed-fact',
      fact: 'cards',
    })
    expect(
      await refused(office, 18, 'B', { cards: ['8986'], fromMonth: '2027-01', months: 0 }),
    ).toMatchObject({
      fact: 'months',
    })
  })

  it('a kind or a choice that the contract does not give is refused', async () => {
    const office = openOffice()
    expect(await refused(office, 3, 'B', {})).toMatchObject({ kind: 'missing-fact' })
    const facts = { clause: '5.4', breachFacts: '中断', demand: '恢复' }
    expect(await refused(office, 'breach', 'B', facts)).toMatchObject({
      kind: 'notice-not-given',
      noticeKind: 'breach',
      contractId: 'B',
    })
    expect(await refused(office, 10, 'A', {})).toMatchObject({ kind: 'notice-not-given', contractId: 'A' })
    const damages = { demands: 'termination-and-damages', clause: '5.4', breachFacts: '中断' }
    expect(await refused(office, 16, 'A', { ...damages, loss: 100, lossBasis: '发票' })).toMatchObject({
      kind: 'choice-not-given',
      fact: 'demands',
      contractId: 'A',
    })
    expect(await refused(office, 1, 'Z', account)).toMatchObject({ kind: 'unknown-contract' })
  })
})

describe('an objection to renewal', () => {
  it('tells its window, the last days of posting and the ways that deliver', async () => {
    const office = openOffice()
    await activateCards(office, 84, '2024-03-12')
    office.setToday('2027-02-12')
    const { window, ways, warnings, openQuestions, paragraphs } = await draft(office, 10, 'B', {})
    expect(window).toEqual({ opensOn: '2027-02-11', closesOn: '2027-03-10' })
    expect(ways.map(({ way, lastPostingOn, isEffective }) => [way, lastPostingOn, isEffective])).toEqual([
      ['hand', null, true],
      ['express', '2027-03-05', true],
      ['registered', '2027-02-24', true],
      ['fax', null, true],
      ['email', null, true],
    ])
    expect(warnings.map(({ kind }) => kind)).toEqual(['cost-of-missing'])
    expect(openQuestions).toEqual(expect.arrayContaining(['Q-END', 'Q-NTHDAY', 'Q-CITY', 'Q-ADDR']))
    expect(warnings[0]?.message).toContain('84张卡须再付30,240.00元')
    expect(paragraphs.join('')).toContain('在用的84张物联网卡')
  })

  it('before its month, after the last posting day and on the last day is done with a warning', async () => {
    const office = openOffice()
    const warned = async (today: string) => {
      office.setToday(today)
      const { warnings } = await draft(office, 10, 'B', {})
      return warnings.at(-1)?.kind
    }
    expect(await warned('2026-12-01')).toBe('before-delivery-window')
    expect(await warned('2027-02-11')).toBe('cost-of-missing')
    expect(await warned('2027-03-05')).toBe('cost-of-missing')
    expect(await warned('2027-03-06')).toBe('posting-day-missed')
    expect(await warned('2027-03-11')).toBe('delivery-day-missed')
    office.setToday('2027-03-12')
    expect(await refused(office, 10, 'B', {})).toMatchObject({
      kind: 'renewal-has-happened',
      endedOn: '2027-03-11',
    })
  })
})

describe('incoming papers', () => {
  const breachNotice = { contractId: 'A', kind: 'breach-notice', subject: '关于违约的通知' } as const

  it('start a period that is a deadline until it is answered', async () => {
    const office = openOffice()
    office.setToday('2026-11-21')
    const { paperId, replyBy } = await office.do('papers.register', {
      ...breachNotice,
      receivedOn: '2026-11-20',
      reference: '吉移函〔2026〕21号',
    })
    expect(replyBy).toBe('2026-11-30')
    const { deadlines } = await office.do('deadlines.list', { asOf: '2026-11-21' })
    expect(deadlines.find(({ kind }) => kind === 'reply-due')).toMatchObject({
      on: '2026-11-30',
      contractId: 'A',
      clause: '10.1',
      because: expect.stringContaining('吉移函〔2026〕21号'),
    })
    expect((await office.do('papers.list', { contractId: 'A' })).papers).toMatchObject([
      { paperId, kind: 'breach-notice', kindLabel: '违约通知', replyBy: '2026-11-30', answers: null },
    ])
    const cured = await draft(office, 4, 'A', { paper: paperId, measures: '已补办', curedOn: '2026-11-21' })
    expect(cured.paragraphs[0]).toContain(
      '我院于2026年11月20日收到贵公司《关于违约的通知》（吉移函〔2026〕21号）',
    )
    expect(cured.window).toEqual({ opensOn: null, closesOn: '2026-11-30' })
  })

  it('are needed by the letters that answer them, and belong to one contract', async () => {
    const office = openOffice()
    office.setToday('2026-11-21')
    const cure = { measures: '已补办', curedOn: '2026-11-21' }
    expect(await refused(office, 4, 'A', cure)).toMatchObject({ kind: 'no-such-paper' })
    const { paperId } = await office.do('papers.register', {
      contractId: 'B',
      kind: 'tariff-notice',
      receivedOn: '2026-11-20',
      subject: '关于调整资费的通知',
      effectiveOn: '2027-01-01',
    })
    expect(await refused(office, 4, 'A', { ...cure, paper: paperId })).toMatchObject({
      kind: 'unknown-paper',
    })
    const answer = { ...breachNotice, receivedOn: '2026-11-20', answers: 1 }
    expect(await office.refused('papers.register', answer)).toMatchObject({ kind: 'unknown-notice' })
    const { paragraphs } = await draft(office, 15, 'B', { endOn: '2026-12-31' })
    expect(paragraphs.join('')).toContain('贵公司拟自2027年1月1日起修改资费方案')
  })

  it('of an address: letters go to the new one from its day on', async () => {
    const office = openOffice()
    await office.do('papers.register', {
      contractId: 'A',
      kind: 'address-notice',
      receivedOn: '2026-11-01',
      subject: '关于变更地址的通知',
      effectiveOn: '2026-11-20',
      address: '吉林省吉林市昌邑区解放大路1号',
      contactName: '王经理',
    })
    const to = async (today: string) => {
      office.setToday(today)
      return (await draft(office, 1, 'A', account)).paragraphs.find(text => text.startsWith('贵公司收件人'))
    }
    expect(await to('2026-11-19')).toContain('李平，电话：18843200630，地址：吉林省吉林大街153号')
    expect(await to('2026-11-20')).toBe(
      '贵公司收件人：王经理，电话：18843200630，地址：吉林省吉林市昌邑区解放大路1号。',
    )
  })
})

it('a suspension lists its cards behind the letter and refuses one of another contract', async () => {
  const office = openOffice()
  await activateCards(office, 3, '2024-03-12')
  await office.do('contracts.add', { pack: third })
  await office.do('cards.supply', {
    contractId: 'C',
    cards: [{ iccid: iccidOf(50), suppliedOn: '2025-02-10' }],
  })
  office.setToday('2026-11-28')
  const facts = { cards: [iccidOf(1), iccidOf(3)], fromMonth: '2026-12', months: 3 }
  const { attachments, paragraphs } = await draft(office, 18, 'B', facts)
  expect(attachments).toEqual(['停机保号物联网卡清单'])
  expect(paragraphs.join('')).toContain('附件所列2张物联网卡停机保号，自2026年12月1日起至2027年2月28日止')
  expect(await refused(office, 18, 'B', { ...facts, cards: [iccidOf(50)] })).toMatchObject({
    kind: 'card-of-another-contract',
    contractId: 'C',
  })
})

it('what the clerk encloses is named after what the letter has behind it', async () => {
  const office = openOffice()
  await activateCards(office, 1, '2024-03-12')
  office.setToday('2026-11-28')
  const facts = { cards: [iccidOf(1)], what: 'abnormal', discoveredOn: '2026-11-28', findings: '流量异常' }
  const { attachments } = await draft(office, 23, 'B', { ...facts, enclosures: '1. 流量截图。\n2. 报案回执' })
  expect(attachments).toEqual(['有关物联网卡清单', '流量截图', '报案回执'])
})
