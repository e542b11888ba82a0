// A paper that leaves the program and comes back: told from every other, whatever was done to it meanwhile; and the
// second signature, which takes a second person.

import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDesk, type Desk } from '../../host/desk.ts'
import type { OutputOf, ProcedureName } from '../../src/api/procedures.ts'
import { run } from '../host-pdf/poppler.ts'

const clerkPassword = '经办测试密码'
const reviewerPassword = '复核测试密码'
let folder: string
let desk: Desk
let noticeId: number
let otherNoticeId: number
let statementId: number

const inFolder = (name: string) => path.join(folder, name)

async function call<N extends ProcedureName>(name: N, input: unknown): Promise<OutputOf<N>> {
  const answer = await desk.call(name, input)
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
  return answer.value as OutputOf<N>
}

const signIn = (user: string | null, password: string) =>
  desk.call('desk.open', { file: inFolder('账本.ledger'), credential: { kind: 'password', user, password } })

async function issueLetter(file: string, number: string): Promise<number> {
  const { noticeId: id } = await call('notices.issue', {
    kind: 'payment-made',
    contractId: 'A',
    facts: { documentNumber: number, signedOn: '2025-04-21' },
    file: inFolder(file),
  })
  return id
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'check-paper-'))
  desk = createDesk({})
  await desk.call('desk.create', { file: inFolder('账本.ledger'), password: clerkPassword })
  await signIn(null, clerkPassword)
  await call('payments.record', {
    contractId: 'A',
    paidOn: '2025-04-18',
    amountFen: 16_073_000,
    voucher: '财付2025-0418-03',
  })
  noticeId = await issueLetter('函.pdf', '蛟法函〔2025〕12号')
  otherNoticeId = await issueLetter('另一份.pdf', '蛟法函〔2025〕13号')
  const span = { contractId: 'A', from: '2024-03-11', to: '2025-12-31' }
  statementId = (await call('statements.export', { ...span, file: inFolder('对账单.pdf') })).documentId
  await call('users.appoint', { name: '赵志军', roles: ['reviewer'], password: reviewerPassword })
})
afterAll(async () => {
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

const check = (file: string, documentId?: number) =>
  call('documents.check', { file: inFolder(file), ...(documentId !== undefined && { documentId }) })

/** A changed copy of a paper, checked. */
function checkCopy(of: string, change: (bytes: Buffer) => Uint8Array) {
  writeFileSync(inFolder('副本.pdf'), change(readFileSync(inFolder(of))))
  return check('副本.pdf')
}

describe('a signed letter that comes back', () => {
  it('is known by its bytes, whatever its file is called', async () => {
    copyFileSync(inFolder('函.pdf'), inFolder('改名.pdf'))
    expect(await check('改名.pdf', noticeId)).toMatchObject({
      verdict: 'as-issued',
      isAsInLedger: true,
      documentId: noticeId,
      kind: 'notice',
      contractId: 'A',
      firstChange: null,
      signatures: [{ valid: true, trusted: true, coversWholeFile: true, problem: null }],
    })
  })

  it('is told from another one that was put in its place', async () => {
    expect(await check('另一份.pdf', noticeId)).toMatchObject({
      verdict: 'another-document',
      documentId: otherNoticeId,
    })
  })

  it('shows a byte that was flipped, anywhere', async () => {
    const { length } = readFileSync(inFolder('函.pdf'))
    for (const share of [0.02, 0.3, 0.55, 0.8, 0.995]) {
      const at = Math.floor(length * share)
      const checked = await checkCopy('函.pdf', bytes => {
        bytes[at] = (bytes[at] ?? 0) ^ 1
        return bytes
      })
      expect(checked).toMatchObject({ verdict: 'changed', documentId: noticeId, firstChange: at })
    }
  })

  it('shows bytes that were added behind the signature, which is valid for all the rest', async () => {
    const checked = await checkCopy('函.pdf', bytes => Buffer.concat([bytes, Buffer.from('\n%%EOF\n')]))
    expect(checked).toMatchObject({
      verdict: 'bytes-added',
      documentId: noticeId,
      signatures: [{ valid: true, coversWholeFile: false, problem: 'bytes-added-after-signature' }],
    })
  })

  it('shows that its signature was taken away, and that its end was cut', async () => {
    const beforeSignature = (bytes: Buffer) => bytes.subarray(0, bytes.indexOf('%%EOF') + 6)
    expect(await checkCopy('函.pdf', beforeSignature)).toMatchObject({
      verdict: 'signature-removed',
      documentId: noticeId,
      signatures: [],
    })
    expect(await checkCopy('函.pdf', bytes => bytes.subarray(0, bytes.length - 3))).toMatchObject({
      verdict: 'cut-off',
      documentId: noticeId,
    })
  })
})

describe('a file that is no paper of the ledger', () => {
  it('is said to be none', async () => {
    writeFileSync(inFolder('别的.pdf'), '%PDF-1.7\nnothing of ours\n%%EOF\n')
    expect(await check('别的.pdf')).toMatchObject({ verdict: 'unknown-paper', documentId: null })
    writeFileSync(inFolder('文字.txt'), '不是文书')
    expect(await check('文字.txt')).toMatchObject({ verdict: 'not-a-pdf' })
  })

  it('is refused by name where it cannot be read', async () => {
    const answer = await desk.call('documents.check', { file: inFolder('没有.pdf') })
    expect(answer).toMatchObject({ ok: false, error: { kind: 'file-not-read', code: 'ENOENT' } })
  })

  it('is told from a letter of another ledger, whose signature this one does not know', async () => {
    const other = createDesk({})
    const file = inFolder('外单位.ledger')
    await other.call('desk.create', { file, password: clerkPassword })
    await other.call('desk.open', {
      file,
      credential: { kind: 'password', user: null, password: clerkPassword },
    })
    await other.call('payments.record', {
      contractId: 'A',
      paidOn: '2025-05-09',
      amountFen: 100,
      voucher: '甲',
    })
    await other.call('notices.issue', {
      kind: 'payment-made',
      contractId: 'A',
      facts: {},
      file: inFolder('外.pdf'),
    })
    await other.close()
    const checked = await check('外.pdf')
    expect(checked.verdict).not.toBe('as-issued')
    expect(checked.signatures).toMatchObject([{ trusted: false, problem: 'unknown-authority' }])
  })
})

describe('a statement, which nobody signs', () => {
  it('is known by its bytes all the same', async () => {
    expect(await check('对账单.pdf')).toMatchObject({
      verdict: 'as-issued',
      documentId: statementId,
      signatures: [],
    })
  })

  it('takes no second signature, having no first', async () => {
    await signIn('赵志军', reviewerPassword)
    expect(await desk.call('documents.countersign', { documentId: statementId })).toMatchObject({
      ok: false,
      error: { kind: 'paper-not-signed' },
    })
  })
})

describe('复核签名', () => {
  it('is not for whoever signed first', async () => {
    await signIn(null, clerkPassword)
    expect(await desk.call('documents.countersign', { documentId: noticeId })).toMatchObject({
      ok: false,
      error: { kind: 'own-paper' },
    })
  })

  it('is not put on a letter that was withdrawn', async () => {
    await signIn(null, clerkPassword)
    await call('notices.withdraw', { noticeId: otherNoticeId, reason: '收件人有误' })
    await signIn('赵志军', reviewerPassword)
    expect(await desk.call('documents.countersign', { documentId: otherNoticeId })).toMatchObject({
      ok: false,
      error: { kind: 'already-withdrawn', record: 'notice', recordId: otherNoticeId },
    })
  })

  it('stands beside the first, and the paper without it is no longer whole', async () => {
    await signIn('赵志军', reviewerPassword)
    const signed = await call('documents.countersign', { documentId: noticeId, file: inFolder('复核.pdf') })
    expect(run('pdfsig', inFolder('复核.pdf')).match(/Signature is Valid\./g)).toHaveLength(2)
    expect(await check('复核.pdf', noticeId)).toMatchObject({
      verdict: 'as-issued',
      sha256: signed.sha256,
      signatures: [
        { valid: true, trusted: true, coversWholeFile: false },
        { signer: '赵志军', valid: true, trusted: true, coversWholeFile: true },
      ],
    })
    expect(await check('函.pdf', noticeId)).toMatchObject({
      verdict: 'signature-removed',
      documentId: noticeId,
    })
  })

  it('is given once, and the ledger gives out the paper with both', async () => {
    expect(await desk.call('documents.countersign', { documentId: noticeId })).toMatchObject({
      ok: false,
      error: { kind: 'already-countersigned' },
    })
    await call('documents.export', { documentId: noticeId, file: inFolder('再次导出.pdf') })
    expect(readFileSync(inFolder('再次导出.pdf')).equals(readFileSync(inFolder('复核.pdf')))).toBe(true)
    expect(await call('audit.verify', {})).toMatchObject({ ok: true, problems: [] })
  })
})
