// What is handed out besides statements and letters: the figures are those of the ledger, a preview takes no number,
// what was issued is frozen, numbered by kind and listed.

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { NO_OWN_FONTS } from '../../host/pdf/font-files/own-fonts.ts'
import { createPdfRenderer } from '../../host/pdf/pdf-client.ts'
import { gatherArchive } from '../../src/services/gather-archive.ts'
import { textOf } from '../host-pdf/poppler.ts'
import { activateCards, iccidOf, type Office, openOffice } from './office.ts'

const pdf = createPdfRenderer({ ownFonts: NO_OWN_FONTS })
afterAll(() => pdf.close())

/** Three cards of B billed for March, due and partly paid late. */
async function officeWithDebt(): Promise<Office> {
  const office = openOffice(pdf)
  await activateCards(office, 3, '2024-03-12')
  await office.do('billing.run', { contractId: 'B', through: '2024-03' })
  await office.do('bills.record', {
    contractId: 'B',
    from: '2024-03',
    to: '2024-03',
    receivedOn: '2024-04-05',
    dueOn: '2024-04-30',
    amountFen: 9_000,
  })
  await office.do('payments.record', {
    contractId: 'B',
    paidOn: '2024-05-10',
    amountFen: 4_000,
    voucher: '财付1',
  })
  office.setToday('2024-05-20')
  return office
}

const wordsOf = (content: string) => textOf(Buffer.from(content, 'base64'))

describe('an application for a payment', () => {
  it('asks for what is open and due, in figures and words, and refuses when nothing is', async () => {
    const office = await officeWithDebt()
    const text = wordsOf(
      (await office.do('documents.preview', { paper: 'payment-application', contractId: 'B' })).content,
    )
    expect(text).toContain('50.00')
    expect(text).toContain('人民币伍拾元整')
    expect(text).toContain('预览稿，尚未出具')
    expect(
      await office.refused('documents.preview', {
        paper: 'payment-application',
        contractId: 'B',
        dueBy: '2024-04-29',
      }),
    ).toEqual({ kind: 'nothing-to-apply-for', contractId: 'B' })
    expect(
      await office.refused('documents.preview', { paper: 'payment-application', contractId: 'A' }),
    ).toMatchObject({
      kind: 'nothing-to-apply-for',
    })
  })

  it('of a payment bears its voucher and amount, and is refused for one that is not there', async () => {
    const office = await officeWithDebt()
    const { payments } = await office.do('payments.list', { contractId: 'B' })
    const paymentId = payments[0]?.paymentId ?? 0
    const asked = { paper: 'payment-application', contractId: 'B', paymentId } as const
    const text = wordsOf((await office.do('documents.preview', asked)).content)
    expect(text).toContain('财付1')
    expect(text).toContain('人民币肆拾元整')
    expect(await office.refused('documents.preview', { ...asked, paymentId: 99_999 })).toMatchObject({
      kind: 'unknown-payment',
    })
  })
})

describe('a list of cards', () => {
  it('has every card that was supplied by the day with its state then', async () => {
    const office = await officeWithDebt()
    const list = async (asOf: string) =>
      wordsOf((await office.do('documents.preview', { paper: 'card-list', contractId: 'B', asOf })).content)
    expect(await list('2024-03-11')).toContain('共3张：在用0张，停机保号0张，待激活3张，已注销0张')
    const later = await list('2024-04-01')
    expect(later).toContain('共3张：在用3张，停机保号0张，待激活0张，已注销0张')
    expect(later).toContain('90.00')
    expect(await list('2024-03-01')).toContain('该日没有已供的卡。')
  })
})

describe('the working of a late fee', () => {
  it('has a row for each stretch, the clause in its words, one rounding, and says what it is not', async () => {
    const office = await officeWithDebt()
    const asked = { contractId: 'B', asOf: '2024-05-20' }
    const text = wordsOf((await office.do('documents.preview', { paper: 'late-fee-note', ...asked })).content)
    const { lateFeeEstimateFen, lateFee } = await office.do('position.explain', asked)
    // 90 yuan for 10 days, then 50 for 10.
    expect(lateFee?.segments.map(({ days, principalFen }) => [days, principalFen])).toEqual([
      [10, 9_000],
      [10, 5_000],
    ])
    for (const segment of lateFee?.segments ?? []) expect(text).toContain(segment.exactYuan)
    expect(text).toContain(lateFee?.exactYuan)
    expect(text).toContain(`￥${(lateFeeEstimateFen / 100).toFixed(2)}`)
    expect(text.replaceAll(/\s/g, '')).toContain('每日按全部欠费金额的0.1‰（万分之一）')
    expect(text).toContain('本说明为估算')
    expect(text.replaceAll(/\s/g, '')).toContain('请勿随对账单对外提供')
  })
})

describe('the settlement of a contract', () => {
  it('is a trial while it is open, and once it is closed the paper of its closing, which the archive has', async () => {
    const office = await officeWithDebt()
    await office.do('cards.record', {
      events: [1, 2, 3].map(index => ({ iccid: iccidOf(index), kind: 'cancelled', on: '2024-03-31' })),
    })
    const asked = { paper: 'settlement', contractId: 'B', asOf: '2024-03-31' } as const
    const trial = wordsOf((await office.do('documents.preview', asked)).content)
    for (const words of ['（试算，合同尚未结清）', '应付未付', '待办理', '90.00', '50.00'])
      expect(trial).toContain(words)
    const reasons = (['unpaid', 'not-invoiced'] as const).map(matter => ({ matter, reason: '账单有争议' }))
    await office.do('contracts.close', { contractId: 'B', closedOn: '2024-03-31', reasons })
    const { number, documentId } = await office.do('documents.issue', { ...asked, file: 'js.pdf' })
    expect(number).toBe('JS-2024-0001')
    const paper = textOf(readFileSync(path.join(office.folder, 'js.pdf')))
    expect(paper).toContain('账单有争议')
    expect(paper).not.toContain('试算')
    expect(gatherArchive(office.reads(), 2024)).toMatchObject([
      { documentKind: 'settlement', documentId, on: '2024-03-31' },
    ])
  })
})

describe('what was issued', () => {
  it('is numbered by its kind, frozen and listed', async () => {
    const office = await officeWithDebt()
    const papers = [
      { paper: 'payment-application', contractId: 'B', file: 'fk.pdf' },
      { paper: 'card-list', contractId: 'B', asOf: '2024-05-01', file: 'qd.pdf' },
      { paper: 'late-fee-note', contractId: 'B', asOf: '2024-05-20', file: 'wy.pdf' },
    ] as const
    const numbers: string[] = []
    for (const asked of papers) {
      const issued = await office.do('documents.issue', asked)
      numbers.push(issued.number)
      const file = readFileSync(path.join(office.folder, asked.file))
      expect(textOf(file)).toContain(issued.number)
      const { documents } = await office.do('documents.list', { kind: asked.paper, contractId: 'B' })
      expect(documents).toMatchObject([
        { documentId: issued.documentId, sha256: issued.sha256, period: null },
      ])
      const frozen = await office.do('documents.content', { documentId: issued.documentId })
      expect(Buffer.from(frozen.content, 'base64')).toEqual(file)
    }
    expect(numbers).toEqual(['FK-2024-0001', 'QD-2024-0001', 'WY-2024-0001'])
    expect((await office.do('documents.issue', { ...papers[1], file: 'qd2.pdf' })).number).toBe(
      'QD-2024-0002',
    )
  })
})
