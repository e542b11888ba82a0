import { describe, expect, it } from 'vitest'
import {
  besideCardFee,
  besideCharges,
  cardFee,
  exampleForm,
  type FormInput,
  period,
  provision,
} from './example-contract-form.ts'
import { iccidOf, type Office, openOffice, positionOf } from './office.ts'

async function addByForm(office: Office, form: FormInput): Promise<void> {
  const { pack } = await office.do('contracts.compose', form)
  expect(await office.do('contracts.add', { pack })).toEqual({ contractId: form.contractId })
}

describe('a contract typed into a form', () => {
  it('is read back term by term before it is recorded', async () => {
    const office = openOffice()
    const { terms, findings } = await office.do('contracts.compose', exampleForm)
    expect(terms.map(({ name, clause }) => [name, clause])).toEqual([
      ['合同总额', '1.1'],
      ['分期付款', '1.1'],
      ['违约金', '2.1'],
      ['合同期限', '3.1'],
      ['通知送达', '4.1'],
    ])
    expect(terms[1]?.meaning).toBe(
      '共2期：第1期1,200.00元（预计2026-01-31），第2期1,200.00元（预计2026-07-31）。收到票据凭证资料齐备后10日内付款，末日为休息日的顺延。',
    )
    expect(findings.filter(({ severity }) => severity === 'high')).toEqual([])
    const { contracts } = await office.do('contracts.list', {})
    expect(contracts.map(({ contractId }) => contractId)).toEqual(['A', 'B'])
  })

  it('of instalments reaches its first charge, its due day, its position and its late fee', async () => {
    const office = openOffice()
    await addByForm(office, exampleForm)
    expect(await office.do('billing.run', { contractId: 'P1', through: '2026-01' })).toMatchObject({
      added: 1,
      totalFen: 120_000,
    })
    await office.do('milestones.record', {
      contractId: 'P1',
      instalment: 1,
      kind: 'documents-received',
      on: '2026-02-02',
    })
    const { charges } = await office.do('charges.list', { contractId: 'P1' })
    expect(charges).toMatchObject([{ amountFen: 120_000, dueOn: '2026-02-12', clause: '1.1' }])
    expect(await positionOf(office, 'P1', '2026-02-22')).toMatchObject({
      owedFen: 120_000,
      overdueFen: 120_000,
      // Ten days: 120,000 × 0.0005 × 10.
      lateFeeEstimateFen: 600,
      contractTotalFen: 240_000,
    })
  })

  it('of cards charges each by the month, to its limit and by its rule', async () => {
    const office = openOffice()
    await addByForm(office, { ...exampleForm, total: null, instalments: null, cardFee })
    const cards = [1, 2].map(index => ({ iccid: iccidOf(index), suppliedOn: '2026-01-05' }))
    await office.do('cards.supply', { contractId: 'P1', cards })
    const events = cards.map(({ iccid }) => ({ iccid, kind: 'activated' as const, on: '2026-01-10' }))
    await office.do('cards.record', { events })
    expect(await office.do('billing.run', { contractId: 'P1', through: '2026-02' })).toMatchObject({
      added: 4,
      totalFen: 8_000,
    })
    const { charges } = await office.do('charges.list', { contractId: 'P1' })
    expect(new Set(charges.map(({ dueOn }) => dueOn))).toEqual(new Set(['2026-02-15', '2026-03-15']))
    const many = Array.from({ length: 9 }, (_, index) => ({
      iccid: iccidOf(10 + index),
      suppliedOn: '2026-02-01',
    }))
    expect(await office.refused('cards.supply', { contractId: 'P1', cards: many })).toMatchObject({
      kind: 'card-limit-exceeded',
      maximum: 10,
    })
  })

  it('charges what stands beside the fee by the card: the card, its rest, its replacement and its traffic', async () => {
    const office = openOffice()
    const form = { ...exampleForm, total: null, instalments: null, cardFee, ...besideCardFee }
    const { terms } = await office.do('contracts.compose', form)
    expect(terms.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['停机保号费', '补卡费', '卡费', '超量流量费']),
    )
    await addByForm(office, form)
    const card = { iccid: iccidOf(1), suppliedOn: '2026-01-05' }
    await office.do('cards.supply', { contractId: 'P1', cards: [card] })
    await office.do('cards.record', {
      events: [
        { iccid: iccidOf(1), kind: 'activated', on: '2026-01-10' },
        { iccid: iccidOf(1), kind: 'replaced', on: '2026-01-20', cause: 'lost', newIccid: iccidOf(2) },
        { iccid: iccidOf(2), kind: 'suspended', on: '2026-02-01' },
      ],
    })
    const usage = [{ iccid: iccidOf(2), megabytes: '1010' }]
    await office.do('cards.recordUsage', { contractId: 'P1', month: '2026-01', usage })
    await office.do('billing.run', { contractId: 'P1', through: '2026-02' })
    const { charges } = await office.do('charges.list', { contractId: 'P1' })
    expect(charges.map(({ kind, amountFen }) => `${kind} ${amountFen}`).toSorted()).toEqual([
      'card-fee 100',
      'monthly-fee 2000',
      'monthly-fee 2000',
      'replacement-fee 500',
      'suspension-fee 200',
      'usage-overage 100',
    ])
  })

  it('has what is agreed besides charges read back, and worked with', async () => {
    const office = openOffice()
    const form = { ...exampleForm, cardFee, ...besideCharges }
    const { terms } = await office.do('contracts.compose', form)
    expect(terms.map(({ name, clause, meaning }) => `${name} ${clause} ${meaning}`)).toEqual(
      expect.arrayContaining([
        '付费方式 5.1 后付费，每3个月一次，转账，发票为普通发票。',
        '税率变更 5.1 税率变更时不含税单价不变，重新计算含税单价；经确认才改价。已知：2026-02起税率9%（公告2026年第9号）。',
        '欠费措施 5.2 欠费满1日：乙方可以暂停服务；满3个月：乙方可以解除合同。程序在每一步之前提醒。',
        '期限：变更账户 5.3 变更账户前10日以上，由有关的一方办理。',
        '期限：发生不可抗力 5.3 发生不可抗力后15日内，由甲方办理，末日为休息日的顺延。',
        '保密 5.4 合同内容须保密。',
      ]),
    )
    await addByForm(office, form)
    // 2,000 × 1.09 ÷ 1.06.
    const { proposals } = await office.do('prices.proposals', { contractId: 'P1' })
    expect(proposals).toMatchObject([{ termId: 'P1-MONTH', fromMonth: '2026-02', newUnitPriceFen: 2_057 }])
    await office.do('billing.run', { contractId: 'P1', through: '2026-01' })
    const paper = { contractId: 'P1', instalment: 1, kind: 'documents-received', on: '2026-02-02' } as const
    await office.do('milestones.record', paper)
    const { deadlines } = await office.do('deadlines.list', { asOf: '2026-02-20' })
    const steps = deadlines.filter(({ kind }) => kind === 'arrears-step')
    expect(steps).toMatchObject([
      { contractId: 'P1', on: '2026-02-13', clause: '5.2' },
      { contractId: 'P1', on: '2026-05-12', clause: '5.5' },
    ])
    expect(steps.map(({ because }) => because)).toEqual([
      expect.stringContaining('“甲方欠费满 1 日的，乙方可以暂停服务”'),
      expect.stringMatching(/“欠费满三个月的，乙方可以解除合同”.*乙方可以解除合同。$/),
    ])
  })

  it('brings its paper along, in which its words are found', async () => {
    const office = openOffice()
    await addByForm(office, exampleForm)
    const found = await office.do('contracts.text', {
      contractId: 'P1',
      clause: '1.1',
      quotation: '2026 年 1 月 31 日、2026 年 7 月 31 日',
    })
    expect(found.lines[0]).toBe('打印设备租赁合同')
    expect(found.passage).toMatchObject({ line: 2 })
    expect((await office.do('contracts.text', { contractId: 'A' })).lines.length).toBeGreaterThan(300)
  })

  it('delivers by its own rules, and by none that nobody typed', async () => {
    const office = openOffice()
    await addByForm(office, exampleForm)
    const sending = { contractId: 'P1', sender: 'us', destination: 'domestic', sentOn: '2026-03-02' } as const
    expect(await office.do('tools.deemedDelivery', { ...sending, way: 'express' })).toMatchObject({
      deliveredOn: '2026-03-06',
      clause: '4.1',
    })
    expect(await office.refused('tools.deemedDelivery', { ...sending, way: 'email' })).toMatchObject({
      kind: 'delivery-left-open',
    })
  })

  it('tells what contradicts itself, and may be recorded all the same, as the paper has it', async () => {
    const office = openOffice()
    const total = { ...exampleForm.total, amountFen: 250_000 } as NonNullable<FormInput['total']>
    const buyer = { ...exampleForm.buyer, creditCode: '912202017710679757' }
    const { findings } = await office.do('contracts.compose', { ...exampleForm, total, buyer })
    const messages = findings.map(({ message }) => message).join('\n')
    expect(messages).toContain('各期金额合计2,400.00元，与合同总金额2,500.00元不符。')
    expect(messages).toContain('912202017710679757')
  })
})

