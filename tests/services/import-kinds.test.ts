// Each kind of table as a file: events, usage, the supplier's bill, payments; tried first, then recorded as a whole.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { refusalInWords } from '../../src/wording/refusals.ts'
import { activateCards, iccidOf, type Office, openOffice } from './office.ts'

function fileOf(office: Office, lines: readonly string[], name = '表.csv'): string {
  writeFileSync(join(office.folder, name), lines.join('\n'))
  return name
}

async function openWithCards(): Promise<Office> {
  const office = openOffice()
  await activateCards(office, 3, '2024-03-12')
  return office
}

describe('events', () => {
  it('are recorded in the clerk’s words, a replacement with its new card', async () => {
    const office = await openWithCards()
    const file = fileOf(office, [
      '卡号,办理业务,办理日期,补卡原因,新卡号',
      `${iccidOf(1)},停机保号,2024-05-01,,`,
      `${iccidOf(2)},补卡,2024/5/2,丢失,${iccidOf(102)}`,
      `${iccidOf(3)},销户,2024年5月3日,,`,
    ])
    const tried = await office.do('imports.try', { kind: 'card-events', file })
    expect(tried.sentences[0]).toBe('登记卡片变动：停机保号 1 张、补换卡 1 张、注销 1 张。')
    expect(office.reads().cardEventsOf('B' as never)).toHaveLength(3)
    await office.do('imports.record', { kind: 'card-events', file })
    const { cards } = await office.do('cards.list', { contractId: 'B' })
    expect(cards.map(({ iccid, state }) => [iccid, state])).toEqual([
      [iccidOf(1), 'suspended'],
      [iccidOf(102), 'active'],
      [iccidOf(3), 'cancelled'],
    ])
  })

  it('that no card can live through are told card by card, and none is recorded', async () => {
    const office = await openWithCards()
    const file = fileOf(office, [
      'ICCID,变动,日期,原因',
      `${iccidOf(1)},复机,2024-05-01,`,
      `${iccidOf(2)},停机,2024-05-01,`,
      `${iccidOf(9)},停机,2024-05-01,`,
      `${iccidOf(3)},补卡,2024-05-01,`,
    ])
    const refusal = await office.refused('imports.record', { kind: 'card-events', file })
    expect(refusal).toMatchObject({
      kind: 'import-refused',
      count: 3,
      problems: [
        { row: 2, refusal: { kind: 'not-suspended' } },
        { row: 4, refusal: { kind: 'unknown-card' } },
        { row: 5, refusal: { kind: 'cause-missing' } },
      ],
    })
    const strange = fileOf(office, ['ICCID,变动,日期', `${iccidOf(1)},丢了,2024-05-01`])
    expect(refusalInWords(await office.refused('imports.try', { kind: 'card-events', file: strange }))).toBe(
      '未导入。第 2 行 B 列（变动）：“丢了”不能识别，可填：激活、停机保号、复机、注销、补换卡。',
    )
  })
})

describe('usage', () => {
  it('is recorded month by month, and what lies beyond is named', async () => {
    const office = await openWithCards()
    const file = fileOf(office, [
      'ICCID,月份,流量（MB）',
      `${iccidOf(1)},2024-04,51300`,
      `${iccidOf(2)},2024-04,100.5`,
      `${iccidOf(1)},2024-05,"1,024"`,
    ])
    const recorded = await office.do('imports.record', { kind: 'usage', file })
    expect(recorded.sentences).toEqual([
      '登记 2024-04 至 2024-05 的用量 3 条。',
      '其中 1 条超出套餐，按合同单价计 29.00元（仅供核对，以账单为准）。',
    ])
  })

  it('of a card twice in a month, or of a card that is unknown, is refused', async () => {
    const office = await openWithCards()
    const file = fileOf(office, [
      'ICCID,月份,用量',
      `${iccidOf(1)},2024-04,1`,
      `${iccidOf(1)},2024-04,2`,
      `${iccidOf(8)},2024-04,2`,
    ])
    expect(await office.refused('imports.record', { kind: 'usage', file })).toMatchObject({
      count: 2,
      problems: [
        { row: 3, fault: { kind: 'repeated-row', earlierRow: 2 } },
        { row: 4, refusal: { kind: 'unknown-card' } },
      ],
    })
  })
})

