// The book of records, over a real ledger: the same records as the chain has, narrowed by what the clerk asks, each
// with what it points at and what points at it.

import { describe, expect, it } from 'vitest'
import { type Office, openOffice } from './office.ts'

const iccid = '89860824030000000001'

async function aYear(): Promise<Office> {
  const office = openOffice()
  await office.do('cards.supply', { contractId: 'B', cards: [{ iccid, suppliedOn: '2024-03-11' }] })
  await office.do('cards.record', { events: [{ iccid, kind: 'activated', on: '2024-03-12' }] })
  office.setToday('2024-06-03')
  await office.do('billing.run', { contractId: 'B', through: '2024-05' })
  const { paymentId } = await office.do('payments.record', {
    contractId: 'B',
    paidOn: '2024-06-01',
    amountFen: 6000,
    voucher: '财付-1',
  })
  office.setToday('2024-06-05')
  await office.do('payments.reverse', { paymentId, reason: '银行退票' })
  return office
}

const ALL = { offset: 0, limit: 1000 }

describe('journal.page', () => {
  it('gives every record of the chain once, in its order, whole or in windows', async () => {
    const office = await aYear()
    const { rows, total } = await office.do('journal.page', ALL)
    expect(total).toBe(office.head().seq)
    expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: total }, (_, index) => index + 1))
    const windows: unknown[] = []
    for (let offset = 0; offset < total; offset += 7) {
      windows.push(...(await office.do('journal.page', { offset, limit: 7 })).rows)
    }
    expect(windows).toEqual(rows)
    expect(rows.every(({ summary }) => summary !== '')).toBe(true)
  })

  it('narrows by kind and contract, and counts what it finds', async () => {
    const office = await aYear()
    const { rows: all } = await office.do('journal.page', ALL)
    const entries = await office.do('journal.page', { kinds: ['entry'], ...ALL })
    expect(entries.rows).toEqual(all.filter(({ kind }) => kind === 'entry'))
    for (const { lines } of entries.rows) {
      expect(lines.length).toBeGreaterThan(1)
      expect(lines.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(0)
    }
    const ofB = await office.do('journal.page', { contractId: 'B', offset: 2, limit: 3 })
    const expected = all.filter(({ contractId }) => contractId === 'B')
    expect(ofB).toEqual({ rows: expected.slice(2, 5), total: expected.length })
    expect(await office.do('journal.page', { kinds: ['act'], contractId: 'B', ...ALL })).toEqual({
      rows: [],
      total: 0,
    })
  })

  it('narrows by the day of writing in China, and by the day that a record concerns', async () => {
    const office = await aYear()
    const { rows: all } = await office.do('journal.page', ALL)
    const written = await office.do('journal.page', { from: '2024-06-04', to: '2024-06-05', ...ALL })
    expect(written.rows).toEqual(all.filter(({ recordedAt }) => recordedAt.startsWith('2024-06-05')))
    expect(written.rows[0]).toMatchObject({ kind: 'act', summary: '冲销付款', recordedBy: '王会计' })
    const concerned = await office.do('journal.page', {
      day: 'effective',
      from: '2024-06-01',
      to: '2024-06-01',
      ...ALL,
    })
    expect(concerned.rows).toEqual(all.filter(({ effectiveOn }) => effectiveOn === '2024-06-01'))
    expect(concerned.total).toBeGreaterThan(3)
  })

  it('narrows by who wrote it, and sees what was written since', async () => {
    const office = await aYear()
    const { users } = await office.do('users.list', {})
    const own = { userId: users[0]?.userId ?? 0, ...ALL }
    const before = await office.do('journal.page', own)
    expect(before.total).toBeGreaterThan(10)
    expect(before.rows.every(({ recordedBy }) => recordedBy === '王会计')).toBe(true)
    const stranger = await office.do('journal.page', { userId: 999, ...ALL })
    expect(stranger.total).toBe(0)
    await office.do('payments.record', { contractId: 'A', paidOn: '2024-06-05', amountFen: 1, voucher: '乙' })
    const after = await office.do('journal.page', own)
    expect(after.total).toBeGreaterThan(before.total)
  })

  it('refuses days that are none and windows too long', async () => {
    const office = openOffice()
    expect(await office.refused('journal.page', { from: '2024-02-30', ...ALL })).toMatchObject({
      path: 'from',
    })
    expect(await office.refused('journal.page', { offset: 0, limit: 100_000 })).toMatchObject({
      path: 'limit',
    })
  })
})

