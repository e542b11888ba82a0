// Keys that come in a .p12: read whatever encrypted them, used like one's own, and refused in the clerk's words. The files
// are made with openssl (tests/fixtures/keys/make.sh); pdfsig says what it thinks of the signatures.

import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openLedgerForWriting } from '../../db/ledger-file.ts'
import { createClock } from '../../host/clock.ts'
import { NO_OWN_FONTS } from '../../host/pdf/font-files/own-fonts.ts'
import { createPdfRenderer } from '../../host/pdf/pdf-client.ts'
import { callProcedure } from '../../host/router.ts'
import { createSession, type Session } from '../../host/session.ts'
import { checkPdfSignatures, sealVerdict } from '../../host/signing/check-signatures.ts'
import { importedKey } from '../../host/signing/pkcs12/imported-key.ts'
import { readP12 } from '../../host/signing/pkcs12/read-p12.ts'
import type { Refusal } from '../../src/api/refusals.ts'
import { calendarDate } from '../../src/base/calendar-date.ts'
import type { Result } from '../../src/base/result.ts'
import { refusalInWords } from '../../src/wording/refusals.ts'
import { makeCourtLedger } from '../cli/court-ledger.ts'
import { PASSWORD, valueIn } from '../db/test-ledgers.ts'
import { run, withPdfFile } from '../host-pdf/poppler.ts'
import { EXAMPLES } from '../notices/example-facts.ts'
import { makeCast, sign } from './signed-letter.ts'

const FILE_PASSWORD = '证书口令-2026'
const NOW = '2026-11-28T02:00:00.000Z'
const keys = path.join(import.meta.dirname, '../fixtures/keys')
const fileOf = (name: string) => path.join(keys, `${name}.p12`)

async function keyIn(name: string, password = FILE_PASSWORD) {
  const p12 = readP12(readFileSync(fileOf(name)), password)
  return p12.ok ? await importedKey(p12.value, NOW) : p12
}

const signerIn = async (name: string, password?: string) => valueIn(await keyIn(name, password))

function toldByPdfsig(pdf: Uint8Array): string {
  return withPdfFile(pdf, (file, folder) => {
    const database = `sql:${folder}`
    execFileSync('certutil', ['-N', '-d', database, '--empty-password'], { stdio: 'ignore' })
    const root = path.join(keys, 'root.der')
    execFileSync('certutil', ['-A', '-d', database, '-n', 'root', '-t', 'C,C,C', '-i', root])
    return run('pdfsig', '-nssdir', database, file)
  })
}

const { unsigned, clerk, authority } = await makeCast()

describe('a letter signed with an imported key', () => {
  it.each([
    ['rsa-legacy', '俞勃成'],
    ['rsa-3des', '俞勃成'],
    ['rsa-aes', '俞勃成'],
    ['p256-legacy', '欧阳䶮·财务'],
    ['p256-aes', '欧阳䶮·财务'],
  ])('%s is valid and trusted by the chain that came with it', async (file, name) => {
    const signer = await signerIn(file)
    expect(signer.name).toBe(name)
    expect(signer.chain).toHaveLength(2)
    const signed = await sign(unsigned, signer)
    const told = toldByPdfsig(signed)
    expect(told).toContain('Signature is Valid.')
    expect(told).toContain('Certificate is Trusted.')
    expect(told).toContain(`Signer Certificate Common Name: ${name}`)
    const checks = await checkPdfSignatures(signed, { authority: null, known: [signer] })
    expect(checks).toEqual([
      { signer: name, serial: signer.serial, valid: true, trusted: true, coversWholeFile: true },
    ])
    // The ledger that does not know it does not take its word.
    const unknown = await checkPdfSignatures(signed, { authority: authority.certificate, known: [] })
    expect(unknown).toMatchObject([{ valid: true, trusted: false, problem: 'unknown-authority' }])
  })

  it('stands beside one of the program’s own, and a changed byte shows in both', async () => {
    const signer = await signerIn('rsa-legacy')
    const twice = await sign(await sign(unsigned, clerk), { ...signer, name: '赵志军' })
    const trust = { authority: authority.certificate, known: [signer] }
    const serials = [clerk.serial, signer.serial]
    expect(sealVerdict(await checkPdfSignatures(twice, trust), serials)).toBe('intact')
    expect(toldByPdfsig(twice).match(/Signature is Valid\./g)).toHaveLength(2)
    const contents = Buffer.from(twice).lastIndexOf('/Contents <') + '/Contents <'.length
    for (const at of [5000, contents + 40, contents + 900, contents + 3000, contents + 9000]) {
      const changed = Buffer.from(twice)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(sealVerdict(await checkPdfSignatures(changed, trust), serials), `byte ${at}`).toBe('broken')
    }
  })

  it('also by a certificate that vouches for itself, and from a file without a password', async () => {
    for (const signer of [await signerIn('self-signed'), await signerIn('no-password', '')]) {
      expect(signer.name).toBe('自签名, 经办')
      expect(toldByPdfsig(await sign(unsigned, signer))).toContain('Signature is Valid.')
    }
  })
})

