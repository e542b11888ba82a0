// 年度归档: everything of the year and nothing of another, issued bytes as they were, an index of all, hashes that another
// program confirms; what was changed, taken away or put in since is told; half of one is nowhere.

import { execFileSync } from 'node:child_process'
import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { sha256Hex } from '../../host/files.ts'
import { NO_OWN_FONTS } from '../../host/pdf/font-files/own-fonts.ts'
import { createPdfRenderer } from '../../host/pdf/pdf-client.ts'
import { readSpreadsheet } from '../../host/sheets/reading/read-spreadsheet.ts'
import { createWatch } from '../../src/base/watch.ts'
import { valueIn } from '../db/test-ledgers.ts'
import { textOf } from '../host-pdf/poppler.ts'
import { activateCards, type Office, openOffice } from './office.ts'

const SLOW = { timeout: 90_000 }
const YEAR = '2024年合同台账归档'

const pdf = createPdfRenderer({ ownFonts: NO_OWN_FONTS })
afterAll(() => pdf.close())

/** A payment with its slip, an invoice without one, a letter and a scan in 2024, and a payment in 2025. */
async function officeWithYears(): Promise<{ readonly office: Office; readonly letter: string }> {
  const office = openOffice(pdf)
  await activateCards(office, 3, '2024-03-12')
  await office.do('billing.run', { contractId: 'B', through: '2025-02' })
  const slip = join(office.folder, '电子回单 😀.pdf')
  writeFileSync(slip, '%PDF-1.4\n<< /Type /Pages /Kids [1 0 R] /Count 3 >>')
  const paid = { contractId: 'B', amountFen: 9_000 } as const
  const { paymentId } = await office.do('payments.record', {
    ...paid,
    paidOn: '2024-05-10',
    voucher: '财付1',
  })
  await office.do('payments.record', { ...paid, paidOn: '2024-06-10', voucher: '财付2' })
  await office.do('payments.record', { ...paid, paidOn: '2025-01-10', voucher: '财付3' })
  await office.do('attachments.add', { recordId: paymentId, file: slip })
  const scan = join(office.folder, '合同扫描件.txt')
  writeFileSync(scan, '合同')
  await office.do('attachments.add', { recordId: office.reads().lastRecord(), file: scan })
  await office.do('invoices.record', {
    contractId: 'B',
    number: '24222000000012345678',
    kind: '普通发票',
    issuedOn: '2024-06-01',
    netFen: 8_491,
    taxFen: 509,
    grossFen: 9_000,
    rate: '0.06',
  })
  const { sha256: letter } = await office.do('notices.issue', {
    kind: 'payment-made',
    contractId: 'B',
    facts: { paymentId, documentNumber: '蛟法函〔2024〕12号', signedOn: '2024-05-12' },
    file: '函.pdf',
  })
  office.setToday('2025-02-03')
  return { office, letter }
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted()

describe('an archive of a year', SLOW, () => {
  it('has what belongs to the year, says what it is and how long it is kept, and is recorded', async () => {
    const { office, letter } = await officeWithYears()
    const { folder, files, sha256, handOutId } = await office.do('archive.make', { year: 2024, folder: '.' })
    expect(folder).toBe(join(office.folder, YEAR))
    const found = filesIn(folder)
    expect(files).toBe(found.length - 1)
    expect(
      found.map(path => path.replace(/\d+(?=\.pdf|-附件)|附件\d+/g, 'n').replace(/DZ\S*?-记/, '记')),
    ).toEqual(expect.arrayContaining(['SHA-256.txt', '归档目录.pdf', '归档目录.xlsx', '说明.txt']))
    const inFolder = (name: string) => found.filter(path => path.startsWith(`${name}/`))
    expect(inFolder('凭证')).toEqual([
      expect.stringMatching(/^凭证\/2024-05-10-付款\d+-附件\d+-电子回单 😀\.pdf$/),
    ])
    expect(inFolder('台账')).toHaveLength(10)
    expect(inFolder('对账单')).toEqual([expect.stringMatching(/^对账单\/2024-12-31-合同B对账单-.+\.pdf$/)])
    const [letterFile = ''] = inFolder('函件')
    expect(sha256Hex(readFileSync(join(folder, letterFile)))).toBe(letter)
    const list = readFileSync(join(folder, 'SHA-256.txt'))
    expect(sha256Hex(list)).toBe(sha256)
    expect(await office.do('journal.record', { seq: handOutId })).toMatchObject({
      kindName: '导出',
      summary: `2024年度合同台账归档目录，共 ${files} 个文件`,
    })
    const checked = execFileSync('sha256sum', ['-c', '--strict', 'SHA-256.txt'], { cwd: folder }).toString()
    expect(checked.trim().split('\n')).toHaveLength(files)
    expect(office.verify()).toMatchObject({ ok: true })
  })

  it('has an index of every file, as a paper and as a table, and a page that says what is not in it', async () => {
    const { office } = await officeWithYears()
    const { folder, files } = await office.do('archive.make', { year: 2024, folder: '.' })
    const paper = textOf(readFileSync(join(folder, '归档目录.pdf')))
    expect(paper).toContain('2024年度合同台账归档目录')
    for (const word of ['30年', '10年', '3页', '移交人', '〓']) expect(paper).toContain(word)
    const { sheets } = valueIn(readSpreadsheet(readFileSync(join(folder, '归档目录.xlsx'))))
    const rows = sheets[0]?.rows.map(({ cells }) => cells) ?? []
    expect(rows[0]).toEqual(['序号', '题名', '日期', '页数/份数', '保管期限', '文件名', 'SHA-256'])
    // All but the index itself, the page and the list of hashes.
    expect(rows.length - 1).toBe(files - 3)
    for (const [, , on, , , path, sha256] of rows.slice(1)) {
      expect(on).toMatchObject({ isDay: true })
      expect(sha256Hex(readFileSync(join(folder, String(path))))).toBe(sha256)
    }
    const readme = readFileSync(join(folder, '说明.txt'), 'utf8')
    expect(readme).toMatch(/以下付款在台账中没有附件，凭证请另行归档：第 \d+ 号。/)
    expect(readme).toContain('以下发票在台账中没有附件，原件请另行归档：24222000000012345678。')
    const payments = readFileSync(join(folder, '台账', '2024年付款记录.csv'), 'utf8')
      .trimEnd()
      .split('\r\n')
    expect(payments).toHaveLength(3)
    expect(payments[1]).toMatch(/^B,\d+,2024-05-10,90\.00,财付1,套餐费/)
  })

  it('issues the statement of the year once, and hands out the same bytes when it is made again', async () => {
    const { office } = await officeWithYears()
    const statements = () => office.do('documents.list', { kind: 'statement', contractId: 'B', limit: 10 })
    const first = await office.do('archive.make', { year: 2024, folder: '.' })
    const issued = (await statements()).documents
    expect(issued).toHaveLength(1)
    rmSync(first.folder, { recursive: true })
    const again = await office.do('archive.make', { year: 2024, folder: '.' })
    expect((await statements()).documents).toEqual(issued)
    const ofPapers = (folder: string) =>
      readFileSync(join(folder, 'SHA-256.txt'), 'utf8')
        .split('\n')
        .filter(line => / {2}(?:对账单|函件|凭证)\//.test(line))
    expect(ofPapers(again.folder)).toHaveLength(3)
    expect((await office.do('archive.list', {})).archives).toMatchObject([
      { sha256: again.sha256, files: again.files },
      { sha256: first.sha256 },
    ])
    await office.do('payments.record', {
      contractId: 'B',
      paidOn: '2024-12-30',
      amountFen: 100,
      voucher: '财付4',
    })
    rmSync(again.folder, { recursive: true })
    await office.do('archive.make', { year: 2024, folder: '.' })
    expect((await statements()).documents).toHaveLength(2)
  })

  it('tells each file that is missing, changed or put in, and an archive of somebody else', async () => {
    const { office } = await officeWithYears()
    const { folder, files } = await office.do('archive.make', { year: 2024, folder: '.' })
    const sound = {
      ok: true,
      files,
      missing: [],
      changed: [],
      extra: [],
      made: { title: '2024年度合同台账归档目录' },
    }
    expect(await office.do('archive.check', { folder: YEAR })).toMatchObject(sound)
    rmSync(join(folder, '台账', '2024年发票.csv'))
    appendFileSync(join(folder, '说明.txt'), ' ')
    writeFileSync(join(folder, '凭证', '补的.pdf'), '')
    expect(await office.do('archive.check', { folder })).toMatchObject({
      ...{
        ok: false,
        files,
        missing: ['台账/2024年发票.csv'],
        changed: ['说明.txt'],
        extra: ['凭证/补的.pdf'],
      },
      made: { title: '2024年度合同台账归档目录' },
    })
    // Whoever writes the list anew as well is told by the ledger, which knows another.
    const list = readFileSync(join(folder, 'SHA-256.txt'), 'utf8')
    writeFileSync(join(folder, 'SHA-256.txt'), list.replace(/^.*2024年发票\.csv\n/m, ''))
    expect(await office.do('archive.check', { folder })).toMatchObject({ ok: false, made: null, missing: [] })
    writeFileSync(join(folder, 'SHA-256.txt'), `${'a'.repeat(64)}  ../../etc/passwd\n`)
    expect(await office.refused('archive.check', { folder })).toEqual({ kind: 'not-an-archive', folder })
    expect(await office.refused('archive.check', { folder: '没有' })).toMatchObject({
      kind: 'not-an-archive',
    })
  })

  it('is refused for a year that is not over and where it stands already, and leaves nothing', async () => {
    const { office } = await officeWithYears()
    expect(await office.refused('archive.make', { year: 2025, folder: '.' })).toEqual({
      kind: 'year-not-over',
      year: 2025,
    })
    expect(await office.refused('archive.make', { year: 2024, folder: '没有' })).toMatchObject({
      kind: 'file-not-written',
      code: 'ENOENT',
    })
    const before = readdirSync(office.folder)
    await office.do('archive.make', { year: 2024, folder: '.' })
    expect(await office.refused('archive.make', { year: 2024, folder: '.' })).toMatchObject({
      kind: 'file-exists',
    })
    expect(readdirSync(office.folder).filter(name => !before.includes(name))).toEqual([YEAR])
  })

  it('leaves nothing when it is no longer wanted while it is written, and is not recorded', async () => {
    const { office } = await officeWithYears()
    const before = readdirSync(office.folder)
    const { watch, cancel } = createWatch(({ stage }) => {
      if (stage === 'files') cancel()
    })
    expect(await office.attempt('archive.make', { year: 2024, folder: '.' }, watch)).toEqual({
      ok: false,
      error: { kind: 'cancelled' },
    })
    expect(readdirSync(office.folder)).toEqual(before)
    expect(await office.do('archive.list', {})).toEqual({ archives: [] })
  })
})