describe('a bill', () => {
  it('becomes a bill of its months with the sum that it asks, and says how many differences it has', async () => {
    const office = await openWithCards()
    const lines = [1, 2, 3].map(index => `${iccidOf(index)},2024-04,套餐费,30.00`)
    const file = fileOf(office, ['ICCID,账期,项目,金额', ...lines, '合计,,,95.00'])
    const bill = { receivedOn: '2024-05-06', dueOn: '2024-05-31' }
    const recorded = await office.do('imports.record', { kind: 'bill', file, bill })
    expect(recorded.sentences).toEqual([
      '登记 2024-04 的账单 95.00元，收到日 2024-05-06，付款期限2024-05-31。',
      '逐卡逐月核对，合同应付 90.00元，有 1 处差异，请在“账单核对”中查看。',
    ])
    const { bills } = await office.do('bills.list', { contractId: 'B' })
    expect(bills).toMatchObject([{ fromMonth: '2024-04', toMonth: '2024-04', amountFen: 9500 }])
  })

  it('of another customer is refused', async () => {
    const office = await openWithCards()
    const file = fileOf(office, ['ICCID,账期,项目,金额', `${iccidOf(70)},2024-04,套餐费,30`])
    expect(await office.refused('imports.record', { kind: 'bill', file })).toMatchObject({
      kind: 'bill-of-another-customer',
    })
  })
})

describe('payments', () => {
  it('settle what is due, the earliest first; where two people are needed, a list is no way around', async () => {
    const office = await openWithCards()
    await office.do('billing.run', { contractId: 'B', through: '2024-04' })
    const file = fileOf(office, [
      '交易日期,支出金额,流水号',
      '2024-05-20,90.00,回单 2',
      '2024-04-20,100.00,回单 1',
    ])
    expect(await office.refused('imports.record', { kind: 'payments', file })).toMatchObject({
      kind: 'contract-not-told',
    })
    const order = { kind: 'payments', file, contractId: 'B' } as const
    const recorded = await office.do('imports.record', order)
    expect(recorded.sentences).toEqual([
      '登记付款 2 笔，共 190.00元。',
      '其中 10.00元 没有可冲抵的应付，作为预付款挂账。',
    ])
    const { payments } = await office.do('payments.list', { contractId: 'B' })
    expect(payments.map(({ voucher }) => voucher)).toEqual(['回单 1', '回单 2'])
    expect(await office.refused('imports.record', order)).toMatchObject({ kind: 'file-imported-before' })
    await office.do('imports.record', { ...order, again: true })
    expect(office.verify()).toMatchObject({ ok: true, problems: [] })
  })
})

describe('a file', () => {
  it('that was changed since it was looked at is refused', async () => {
    const office = openOffice()
    const file = fileOf(office, ['ICCID', iccidOf(1)])
    const { sha256, guess } = await office.do('imports.look', { kind: 'cards', file })
    expect(guess).toEqual([{ name: 'iccid', column: 1 }])
    fileOf(office, ['ICCID', iccidOf(2)])
    expect(await office.refused('imports.record', { kind: 'cards', file, sha256 })).toEqual({
      kind: 'file-changed-since',
      file,
    })
  })

  it('that is not there, or is a folder, or the ledger itself, is refused', async () => {
    const office = openOffice()
    expect(await office.refused('imports.look', { kind: 'cards', file: '没有.csv' })).toMatchObject({
      kind: 'file-not-read',
      code: 'ENOENT',
    })
    expect(await office.refused('imports.look', { kind: 'cards', file: '.' })).toMatchObject({
      code: 'EISDIR',
    })
  })

  it('is a template that can be filled in, and a list that is handed out comes back as it went', async () => {
    const office = await openWithCards()
    await office.do('cards.note', { iccid: iccidOf(2), assignee: '张三', device: '=1+1' })
    await office.do('imports.template', { kind: 'cards', file: '模板.xlsx' })
    expect(await office.refused('imports.record', { kind: 'cards', file: '模板.xlsx' })).toEqual({
      kind: 'no-rows-in-file',
    })
    await office.do('cards.exportSheet', { contractId: 'B', file: '清单.xlsx' })
    const again = await office.do('imports.record', {
      kind: 'cards',
      file: '清单.xlsx',
      takesKnownCards: true,
    })
    expect(again.sentences).toEqual(['清单中的 3 张卡与台账一致，没有需要登记的内容。'])
  })
})