const consultation = EXAMPLES.find(({ kind }) => kind === 'consultation')

const pdf = createPdfRenderer({ ownFonts: NO_OWN_FONTS })

function sessionIn(
  ledger: ReturnType<typeof makeCourtLedger>,
  password = PASSWORD,
  today = '2026-11-28',
): Session {
  const clock = createClock(calendarDate(today))
  const file = valueIn(openLedgerForWriting(ledger.path, { kind: 'password', user: null, password }, clock))
  onTestFinished(file.close)
  return createSession({ file, clock, folder: ledger.folder, pdf, password })
}

async function refusedIn(session: Session, file: string, filePassword = FILE_PASSWORD): Promise<Refusal> {
  const answer = await callProcedure(session, 'signers.import', { file, filePassword })
  return refusalOf(answer as Result<unknown, Refusal>)
}

function refusalOf(answer: Result<unknown, Refusal>): Refusal {
  if (answer.ok) throw new Error('it was taken')
  return answer.error
}

describe('a file that cannot be taken', () => {
  it.each([
    ['certificates-alone', 'p12-no-private-key', '没有私钥'],
    ['key-alone', 'p12-no-certificate', '没有与它对应的证书'],
    ['expired', 'certificate-expired', '已于 2023年12月31日到期'],
    ['future', 'certificate-not-yet-valid', '自 2048年1月1日起才有效'],
    ['for-ciphering', 'certificate-not-for-signing', '证书“加密证书”没有注明可用于数字签名'],
    ['p384', 'key-not-supported', '密钥类型（ec）不受支持'],
  ])('%s: %s', async (name, kind, words) => {
    const refusal = refusalOf(await keyIn(name))
    expect(refusal.kind).toBe(kind)
    expect(refusalInWords(refusal)).toContain(words)
  })

  it('wrong password, no such file, no such kind of file, cut off, far too large', async () => {
    const ledger = makeCourtLedger()
    const session = sessionIn(ledger)
    const place = (name: string) => path.join(ledger.folder, name)
    for (const name of ['rsa-legacy', 'p256-aes']) {
      for (const password of ['', '证书口令', `${FILE_PASSWORD} `]) {
        expect((await refusedIn(session, fileOf(name), password)).kind).toBe('p12-wrong-password')
      }
    }
    expect((await refusedIn(session, 'nowhere.p12')).kind).toBe('file-not-read')
    expect((await refusedIn(session, ledger.folder)).kind).toBe('file-not-read')
    writeFileSync(place('letter.p12'), unsigned)
    writeFileSync(place('empty.p12'), '')
    writeFileSync(place('cut.p12'), readFileSync(fileOf('rsa-aes')).subarray(0, 3000))
    for (const name of ['letter.p12', 'empty.p12', 'cut.p12']) {
      expect((await refusedIn(session, name)).kind, name).toBe('p12-unreadable')
    }
    writeFileSync(place('huge.p12'), Buffer.alloc(3 * 1024 * 1024))
    const huge = await refusedIn(session, 'huge.p12')
    expect(huge.kind).toBe('p12-too-large')
    expect(refusalInWords(huge)).toContain('有 3.0 MB，不像签名证书')
    expect(await callProcedure(session, 'signers.list', {})).toEqual({ ok: true, value: { signers: [] } })
  })

  it('whatever byte of it was changed, it is refused or gives the same key', async () => {
    const whole = readFileSync(fileOf('p256-legacy'))
    const right = await signerIn('p256-legacy')
    for (let at = 3; at < whole.length; at += 97) {
      const changed = Buffer.from(whole)
      changed[at] = (changed[at] ?? 0) ^ 0x10
      const p12 = readP12(changed, FILE_PASSWORD)
      if (p12.ok) expect(valueIn(await importedKey(p12.value, NOW)), `byte ${at}`).toEqual(right)
    }
  })
})

