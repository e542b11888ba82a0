// A letter from its draft to its seal: each step a record of its own, and the papers that came in or went out wrongly
// taken back with what followed from them.

import { afterAll, describe, expect, it } from 'vitest'
import { NO_OWN_FONTS } from '../../host/pdf/font-files/own-fonts.ts'
import { createPdfRenderer } from '../../host/pdf/pdf-client.ts'
import { type Office, openOffice } from './office.ts'
import { courtWith, FIRST } from './people.ts'

const pdf = createPdfRenderer({ ownFonts: NO_OWN_FONTS })
afterAll(() => pdf.close())

const REQUEST = {
  kind: 'documents-missing',
  contractId: 'B',
  facts: { fault: 'missing', documents: '2024年3月账单', replyDays: 5 },
} as const

async function letterIn(office: Office, facts: object = {}): Promise<number> {
  const { noticeId } = await office.do('notices.issue', {
    ...REQUEST,
    facts: { ...REQUEST.facts, ...facts },
    file: '函.pdf',
  })
  return noticeId
}

const listed = async (office: Office, noticeId: number, asOf = '2024-03-19') => {
  const { notices } = await office.do('notices.list', { asOf })
  return notices.find(notice => notice.noticeId === noticeId)
}

const waitedFor = async (office: Office) => {
  const { deadlines } = await office.do('deadlines.list', { asOf: '2024-03-12' })
  return deadlines.filter(({ kind }) => /repl/.test(kind)).map(({ on }) => on)
}

describe('a draft', () => {
  it('is kept, returned, changed, approved and then signed with the words that were approved', async () => {
    const office = openOffice(pdf)
    const { draftId, version, title } = await office.do('letterDrafts.save', REQUEST)
    expect([version, title]).toEqual([1, expect.stringMatching(/^蛟河市人民法院关于.*的函$/)])
    expect(await office.refused('letterDrafts.issue', { draftId })).toEqual({
      kind: 'draft-not-approved',
      draftId,
      reason: null,
    })

    await office.do('letterDrafts.review', { draftId, version: 1, opinion: 'returned', reason: '期限太短' })
    expect(await office.refused('letterDrafts.issue', { draftId })).toMatchObject({ reason: '期限太短' })
    const facts = { ...REQUEST.facts, replyDays: 10 }
    expect(await office.do('letterDrafts.save', { ...REQUEST, draftId, facts })).toMatchObject({
      draftId,
      version: 2,
    })
    expect(
      await office.refused('letterDrafts.review', { draftId, version: 1, opinion: 'approved' }),
    ).toMatchObject({ kind: 'draft-changed-since', version: 2 })
    await office.do('letterDrafts.review', { draftId, version: 2, opinion: 'approved' })

    const open = async () => (await office.do('letterDrafts.list', { contractId: 'B' })).drafts
    expect(await open()).toMatchObject([
      {
        draftId,
        version: 2,
        kind: REQUEST.kind,
        facts,
        state: 'approved',
        reviews: [
          { isOnNewest: false, opinion: 'returned', reason: '期限太短' },
          { isOnNewest: true, opinion: 'approved', reason: null },
        ],
      },
    ])
    const { noticeId } = await office.do('letterDrafts.issue', {
      draftId,
      documentNumber: '蛟法函〔2024〕3号',
      signedOn: '2024-03-11',
    })
    expect(await listed(office, noticeId)).toMatchObject({ draftId, documentNumber: '蛟法函〔2024〕3号' })
    expect(await open()).toEqual([])
    expect(await office.refused('letterDrafts.save', { ...REQUEST, draftId })).toEqual({
      kind: 'draft-signed',
      draftId,
      noticeId,
    })
    expect(office.verify()).toMatchObject({ ok: true, problems: [] })
  })

  it('is not signed when the ledger would give other words than those that were approved', async () => {
    const office = openOffice(pdf)
    const { draftId } = await office.do('letterDrafts.save', REQUEST)
    await office.do('letterDrafts.review', { draftId, version: 1, opinion: 'approved' })
    await office.do('papers.register', {
      contractId: 'B',
      kind: 'address-notice',
      receivedOn: '2024-03-11',
      subject: '关于变更地址的通知',
      address: '吉林市昌邑区信息港1号',
    })
    expect(await office.refused('letterDrafts.issue', { draftId })).toEqual({
      kind: 'draft-words-changed',
      draftId,
    })
  })

  it('is dropped with a reason, and stays one kind of letter of one contract', async () => {
    const office = openOffice()
    const { draftId } = await office.do('letterDrafts.save', REQUEST)
    expect(
      await office.refused('letterDrafts.save', {
        ...REQUEST,
        draftId,
        contractId: 'A',
        facts: {
          fault: 'missing',
          documents: '发票',
          instalment: 1,
        },
      }),
    ).toMatchObject({ kind: 'draft-of-another-letter' })
    await office.do('letterDrafts.drop', { draftId, reason: '改为电话联系' })
    expect((await office.do('letterDrafts.list', {})).drafts).toEqual([])
    expect(await office.refused('letterDrafts.drop', { draftId, reason: '再次' })).toMatchObject({
      kind: 'already-withdrawn',
      record: 'draft',
      reason: '改为电话联系',
    })
    expect(await office.refused('letterDrafts.drop', { draftId: 3, reason: '误' })).toMatchObject({
      kind: 'unknown-draft',
    })
  })
})