describe('a form is refused, every problem at its field,', () => {
  const problemsOf = async (changes: Partial<FormInput>) => {
    const refusal = await openOffice().refused('contracts.compose', { ...exampleForm, ...changes })
    return 'problems' in refusal ? refusal.problems : refusal
  }

  it('for fees beside a fee by the card that is not there', async () => {
    expect(await problemsOf({ suspensionFee: besideCardFee.suspensionFee })).toEqual([
      { field: 'charges', kind: 'no-card-fee' },
    ])
  })

  it('for a change of the tax rate of a fee by the card that is not there', async () => {
    expect(await problemsOf({ taxChange: besideCharges.taxChange })).toEqual([
      { field: 'charges', kind: 'no-card-fee' },
    ])
  })

  it('for two periods of one event, at the second', async () => {
    expect(await problemsOf({ periods: { rows: [period, { ...period, days: 20 }] } })).toEqual([
      { field: 'periods.rows.1.event', kind: 'event-twice' },
    ])
  })

  it('for changes of the tax rate that change nothing, or the same month twice', async () => {
    const { source } = besideCharges.taxChange
    const rates = (...typed: readonly (readonly [string, string])[]) => ({
      cardFee,
      taxChange: {
        source,
        proposals: typed.map(([fromMonth, rate]) => ({ fromMonth, rate, basis: '公告' })),
      },
    })
    expect(await problemsOf(rates(['2026-03', '0.09'], ['2026-02', '0.06']))).toEqual([
      { field: 'taxChange.proposals.1.rate', kind: 'rate-unchanged' },
    ])
    expect(await problemsOf(rates(['2026-03', '0.09'], ['2026-03', '0.13']))).toEqual([
      { field: 'taxChange.proposals.1.fromMonth', kind: 'month-twice' },
    ])
  })

  it('for a due day out of all reason, at its field', async () => {
    const { instalments } = exampleForm
    if (instalments?.due.kind !== 'after-milestones') throw new Error('the example is due after milestones')
    const due = { ...instalments.due, days: 3_000_000 }
    expect(await problemsOf({ instalments: { ...instalments, due } })).toEqual({
      kind: 'invalid-input',
      path: 'instalments.due.days',
      problem: 'too-large',
    })
  })

  it('for words of a row that the paper does not have, at the row', async () => {
    const invented = { ...provision, source: { clause: '5.4', quotation: '合同内容可以公开。' } }
    expect(await problemsOf({ provisions: { rows: [provision, invented] } })).toEqual([
      { field: 'provisions.rows.1.source.quotation', kind: 'quotation-not-in-text' },
    ])
  })

  it('for a number that is taken or no number', async () => {
    expect(await problemsOf({ contractId: 'A' })).toEqual([
      { field: 'contractId', kind: 'contract-id-taken' },
    ])
    expect(await problemsOf({ contractId: '打印' })).toEqual([
      { field: 'contractId', kind: 'contract-id-malformed' },
    ])
  })

  it('when it makes nothing payable', async () => {
    expect(await problemsOf({ instalments: null, total: null })).toEqual([
      { field: 'charges', kind: 'nothing-to-charge' },
    ])
  })

  it('for words that the paper does not have, all of them at once', async () => {
    const source = { clause: '9.9', quotation: '每逾期一日按千分之三' }
    expect(
      await problemsOf({
        lateFee: { ratePerDay: '0.003', dayCount: 'after-due-through-payment', source },
        term: { ...exampleForm.term, source },
      }),
    ).toEqual([
      { field: 'lateFee.source.quotation', kind: 'quotation-not-in-text' },
      { field: 'term.source.quotation', kind: 'quotation-not-in-text' },
    ])
  })

  it('for a day that does not exist, by the path of its field', async () => {
    expect(await problemsOf({ signedOn: '2026-02-30' })).toEqual({
      kind: 'invalid-input',
      path: 'signedOn',
      problem: 'impossible-date',
    })
  })
})

describe('a pack that brings its paper', () => {
  it('is refused when it quotes what the paper does not say', async () => {
    const office = openOffice()
    const { pack } = await office.do('contracts.compose', exampleForm)
    const other = { ...(pack as object), text: ['另一份合同'] }
    expect(await office.refused('contracts.add', { pack: other })).toMatchObject({
      kind: 'quotation-not-in-text',
      path: 'terms.0.sources.0.quotation',
    })
  })
})
