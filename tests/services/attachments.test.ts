// Files that belong to records: kept as they came, found by their record, handed out under safe names, withdrawn with
// a reason and never gone.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { MOST_ATTACHMENT_BYTES } from '../../src/records/attachment.ts'
import { openOffice } from './office.ts'

async function officeWithPayment() {
  const office = openOffice()
  office.setToday('2024-06-03')
  const { paymentId } = await office.do('payments.record', {
    contractId: 'A',
    paidOn: '2024-06-01',
    amountFen: 6000,
    voucher: '财付-1',
  })
  const put = (name: string, content: string | Uint8Array) => {
    const file = join(office.folder, name)
    writeFileSync(file, content)
    return file
  }
  return { office, paymentId, put }
}

it('keeps a file to the byte, says what it is, and gives it back under its own name', async () => {
  const { office, paymentId, put } = await officeWithPayment()
  const content = Buffer.from('%PDF-1.7 回单')
  const file = put('银行回单.pdf', content)
  const added = await office.do('attachments.add', { recordId: paymentId, file, note: '网银' })
  expect(added).toMatchObject({
    name: '银行回单.pdf',
    mediaType: 'application/pdf',
    bytes: content.length,
    alsoAt: [],
  })
  const { attachments } = await office.do('attachments.list', { recordId: paymentId })
  expect(attachments).toMatchObject([{ attachmentId: added.attachmentId, note: '网银', withdrawn: null }])
  const folder = join(office.folder, '导出')
  mkdirSync(folder)
  const asked = { attachmentId: added.attachmentId, folder }
  const [first, second] = [
    await office.do('attachments.export', asked),
    await office.do('attachments.export', asked),
  ]
  expect([first.file, second.file]).toEqual([join(folder, '银行回单.pdf'), join(folder, '银行回单 (2).pdf')])
  expect(readFileSync(second.file)).toEqual(content)
  expect(office.verify()).toMatchObject({ ok: true })
})

it('refuses what it cannot keep, and the ledger is as it was', async () => {
  const { office, paymentId, put } = await officeWithPayment()
  const add = (recordId: number, file: string) => office.refused('attachments.add', { recordId, file })
  const file = put('a.txt', 'text')
  await office.do('attachments.add', { recordId: paymentId, file })
  const before = office.head()
  expect(await add(paymentId, put('empty.txt', ''))).toMatchObject({ kind: 'empty-attachment' })
  expect(await add(paymentId, put('large.bin', new Uint8Array(MOST_ATTACHMENT_BYTES + 1)))).toMatchObject({
    kind: 'attachment-too-large',
  })
  expect(await add(paymentId, put('same.txt', 'text'))).toMatchObject({ kind: 'already-attached' })
  expect(await add(99_999, file)).toMatchObject({ kind: 'no-such-record' })
  expect(await add(paymentId, join(office.folder, 'missing'))).toMatchObject({ kind: 'file-not-read' })
  expect(await add(paymentId, office.folder)).toMatchObject({ kind: 'file-not-read' })
  expect(office.head()).toEqual(before)
})

it('names the other records that have the same file', async () => {
  const { office, paymentId, put } = await officeWithPayment()
  const file = put('a.txt', 'text')
  await office.do('attachments.add', { recordId: paymentId, file })
  expect(await office.do('attachments.add', { recordId: 2, file })).toMatchObject({ alsoAt: [paymentId] })
})

it('is withdrawn once, with its reason, and its bytes stay', async () => {
  const { office, paymentId, put } = await officeWithPayment()
  const { attachmentId } = await office.do('attachments.add', {
    recordId: paymentId,
    file: put('a.txt', 'text'),
  })
  const withdrawal = { attachmentId, reason: '附错了' }
  await office.do('attachments.withdraw', withdrawal)
  expect(await office.refused('attachments.withdraw', withdrawal)).toMatchObject({
    kind: 'attachment-withdrawn',
  })
  expect(await office.refused('attachments.withdraw', { ...withdrawal, attachmentId: 2 })).toMatchObject({
    kind: 'unknown-attachment',
  })
  const { attachments } = await office.do('attachments.list', { recordId: paymentId })
  expect(attachments).toMatchObject([{ withdrawn: '附错了' }])
  const { content } = await office.do('attachments.content', { attachmentId })
  expect(Buffer.from(content, 'base64').toString()).toBe('text')
})