describe('an imported key in the ledger', () => {
  const letter = (session: Session, file: string) =>
    callProcedure(session, 'notices.issue', {
      kind: 'consultation',
      contractId: 'A',
      facts: consultation?.facts,
      file,
    })

  it('is passed over for one of the program’s own once it has expired', async () => {
    const ledger = makeCourtLedger()
    const first = sessionIn(ledger)
    const asked = { file: fileOf('ending'), filePassword: FILE_PASSWORD }
    expect(await callProcedure(first, 'signers.import', asked)).toMatchObject({
      ok: true,
      value: { validUntil: '2030-12-31' },
    })
    first.file.close()
    const later = sessionIn(ledger, PASSWORD, '2031-01-02')
    expect(await letter(later, 'later.pdf')).toMatchObject({ ok: true, value: { certificateSerial: '3' } })
    const { serial } = await signerIn('ending')
    expect(await callProcedure(later, 'signers.use', { serial })).toEqual({
      ok: false,
      error: { kind: 'signer-expired', serial },
    })
    expect(await callProcedure(later, 'signers.list', {})).toMatchObject({
      value: {
        signers: [
          { role: 'authority' },
          { serial, isImported: true, isInUse: false },
          { serial: '3', isImported: false, isInUse: true },
        ],
      },
    })
  }, 60_000)

  it('signs from then on, is known by the check, goes along to a new password and makes room for another', async () => {
    const ledger = makeCourtLedger()
    const session = sessionIn(ledger)
    const imported = await callProcedure(session, 'signers.import', {
      file: fileOf('rsa-legacy'),
      filePassword: FILE_PASSWORD,
    })
    expect(imported).toMatchObject({
      ok: true,
      value: { name: '俞勃成', issuer: '机关证书签发机构（测试）', validUntil: '2049-12-31' },
    })
    expect(await refusedIn(session, fileOf('rsa-legacy'))).toEqual({ kind: 'signer-exists', name: '俞勃成' })

    const issued = await letter(session, 'first.pdf')
    const serial = (await signerIn('rsa-legacy')).serial
    expect(issued).toMatchObject({ ok: true, value: { certificateSerial: serial } })
    expect(toldByPdfsig(readFileSync(path.join(ledger.folder, 'first.pdf')))).toContain(
      'Certificate is Trusted.',
    )
    expect(await callProcedure(session, 'documents.check', { file: 'first.pdf' })).toMatchObject({
      ok: true,
      value: { verdict: 'as-issued', signatures: [{ signer: '俞勃成', valid: true, trusted: true }] },
    })

    const { userId } = session.file.user
    await callProcedure(session, 'signers.import', { file: fileOf('p256-aes'), filePassword: FILE_PASSWORD })
    expect(await callProcedure(session, 'signers.use', { serial })).toMatchObject({ ok: true })
    const password = '换过的密码-2026'
    await callProcedure(session, 'users.changePassword', { userId, password, formerPassword: PASSWORD })
    expect(await letter(session, 'second.pdf')).toMatchObject({ value: { certificateSerial: serial } })
    expect(await callProcedure(session, 'signers.use', { serial: 'abc' })).toEqual({
      ok: false,
      error: { kind: 'unknown-signer', serial: 'abc' },
    })
    const listed = await callProcedure(session, 'signers.list', {})
    expect(listed).toMatchObject({
      value: {
        signers: [
          { name: '欧阳䶮·财务', isImported: true, isInUse: false },
          { name: '俞勃成', isImported: true, isInUse: true },
        ],
      },
    })
    session.file.close()
    expect(await letter(sessionIn(ledger, password), 'third.pdf')).toMatchObject({
      value: { certificateSerial: serial },
    })
    await pdf.close()
  }, 60_000)
})