it('a draft is approved by another person than who wrote it, where two are the rule', async () => {
  const { people } = courtWith(['recorder', 'reviewer'])
  await people.do(FIRST, 'duties.set', { notice: true })
  const { draftId } = await people.do(FIRST, 'letterDrafts.save', REQUEST)
  await people.do(FIRST, 'letterDrafts.review', { draftId, version: 1, opinion: 'approved' })
  expect(await people.refused(FIRST, 'letterDrafts.issue', { draftId })).toEqual({
    kind: 'own-draft',
    draftId,
  })
})

describe('registration and seal', () => {
  const registered = { documentNumber: '蛟法函〔2024〕3号', registeredOn: '2024-03-12', copies: 2 } as const

  it('are recorded beside the letter, which is called by its number from then on', async () => {
    const office = openOffice(pdf)
    const noticeId = await letterIn(office)
    await office.do('notices.register', { noticeId, ...registered })
    const seal = { seal: '院印', copies: 2, sealedOn: '2024-03-12', keeper: '李明' } as const
    await office.do('notices.seal', { noticeId, ...seal })
    expect(await listed(office, noticeId)).toMatchObject({
      documentNumber: registered.documentNumber,
      registrations: [{ ...registered, withdrawn: null }],
      sealings: [{ ...seal, withdrawn: null }],
    })
    await office.do('notices.recordSending', {
      noticeId,
      way: 'express',
      destination: 'domestic',
      sentOn: '2024-03-13',
    })
    expect(await office.do('notices.book', { year: 2024 })).toMatchObject({
      total: 1,
      lines: [
        {
          place: 1,
          noticeId,
          ...registered,
          addressee: expect.stringContaining('中国移动'),
          seals: [{ seal: '院印', copies: 2 }],
          sendings: [{ way: 'express', sentOn: '2024-03-13' }],
          deliveredOn: '2024-03-18',
          remark: '',
          isInForce: true,
        },
      ],
    })
    expect((await office.do('notices.book', { year: 2025 })).total).toBe(0)
    expect(await office.do('notices.exportBook', { year: 2024, file: '登记簿.xlsx' })).toMatchObject({
      lines: 1,
    })
  })

  it('hold a letter to one number and a number to one letter', async () => {
    const office = openOffice(pdf)
    const printed = await letterIn(office, { documentNumber: '蛟法函〔2024〕1号' })
    expect(await office.refused('notices.register', { noticeId: printed, ...registered })).toEqual({
      kind: 'number-differs',
      noticeId: printed,
      documentNumber: '蛟法函〔2024〕1号',
    })
    const blank = await letterIn(office)
    expect(
      await office.refused('notices.register', {
        noticeId: blank,
        ...registered,
        documentNumber: '蛟法函〔2024〕1号',
      }),
    ).toMatchObject({ kind: 'number-taken', noticeId: printed })
    const { registrationId } = await office.do('notices.register', { noticeId: blank, ...registered })
    expect(await office.refused('notices.register', { noticeId: blank, ...registered })).toMatchObject({
      kind: 'already-registered',
    })
    await office.do('notices.takeBack', { step: 'registration', recordId: registrationId, reason: '编错号' })
    await office.do('notices.register', {
      noticeId: blank,
      ...registered,
      documentNumber: '蛟法函〔2024〕4号',
    })
    const { lines } = await office.do('notices.book', { year: 2024 })
    expect(lines.map(({ documentNumber, remark }) => [documentNumber, remark])).toEqual([
      ['蛟法函〔2024〕3号', '登记已撤销：编错号'],
      ['蛟法函〔2024〕4号', ''],
    ])
    expect(office.verify()).toMatchObject({ ok: true, problems: [] })
  })
})

