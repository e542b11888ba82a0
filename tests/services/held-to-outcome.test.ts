// What a second person approves is what was proposed and shown: a letter word for word, bulk entries figure by figure, due
// day by due day, the file itself. Where the ledger has moved, the difference is said and nothing is recorded.

import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { NO_OWN_FONTS } from '../../host/pdf/font-files/own-fonts.ts'
import { createPdfRenderer } from '../../host/pdf/pdf-client.ts'
import { refusalInWords } from '../../src/wording/refusals.ts'
import { iccidOf } from './office.ts'
import { courtWith, FIRST } from './people.ts'

const pdf = createPdfRenderer({ ownFonts: NO_OWN_FONTS })
afterAll(() => pdf.close())

const lists = { cards: [], events: [], milestones: [], bills: [], invoices: [] }
const PAST = {
  ...lists,
  cards: [1, 2].map(index => ({
    contractId: 'B',
    iccid: iccidOf(index),
    msisdn: null,
    suppliedOn: '2024-03-11',
    activatedOn: '2024-03-12',
  })),
  payments: [{ contractId: 'B', paidOn: '2024-04-20', amountFen: 700, voucher: '四月' }],
  through: '2024-04',
  asOf: '2024-05-01',
}

async function courtOfTwo(rules: object = { payment: true }, drawing?: typeof pdf) {
  const court = courtWith(['recorder', 'reviewer'], drawing)
  await court.people.do(FIRST, 'duties.set', rules)
  const propose = (procedure: string, input: object) =>
    court.people.do('recorder', 'proposals.make', { procedure, input })
  const seqOf = () => {
    const { file } = court.enter('recorder', 'recorder')
    const { seq } = file.head()
    file.close()
    return seq
  }
  /** Refused, in words, and nothing is in the ledger that was not there before. */
  const refusedInWords = async (proposalId: number) => {
    const before = seqOf()
    const refusal = await court.people.refused('reviewer', 'proposals.approve', { proposalId })
    expect(refusal.kind).toBe('facts-changed')
    expect(seqOf()).toBe(before)
    return refusalInWords(refusal)
  }
  return { ...court, ...court.people, propose, refusedInWords }
}

describe('past records', () => {
  it('show what they bring about, and bring about just that', async () => {
    const court = await courtOfTwo()
    const { proposalId } = await court.propose('pastRecords.record', PAST)
    const shown = await court.do('reviewer', 'proposals.get', { proposalId })
    expect(shown.problem).toBeNull()
    expect(shown.lines).toContainEqual({ label: '登记', value: '物联网卡 2；付款 1' })
    const account = shown.lines.find(({ label }) => label === '合同 B')?.value
    expect(account).toContain('已付合计 7.00元')
    await court.do('reviewer', 'proposals.approve', { proposalId })
  })

  it('are refused when figures would differ, with each figure before and now', async () => {
    const court = await courtOfTwo()
    const { proposalId } = await court.propose('pastRecords.record', PAST)
    const cards = [{ iccid: iccidOf(3), suppliedOn: '2024-03-11' }]
    await court.do('recorder', 'cards.supply', { contractId: 'B', cards })
    const events = [{ iccid: iccidOf(3), kind: 'activated', on: '2024-03-12' }]
    await court.do('recorder', 'cards.record', { events })
    expect(await court.refusedInWords(proposalId)).toContain('合同 B 应付合计：提交时为 ')
  })

  it('are refused when a due day would be another', async () => {
    const court = await courtOfTwo()
    const { proposalId } = await court.propose('pastRecords.record', PAST)
    const bill = {
      contractId: 'B',
      from: '2024-03',
      to: '2024-04',
      receivedOn: '2024-05-02',
      dueOn: '2024-05-31',
      amountFen: 9,
    }
    await court.do('recorder', 'bills.record', bill)
    expect(await court.refusedInWords(proposalId)).toMatch(
      /未付，付款期限 2024-\d\d-\d\d：提交时为 无，现为 /,
    )
  })
})

describe('an import of payments', () => {
  const HEAD = '付款日期,金额,凭证号'
  async function proposed(lines: readonly string[]) {
    const court = await courtOfTwo()
    const write = (rows: readonly string[]) =>
      writeFileSync(join(court.folder, '付款.csv'), [HEAD, ...rows].join('\n'))
    write(lines)
    const order = { kind: 'payments', file: '付款.csv', contractId: 'A' }
    await court.do('recorder', 'imports.try', order)
    const { proposalId } = await court.propose('imports.record', order)
    return { ...court, write, proposalId }
  }

  it('is proposed, shown and carried out', async () => {
    const { proposalId, ...court } = await proposed(['2024-04-02,5.00,财付-1', '2024-04-03,2.00,财付-2'])
    const shown = await court.do('reviewer', 'proposals.get', { proposalId })
    expect(shown.lines).toContainEqual({
      label: '导入',
      value: '付款笔数 2；付款合计 7.00元；预付余额 7.00元',
    })
    await court.do('reviewer', 'proposals.approve', { proposalId })
    const { paidFen } = await court.do('reviewer', 'position.get', { contractId: 'A', asOf: '2024-05-06' })
    expect(paidFen).toBe(700)
  })

  it('is refused when its payments would settle something else now', async () => {
    const { proposalId, ...court } = await proposed(['2024-04-02,5.00,财付-1'])
    for (const kind of ['accepted', 'notice-received', 'documents-received']) {
      const milestone = { contractId: 'A', instalment: 1, kind, on: '2024-04-01' }
      await court.do('recorder', 'milestones.record', milestone)
    }
    await court.do('recorder', 'billing.run', { contractId: 'A', through: '2024-04' })
    expect(await court.refusedInWords(proposalId)).toContain('预付余额：提交时为 5.00元，现为 0.00元')
  })

  it('is refused when the file holds something else than was shown, be the sum the same', async () => {
    const { proposalId, write, ...court } = await proposed(['2024-04-02,5.00,财付-1'])
    write(['2024-04-02,5.00,财付-9'])
    expect(await court.refusedInWords(proposalId)).toContain('导入文件校验值')
  })
})

describe('a letter', () => {
  const PAYMENT = { contractId: 'A', paidOn: '2024-03-12', amountFen: 500, voucher: '财付-1' }
  const LETTER = { kind: 'payment-made', contractId: 'A', facts: {}, file: '函.pdf' }

  it('is signed as it was proposed, and not when it would say something else', async () => {
    const court = await courtOfTwo({ notice: true }, pdf)
    await court.do('recorder', 'payments.record', PAYMENT)
    const first = await court.propose('notices.issue', LETTER)
    await court.do('recorder', 'payments.record', { ...PAYMENT, amountFen: 900, voucher: '财付-2' })
    const shown = await court.do('reviewer', 'proposals.get', first)
    expect(shown.problem).toMatch(/函件 正文 第 \d+ 项：提交时为 .*5\.00元.*现为 .*9\.00元/)
    expect(await court.refusedInWords(first.proposalId)).toMatch(/提交时为 .*5\.00元.*现为 .*9\.00元/)
    expect(existsSync(join(court.folder, '函.pdf'))).toBe(false)

    const again = await court.propose('notices.issue', LETTER)
    await court.do('reviewer', 'proposals.approve', again)
    expect(existsSync(join(court.folder, '函.pdf'))).toBe(true)
  })
})
