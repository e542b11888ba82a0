// 函件: where each letter stands, from signing to an answer that did not come.

import { afterAll, describe, expect, it } from 'vitest'
import { NO_OWN_FONTS } from '../../host/pdf/font-files/own-fonts.ts'
import { createPdfRenderer } from '../../host/pdf/pdf-client.ts'
import { type Office, openOffice } from './office.ts'

const pdf = createPdfRenderer({ ownFonts: NO_OWN_FONTS })
afterAll(() => pdf.close())

async function signedLetter(office: Office, contractId: string, number = 7): Promise<number> {
  await office.do('payments.record', { contractId, paidOn: '2024-03-11', amountFen: 100, voucher: '财付1' })
  const { noticeId } = await office.do('notices.issue', {
    kind: 35,
    contractId,
    facts: { documentNumber: `蛟法函〔2024〕${number}号` },
  })
  return noticeId
}

describe('the list of letters', () => {
  it('tells of each where it stands on the day, and why it counts as delivered', async () => {
    const office = openOffice(pdf)
    const noticeId = await signedLetter(office, 'A')
    const letterOn = async (asOf: string) => (await office.do('notices.list', { asOf })).notices[0]
    expect(await letterOn('2024-03-11')).toMatchObject({
      noticeId,
      kind: 'payment-made',
      title: expect.stringContaining('关于支付'),
      number: 'HJ-2024-0001',
      documentNumber: '蛟法函〔2024〕7号',
      state: 'signed',
      sendings: [],
      deliveredOn: null,
    })
    const sent = await office.do('notices.recordSending', {
      noticeId,
      way: 'express',
      destination: 'domestic',
      sentOn: '2024-03-12',
    })
    expect(sent).not.toHaveProperty('replyBy')
    expect(await letterOn('2024-03-13')).toMatchObject({ state: 'sent', deliveredOn: sent.deliveredOn })
    expect(await letterOn('2024-04-01')).toMatchObject({
      state: 'delivered',
      replyBy: null,
      sendings: [
        {
          way: 'express',
          sentOn: '2024-03-12',
          clause: sent.clause,
          because: sent.because,
          receivedOn: null,
        },
      ],
    })
  })

  it('waits for an answer that was asked for, until one is registered', async () => {
    const office = openOffice(pdf)
    const { noticeId } = await office.do('notices.issue', {
      kind: 'documents-missing',
      contractId: 'B',
      facts: { fault: 'missing', documents: '2024年3月账单', replyDays: 5 },
    })
    const sending = { noticeId, way: 'hand', destination: 'domestic', sentOn: '2024-03-11' } as const
    const { replyBy } = await office.do('notices.recordSending', sending)
    expect(replyBy).toBe('2024-03-18')
    const letterOn = async (asOf: string) => (await office.do('notices.list', { asOf })).notices[0]
    expect(await letterOn('2024-03-18')).toMatchObject({ state: 'awaiting-reply', replyBy, answers: [] })
    expect(await letterOn('2024-03-19')).toMatchObject({ state: 'reply-overdue' })
    const { paperId } = await office.do('papers.register', {
      contractId: 'B',
      kind: 'reply',
      receivedOn: '2024-03-11',
      subject: '关于补正票据的复函',
      answers: noticeId,
    })
    expect(await letterOn('2024-03-19')).toMatchObject({
      state: 'answered',
      answers: [{ paperId, receivedOn: '2024-03-11', subject: '关于补正票据的复函' }],
    })
  })

  it('lets a letter go to the address that it bears, however that is written', async () => {
    const office = openOffice(pdf)
    await office.do('papers.register', {
      contractId: 'A',
      kind: 'address-notice',
      receivedOn: '2024-03-01',
      subject: '关于变更地址的通知',
      address: '吉林市昌邑区"信息港"A\\B座 1号',
    })
    const noticeId = await signedLetter(office, 'A')
    const sending = { noticeId, way: 'hand', destination: 'domestic', sentOn: '2024-03-12' } as const
    expect(await office.do('notices.recordSending', sending)).toMatchObject({ deliveredOn: '2024-03-12' })
    await office.do('papers.register', {
      contractId: 'A',
      kind: 'address-notice',
      receivedOn: '2024-03-13',
      subject: '关于再次变更地址的通知',
      address: '信息港',
    })
    expect(await office.refused('notices.recordSending', { ...sending, sentOn: '2024-03-14' })).toMatchObject(
      { kind: 'address-changed-since', address: '信息港' },
    )
  })

  it('is of one contract where one is asked for, the newest first and a page at a time', async () => {
    const office = openOffice(pdf)
    const ids = [await signedLetter(office, 'A'), await signedLetter(office, 'B', 8)]
    const list = async (asked: object) => {
      const { notices, hasMore } = await office.do('notices.list', { asOf: '2024-03-11', ...asked })
      return [notices.map(each => each.noticeId), hasMore]
    }
    expect(await list({})).toEqual([ids.toReversed(), false])
    expect(await list({ contractId: 'A' })).toEqual([[ids[0]], false])
    expect(await list({ limit: 1 })).toEqual([[ids[1]], true])
    expect(await list({ limit: 1, before: ids[1] })).toEqual([[ids[0]], false])
  })

  it('keeps a withdrawn letter with its reason and bytes, and waits for nothing from it any more', async () => {
    const office = openOffice(pdf)
    const { noticeId, sha256 } = await office.do('notices.issue', {
      kind: 'documents-missing',
      contractId: 'B',
      facts: { fault: 'missing', documents: '2024年3月账单', replyDays: 5 },
    })
    const sending = { noticeId, way: 'hand', destination: 'domestic', sentOn: '2024-03-11' } as const
    await office.do('notices.recordSending', sending)
    const waiting = async () =>
      (await office.do('deadlines.list', { asOf: '2024-03-12' })).deadlines.filter(({ kind }) =>
        /repl/.test(kind),
      )
    expect(await waiting()).toHaveLength(1)

    await office.do('notices.withdraw', { noticeId, reason: '所附清单有误，另行发函' })
    expect((await office.do('notices.list', { asOf: '2024-03-19' })).notices[0]).toMatchObject({
      noticeId,
      sha256,
      state: 'withdrawn',
      replyBy: null,
      withdrawn: { reason: '所附清单有误，另行发函' },
    })
    expect(await waiting()).toEqual([])
    const content = await office.do('documents.content', { documentId: noticeId })
    expect(content.sha256).toBe(sha256)
    const again = { error: { kind: 'already-withdrawn', record: 'notice', recordId: noticeId } }
    expect(await office.attempt('notices.recordSending', sending)).toMatchObject(again)
    expect(await office.attempt('notices.withdraw', { noticeId, reason: '再次' })).toMatchObject(again)
    expect(office.verify()).toMatchObject({ ok: true, problems: [] })
  })

  it('withdraws no statement and nothing that is not there', async () => {
    const office = openOffice(pdf)
    const refused = { error: { kind: 'unknown-record', record: 'notice' } }
    expect(await office.attempt('notices.withdraw', { noticeId: 3, reason: '误' })).toMatchObject(refused)
  })
})