describe('a number that another letter bears or was given', () => {
  const number = (documentNumber: string) => ({ ...REQUEST.facts, documentNumber })

  it('is refused before the letter is drawn and signed, however it is signed', async () => {
    const office = openOffice(pdf)
    const printed = await letterIn(office, { documentNumber: '蛟法函〔2024〕1号' })
    const blank = await letterIn(office)
    const registered = { documentNumber: '蛟法函〔2024〕3号', registeredOn: '2024-03-12', copies: 2 }
    await office.do('notices.register', { noticeId: blank, ...registered })
    const bearers = { '蛟法函〔2024〕1号': printed, '蛟法函〔2024〕3号': blank }
    for (const [documentNumber, noticeId] of Object.entries(bearers)) {
      const taken = { kind: 'number-taken', documentNumber, noticeId }
      const letter = { ...REQUEST, facts: number(documentNumber) }
      for (const procedure of ['notices.preview', 'notices.issue', 'letterDrafts.save'] as const) {
        expect([procedure, await office.refused(procedure, letter)]).toEqual([procedure, taken])
      }
      const { draftId } = await office.do('letterDrafts.save', REQUEST)
      await office.do('letterDrafts.review', { draftId, version: 1, opinion: 'approved' })
      expect(await office.refused('letterDrafts.issue', { draftId, documentNumber })).toEqual(taken)
    }
  })

  it('is free again once that letter is withdrawn, and for the letter that replaces it', async () => {
    const office = openOffice(pdf)
    const first = await letterIn(office, { documentNumber: '蛟法函〔2024〕1号' })
    const second = await letterIn(office, { documentNumber: '蛟法函〔2024〕1号', replaces: first })
    await office.do('notices.withdraw', { noticeId: second, reason: '事由有误' })
    await letterIn(office, { documentNumber: '蛟法函〔2024〕1号' })
    expect(office.verify()).toMatchObject({ ok: true, problems: [] })
  })
})

