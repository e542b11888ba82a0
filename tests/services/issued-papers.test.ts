// Papers before and after they are issued: a preview writes nothing and takes no number, and what was issued is given
// out again byte for byte.

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { sha256 } from '../../db/sha256.ts'
import { NO_OWN_FONTS } from '../../host/pdf/font-files/own-fonts.ts'
import { createPdfRenderer } from '../../host/pdf/pdf-client.ts'
import { textOf } from '../host-pdf/poppler.ts'
import { type Office, openOffice } from './office.ts'

const SPAN = { contractId: 'A', from: '2024-03-11', to: '2024-12-31' }

const pdf = createPdfRenderer({ ownFonts: NO_OWN_FONTS })
afterAll(() => pdf.close())

const bytesOf = (content: string) => Buffer.from(content, 'base64')
const hexOf = (content: Uint8Array) => sha256(content).toString('hex')

const exportStatement = (office: Office, file: string, span = SPAN) =>
  office.do('statements.export', { ...span, file })

describe('a preview', () => {
  it('of a statement says that it was not issued, writes nothing, and leaves the number to whoever issues', async () => {
    const office = openOffice(pdf)
    const before = office.head()
    const preview = await office.do('statements.preview', SPAN)
    expect(office.head()).toEqual(before)
    const text = textOf(bytesOf(preview.content))
    expect(text).toContain('对账单编号待出具')
    expect(text).toContain('预览稿，尚未出具，不作对账依据')
    expect(text).not.toContain('台账记录链')
    expect(preview).toEqual(await office.do('statements.preview', SPAN))

    const issued = await exportStatement(office, '对账单.pdf')
    expect(issued.number).toBe('DZ-2024-0001')
    expect(issued).toMatchObject({ closingFen: preview.closingFen, pages: preview.pages })
    const issuedText = textOf(readFileSync(path.join(office.folder, '对账单.pdf')))
    expect(issuedText).toContain('DZ-2024-0001')
    expect(issuedText).not.toMatch(/待出具|预览稿/)
  })

  it('of a letter is the draft for review, and writes nothing', async () => {
    const office = openOffice(pdf)
    await office.do('payments.record', {
      contractId: 'A',
      paidOn: '2024-03-11',
      amountFen: 100,
      voucher: '财付1',
    })
    const before = office.head()
    const preview = await office.do('notices.preview', { kind: 35, contractId: 'A', facts: {} })
    expect(office.head()).toEqual(before)
    expect(textOf(bytesOf(preview.content))).toContain('送审稿')
    expect(preview.title).toContain('关于支付')
  })

  it('of a supplier has all its contracts, and adds the day of the reply and an estimate when asked', async () => {
    const office = openOffice(pdf)
    const asked = {
      ...SPAN,
      scope: 'supplier',
      lateFee: 'estimate',
      detail: 'cards',
      replyBy: '2024-04-30',
    } as const
    const text = textOf(bytesOf((await office.do('statements.preview', asked)).content))
    expect(text).toContain('与乙方签订的2份合同')
    expect(text).toContain('请于2024年4月30日前核对盖章')
    expect(text).toMatch(/违约金估算为0.00元.*违约金估算为0.00元/s)
    await office.do('statements.export', { ...asked, file: '总对账单.pdf' })
    for (const contractId of ['A', 'B']) {
      const { documents } = await office.do('documents.list', { kind: 'statement', contractId })
      expect(documents).toMatchObject([{ number: 'DZ-2024-0001' }])
    }
  })

  it('is refused as issuing would be', async () => {
    const office = openOffice(pdf)
    expect(await office.refused('statements.preview', { ...SPAN, replyBy: '2024-03-10' })).toEqual({
      kind: 'reply-day-passed',
      replyBy: '2024-03-10',
      madeOn: '2024-03-11',
    })
    expect(await office.refused('statements.preview', { ...SPAN, to: '2024-01-01' })).toMatchObject({
      kind: 'span-reversed',
    })
    expect(await office.refused('notices.preview', { kind: 35, contractId: 'A', facts: {} })).toMatchObject({
      kind: 'no-payment-to-tell',
    })
  })
})

describe('what was issued', () => {
  it('is given out again byte for byte, with the hash that the ledger holds', async () => {
    const office = openOffice(pdf)
    const { documentId, sha256: issuedHash } = await exportStatement(office, '对账单.pdf')
    const frozen = await office.do('documents.content', { documentId })
    const file = readFileSync(path.join(office.folder, '对账单.pdf'))
    expect(bytesOf(frozen.content)).toEqual(file)
    expect(frozen).toMatchObject({ number: 'DZ-2024-0001', sha256: hexOf(file) })
    expect(issuedHash).toBe(frozen.sha256)
    const found = await office.do('search.find', { text: 'DZ-2024-0001' })
    expect(found.records).toMatchObject([{ kind: 'issued_document', seq: documentId, paper: 'statement' }])

    const before = office.head()
    const again = await office.do('documents.export', { documentId, file: '再存.pdf' })
    expect(again.sha256).toBe(issuedHash)
    expect(readFileSync(path.join(office.folder, '再存.pdf'))).toEqual(file)
    expect(office.head()).toEqual(before)
  })

  it('of a letter is the signed one', async () => {
    const office = openOffice(pdf)
    await office.do('payments.record', {
      contractId: 'A',
      paidOn: '2024-03-11',
      amountFen: 100,
      voucher: '财付1',
    })
    const { noticeId, sha256: signed } = await office.do('notices.issue', {
      kind: 35,
      contractId: 'A',
      facts: {},
    })
    expect(await office.do('documents.content', { documentId: noticeId })).toMatchObject({ sha256: signed })
    const { documents } = await office.do('documents.list', { kind: 'notice' })
    expect(documents).toMatchObject([
      { documentId: noticeId, noticeKind: 'payment-made', sha256: signed, period: null },
    ])
  })

  it('is listed by kind and contract, the newest first, a page at a time', async () => {
    const office = openOffice(pdf)
    for (const number of [1, 2, 3]) await exportStatement(office, `${number}.pdf`)
    await exportStatement(office, 'B.pdf', { ...SPAN, contractId: 'B' })
    const list = (asked: object) => office.do('documents.list', { kind: 'statement', ...asked })
    const numbers = (answer: Awaited<ReturnType<typeof list>>) => answer.documents.map(each => each.number)

    const first = await list({ contractId: 'A', limit: 2 })
    expect([numbers(first), first.hasMore]).toEqual([['DZ-2024-0003', 'DZ-2024-0002'], true])
    const second = await list({ contractId: 'A', limit: 2, before: first.documents[1]?.documentId })
    expect([numbers(second), second.hasMore]).toEqual([['DZ-2024-0001'], false])
    expect(numbers(await list({}))).toHaveLength(4)
    expect(second.documents[0]).toMatchObject({
      recordedBy: '王会计',
      period: { from: SPAN.from, to: SPAN.to, closingFen: 0 },
    })
  })

  it('is refused when there is no such paper, whatever else has the number', async () => {
    const office = openOffice(pdf)
    for (const documentId of [1, 999_999]) {
      const unknown = { kind: 'unknown-document', documentId }
      expect(await office.refused('documents.content', { documentId })).toEqual(unknown)
      expect(await office.refused('documents.export', { documentId, file: 'x.pdf' })).toEqual(unknown)
    }
  })
})