describe('journal.record', () => {
  it('tells the link, the one before and what reversed it', async () => {
    const office = await aYear()
    const { rows } = await office.do('journal.page', { kinds: ['payment'], ...ALL })
    const seq = rows[0]?.seq ?? 0
    const payment = await office.do('journal.record', { seq })
    const before = await office.do('journal.record', { seq: seq - 1 })
    expect(payment).toMatchObject({
      previousHash: before.hash,
      summary: '60.00元，凭证号 财付-1',
      act: { name: '登记付款' },
      pointedAtBy: expect.arrayContaining([
        expect.objectContaining({
          label: '冲销',
          isCorrection: true,
          summary: expect.stringContaining('银行退票'),
        }),
      ]),
    })
    expect(payment.fields).toContainEqual({ name: 'amount_fen', label: '金额', value: '60.00元' })
    expect(payment.pointsAt).toContainEqual(expect.objectContaining({ kindName: '记账凭证' }))
    const { lastSeq, firstSeq } = payment.act ?? { firstSeq: 0, lastSeq: 0 }
    expect(firstSeq < seq && seq <= lastSeq).toBe(true)
  })

  it('tells of a withdrawn record what withdrew it, and the other way', async () => {
    const office = openOffice()
    const bill = { contractId: 'B', from: '2024-03', to: '2024-04', receivedOn: '2024-05-06', amountFen: 1 }
    const { billId } = await office.do('bills.record', bill)
    await office.do('bills.withdraw', { billId, reason: '登记有误' })
    const withdrawn = await office.do('journal.record', { seq: billId })
    expect(withdrawn.pointedAtBy).toMatchObject([{ label: '撤销', isCorrection: true }])
    const withdrawal = await office.do('journal.record', { seq: withdrawn.pointedAtBy[0]?.seq ?? 0 })
    expect(withdrawal).toMatchObject({ contractId: 'B', pointsAt: [{ seq: billId, kindName: '账单' }] })
  })

  it('begins with the chain’s start, ends with its head, and says what is not there', async () => {
    const office = await aYear()
    const { seq, h } = office.head()
    expect(await office.do('journal.record', { seq: 1 })).toMatchObject({ previousHash: '0'.repeat(64) })
    expect(await office.do('journal.record', { seq })).toMatchObject({ hash: h, pointedAtBy: [] })
    expect(await office.refused('journal.record', { seq: seq + 1 })).toEqual({
      kind: 'no-such-record',
      seq: seq + 1,
      lastSeq: seq,
    })
  })
})

describe('audit.verify', () => {
  it('says where a link on paper lies', async () => {
    const office = await aYear()
    const { hash, recordedAt } = await office.do('journal.record', { seq: 12 })
    const verified = await office.do('audit.verify', { anchor: hash.slice(0, 16) })
    expect(verified).toMatchObject({ ok: true, anchor: { seq: 12, recordedAt } })
    const missed = await office.do('audit.verify', { anchor: 'deadbeefdeadbeef' })
    expect(missed).toMatchObject({
      ok: false,
      anchor: { seq: null, recordedAt: null },
      problems: [{ kind: 'anchor-unknown', inWords: { where: '账本文件', since: null } }],
    })
    expect((await office.do('audit.verify', {})).anchor).toBeNull()
  })
})