describe('what was recorded wrongly', () => {
  const sending = { way: 'hand', destination: 'domestic' } as const

  it('leaves the delivery to the sending that remains, and the reply period with it', async () => {
    const office = openOffice(pdf)
    const noticeId = await letterIn(office)
    await office.do('notices.recordSending', { noticeId, ...sending, sentOn: '2024-03-11' })
    const wrong = await office.do('notices.recordSending', { noticeId, ...sending, sentOn: '2024-03-21' })
    expect(await waitedFor(office)).toEqual(['2024-03-26'])
    const step = { step: 'sending', recordId: wrong.sendingId, reason: '日期录错' } as const
    expect(await office.do('notices.takeBack', step)).toMatchObject({
      noticeId,
      deliveredOn: '2024-03-11',
      replyBy: '2024-03-18',
    })
    expect(await waitedFor(office)).toEqual(['2024-03-18'])
    expect((await listed(office, noticeId))?.sendings.map(each => each.withdrawn?.reason)).toEqual([
      undefined,
      '日期录错',
    ])
    expect(await office.refused('notices.takeBack', step)).toMatchObject({
      kind: 'already-withdrawn',
      record: 'sending',
    })
  })

  it('opens the reply period again when the answer was none', async () => {
    const office = openOffice(pdf)
    const noticeId = await letterIn(office)
    await office.do('notices.recordSending', { noticeId, ...sending, sentOn: '2024-03-11' })
    const { paperId } = await office.do('papers.register', {
      contractId: 'B',
      kind: 'reply',
      receivedOn: '2024-03-12',
      subject: '关于补正票据的复函',
      answers: noticeId,
    })
    expect((await listed(office, noticeId))?.state).toBe('answered')
    expect(await waitedFor(office)).toEqual([])
    const reopened = { noticeId, deliveredOn: '2024-03-11', replyBy: '2024-03-18' }
    expect(await office.do('papers.withdraw', { paperId, reason: '是另一份函的复函' })).toMatchObject({
      reopened,
    })
    expect((await listed(office, noticeId))?.state).toBe('reply-overdue')
    expect(await waitedFor(office)).toEqual(['2024-03-18'])
    expect((await office.do('papers.list', { contractId: 'B' })).papers).toMatchObject([
      { paperId, withdrawn: { reason: '是另一份函的复函' } },
    ])
    expect(await office.refused('papers.withdraw', { paperId, reason: '再次' })).toMatchObject({
      kind: 'already-withdrawn',
      record: 'incoming-paper',
    })
  })

  it('closes the period that a paper of the other side had started', async () => {
    const office = openOffice()
    const { paperId, replyBy } = await office.do('papers.register', {
      contractId: 'A',
      kind: 'breach-notice',
      receivedOn: '2024-03-11',
      subject: '关于违约的通知',
    })
    const dueDays = async () =>
      (await office.do('deadlines.list', { asOf: '2024-03-12' })).deadlines.map(({ on }) => on)
    expect(await dueDays()).toContain(replyBy)
    expect(await office.do('papers.withdraw', { paperId, reason: '误收' })).toMatchObject({ reopened: null })
    expect(await dueDays()).not.toContain(replyBy)
  })
})

describe('a letter in whose place another is signed', () => {
  it('is withdrawn with it, each names the other, and the new one says so when the old had gone out', async () => {
    const office = openOffice(pdf)
    const old = await letterIn(office, { documentNumber: '蛟法函〔2024〕1号' })
    await office.do('notices.recordSending', {
      noticeId: old,
      way: 'hand',
      destination: 'domestic',
      sentOn: '2024-03-11',
    })
    const facts = { ...REQUEST.facts, replaces: old, documentNumber: '蛟法函〔2024〕2号' }
    const { paragraphs } = await office.do('notices.draft', { ...REQUEST, facts })
    expect(paragraphs.join('')).toContain('（蛟法函〔2024〕1号）自本函送达之日起由本函替代')
    const { noticeId } = await office.do('notices.issue', { ...REQUEST, facts, file: '新函.pdf' })
    expect(await listed(office, old)).toMatchObject({
      state: 'withdrawn',
      replacedBy: { noticeId, documentNumber: '蛟法函〔2024〕2号' },
    })
    expect(await listed(office, noticeId)).toMatchObject({ replaces: [{ noticeId: old }], replacedBy: null })

    const checked = await office.do('documents.check', { file: '函.pdf' })
    expect(checked).toMatchObject({
      verdict: 'as-issued',
      isAsInLedger: true,
      replacedBy: { noticeId },
      standing: expect.stringMatching(
        /^该函已于 2024-03-11 撤回，原因：由新函（HJ-2024-0002）替代。.*蛟法函〔2024〕2号。$/,
      ),
    })
    expect(await office.do('documents.check', { file: '新函.pdf' })).toMatchObject({ standing: null })
    expect(await office.refused('notices.draft', { ...REQUEST, facts })).toMatchObject({
      kind: 'unknown-notice',
      noticeId: old,
    })
    expect(office.verify()).toMatchObject({ ok: true, problems: [] })
  })

  it('is named when it is withdrawn afterwards, and must be another letter of the contract', async () => {
    const office = openOffice(pdf)
    const [old, next] = [await letterIn(office), await letterIn(office)]
    const reason = '金额有误'
    const withdraw = { noticeId: old, reason, replacedBy: old }
    expect(await office.refused('notices.withdraw', withdraw)).toMatchObject({ kind: 'not-its-replacement' })
    await office.do('notices.withdraw', { ...withdraw, replacedBy: next })
    expect(await listed(office, old)).toMatchObject({ withdrawn: { reason }, replacedBy: { noticeId: next } })
  })
})
