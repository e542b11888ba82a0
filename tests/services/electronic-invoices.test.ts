// An electronic invoice from its file: looked at, recorded with its original, found again by number and by file, taken
// back by a red one; and nothing is written when anything is wrong with it.

import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readInvoice } from '../../host/sheets/reading/invoice/read-invoice.ts'
import type { InvoiceAnswer } from '../../host/sheets/reading/invoice-answer.ts'
import { fen } from '../../src/base/fen.ts'
import { ok } from '../../src/base/result.ts'
import { refusalInWords } from '../../src/wording/refusals.ts'
import { COURT, INVOICE, invoiceXml, ofdWithAttachment, redInvoiceXml } from '../host-sheets/make-invoice.ts'
import { activateCards, noPdf, type Office, openOffice } from './office.ts'

const RED = '25222000000000000102'
const RENEWED = '25222000000000000103'

function keep(office: Office, name: string, content: string | Uint8Array): { readonly file: string } {
  writeFileSync(join(office.folder, name), content)
  return { file: name }
}

/** In this process: that the other one reads them is tried beneath, and a process a file takes its time. */
const officeReadingHere = (): Office =>
  openOffice(noPdf, {
    spreadsheet: () => Promise.reject(new Error('no table is read here')),
    invoice: path => Promise.resolve(readHere(path)),
  })

function readHere(path: string): InvoiceAnswer {
  const bytes = readFileSync(path)
  const read = readInvoice(bytes)
  if (!read.ok) return read
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return ok({ name: basename(path), sha256, ...read.value })
}

async function withInstalment(): Promise<{ office: Office; chargeId: number }> {
  const office = officeReadingHere()
  office.setToday('2025-04-10')
  await office.do('billing.run', { contractId: 'A', through: '2025-03' })
  const { charges } = await office.do('charges.list', { contractId: 'A' })
  return { office, chargeId: charges[0]?.id ?? 0 }
}

const overview = async (office: Office) =>
  (await office.do('invoices.overview', { contractId: 'A' })).invoices.map(
    ({ number, match, takenBackFen }) => ({ number, match, takenBackFen }),
  )

describe('an electronic invoice', () => {
  it('is read, and the contract found that owes its amount', async () => {
    const { office } = await withInstalment()
    const seen = await office.do('invoices.readFile', keep(office, '发票.xml', invoiceXml()))
    expect(seen).toMatchObject({
      file: '发票.xml',
      format: 'xml',
      contractId: 'A',
      invoice: { number: INVOICE.number, grossFen: 160_730_00, buyer: COURT },
      findings: [],
      isRecordable: true,
    })
  })

  it('whose amount no contract owes leaves the choice among those with its seller', async () => {
    const { office } = await withInstalment()
    const file = keep(office, '发票.ofd', ofdWithAttachment(invoiceXml({ grossFen: fen(12_345) })))
    expect(await office.do('invoices.readFile', file)).toMatchObject({
      format: 'ofd',
      contractId: null,
      findings: [{ kind: 'contract-to-choose', contractIds: ['A', 'B'], isRefused: false }],
    })
  })

  it('is recorded with its original, and known again by its number and by its file', async () => {
    const { office, chargeId } = await withInstalment()
    const file = keep(office, '发票.xml', invoiceXml())
    const recorded = await office.do('invoices.recordFile', { contractId: 'A', ...file, covers: [chargeId] })
    expect(recorded).toMatchObject({ number: INVOICE.number, findings: [], mismatches: [] })
    const { attachments } = await office.do('attachments.list', { recordId: recorded.invoiceId })
    expect(attachments).toMatchObject([{ attachmentId: recorded.attachmentId, name: '发票.xml' }])
    expect(await overview(office)).toEqual([{ number: INVOICE.number, match: 'matched', takenBackFen: 0 }])

    const again = await office.refused('invoices.recordFile', { contractId: 'A', ...file })
    expect(again).toMatchObject({ findings: [{ kind: 'file-recorded' }, { kind: 'number-recorded' }] })
    expect(refusalInWords(again)).toContain(`第 ${recorded.invoiceId} 号记录`)
    const asOfd = keep(office, '发票.ofd', ofdWithAttachment(invoiceXml()))
    expect(await office.refused('invoices.recordFile', { contractId: 'A', ...asOfd })).toMatchObject({
      findings: [{ kind: 'number-recorded', invoiceId: recorded.invoiceId }],
    })
    const typed = {
      contractId: 'A',
      number: '25222000000000000199',
      kind: '普通发票',
      issuedOn: '2025-03-20',
    }
    const amounts = { netFen: 100, taxFen: 6, grossFen: 106, rate: '0.06' }
    expect(
      await office.refused('invoices.record', { ...typed, ...amounts, original: file.file }),
    ).toMatchObject({ kind: 'invoice-file-refused', findings: [{ kind: 'file-recorded' }] })
    expect(office.verify().ok).toBe(true)
  })

  it('of the same day, seller and amount under another number is told', async () => {
    const { office } = await withInstalment()
    const { invoiceId } = await office.do('invoices.recordFile', {
      contractId: 'A',
      ...keep(office, '发票.xml', invoiceXml()),
    })
    const other = keep(office, '另一张.xml', invoiceXml({ number: RENEWED }))
    expect(await office.do('invoices.readFile', other)).toMatchObject({
      findings: [{ kind: 'alike-recorded', invoiceId, isRefused: false }],
    })
  })

  it('made out to another, wrong in its sum, or changed since it was looked at is not recorded', async () => {
    const { office } = await withInstalment()
    const other = invoiceXml({ buyer: { name: '吉林市某某公司', code: 'X' } })
    const wrongBuyer = await office.do('invoices.readFile', keep(office, '别人的.xml', other))
    expect(wrongBuyer.findings.map(({ kind }) => kind)).toContain('another-buyer')
    const foreign = await office.refused('invoices.recordFile', {
      contractId: 'A',
      ...keep(office, '别人的.xml', other),
    })
    expect(refusalInWords(foreign)).toContain('不是开给本单位的')
    const wrong = keep(office, '错的.xml', invoiceXml().replace('>160730.00<', '>160731.00<'))
    expect(await office.refused('invoices.recordFile', { contractId: 'A', ...wrong })).toMatchObject({
      kind: 'invoice-file-refused',
      findings: [{ kind: 'sum-differs' }, { kind: 'uppercase-differs' }],
    })
    const file = keep(office, '发票.xml', invoiceXml())
    const { sha256 } = await office.do('invoices.readFile', file)
    keep(office, '发票.xml', `${invoiceXml()} `)
    expect(await office.refused('invoices.recordFile', { contractId: 'A', ...file, sha256 })).toEqual({
      kind: 'invoice-file-changed',
      file: '发票.xml',
    })
  })

  it.each([
    ['空.xml', '', 'invoice-file-empty'],
    ['截断.xml', invoiceXml().slice(0, 700), 'invoice-file-damaged'],
    ['表格.csv', 'ICCID,金额', 'no-invoice-file'],
    ['票面.pdf', '%PDF-1.7 乱码', 'invoice-without-data'],
  ])('as %s is refused in words', async (name, content, kind) => {
    const office = openOffice()
    const file = keep(office, name, content)
    const refused = await office.refused('invoices.recordFile', { contractId: 'A', ...file })
    expect(refused.kind).toBe(kind)
    expect(refusalInWords(refused)).toMatch(/未登记/)
  })

  it('longer than any invoice is refused before it is read', async () => {
    const office = openOffice()
    const file = keep(office, '很长.xml', Buffer.alloc(21 * 1024 * 1024, 0x20))
    expect(await office.refused('invoices.readFile', file)).toEqual({
      kind: 'invoice-file-too-large',
      megabytes: 20,
    })
    expect(await office.refused('invoices.readFile', { file: 'court.ledger' })).toEqual({
      kind: 'no-invoice-file',
    })
  })

  it('that is only a picture is typed, and kept as it came', async () => {
    const office = openOffice()
    const { file } = keep(office, '票面.pdf', '%PDF-1.7\n%%EOF')
    expect(await office.do('invoices.readFile', { file })).toMatchObject({
      format: 'pdf',
      invoice: null,
      isRecordable: false,
    })
    const { invoiceId } = await office.do('invoices.record', {
      ...{ contractId: 'A', number: '25222000000000000188', kind: '普通发票', issuedOn: '2025-03-20' },
      ...{ netFen: 100, taxFen: 6, grossFen: 106, rate: '0.06', original: file },
    })
    const { attachments } = await office.do('attachments.list', { recordId: invoiceId })
    expect(attachments).toMatchObject([{ name: '票面.pdf', mediaType: 'application/pdf' }])
  })
})

describe('a red-letter invoice', () => {
  it('takes back the blue one, frees what that covered, and a renewed one may cover it again', async () => {
    const { office, chargeId } = await withInstalment()
    const record = (name: string, content: string, covers?: number[]) =>
      office.do('invoices.recordFile', {
        contractId: 'A',
        ...keep(office, name, content),
        ...(covers && { covers }),
      })
    await record('蓝.xml', invoiceXml(), [chargeId])
    const red = keep(office, '红.xml', redInvoiceXml(RED, INVOICE.number))
    expect(await office.do('invoices.readFile', red)).toMatchObject({
      contractId: 'A',
      invoice: { isRed: true, reverses: INVOICE.number, grossFen: -160_730_00 },
      findings: [],
    })
    expect(await office.do('invoices.recordFile', { contractId: 'A', ...red })).toMatchObject({
      mismatches: [],
    })
    expect(await overview(office)).toEqual([
      { number: INVOICE.number, match: 'reversed', takenBackFen: -160_730_00 },
      { number: RED, match: 'red', takenBackFen: 0 },
    ])
    const free = await office.do('invoices.candidates', { contractId: 'A', grossFen: 160_730_00 })
    expect(free.proposal).toMatchObject({ chargeIds: [chargeId] })

    const twice = keep(office, '又红.xml', redInvoiceXml(RENEWED, INVOICE.number))
    expect(await office.refused('invoices.recordFile', { contractId: 'A', ...twice })).toMatchObject({
      findings: [{ kind: 'red-exceeds-blue', leftFen: 0 }],
    })
    await record('重开.xml', invoiceXml({ number: RENEWED, issuedOn: '2025-04-03' }), [chargeId])
    expect(await overview(office)).toMatchObject([
      { number: INVOICE.number, match: 'reversed' },
      { number: RED, match: 'red' },
      { number: RENEWED, match: 'matched' },
    ])
    expect(office.verify().ok).toBe(true)
  })

  it('of a part leaves the rest of the blue one', async () => {
    const { office, chargeId } = await withInstalment()
    const blue = keep(office, '蓝.xml', invoiceXml())
    await office.do('invoices.recordFile', { contractId: 'A', ...blue, covers: [chargeId] })
    const part = keep(office, '红.xml', redInvoiceXml(RED, INVOICE.number, fen(730_00)))
    await office.do('invoices.recordFile', { contractId: 'A', ...part })
    const { invoices } = await office.do('invoices.overview', { contractId: 'A' })
    expect(invoices[0]).toMatchObject({ match: 'different', differenceFen: -730_00, takenBackBy: [RED] })
  })

  it('whose blue one is not in the ledger is told so, and counts once that is entered', async () => {
    const { office } = await withInstalment()
    const red = keep(office, '红.xml', redInvoiceXml(RED, INVOICE.number))
    expect(await office.do('invoices.readFile', { ...red, contractId: 'A' })).toMatchObject({
      findings: [{ kind: 'blue-not-recorded', number: INVOICE.number, isRefused: false }],
      isRecordable: true,
    })
    await office.do('invoices.recordFile', { contractId: 'A', ...red })
    await office.do('invoices.recordFile', { contractId: 'A', ...keep(office, '蓝.xml', invoiceXml()) })
    expect(await overview(office)).toMatchObject([{ match: 'red' }, { match: 'reversed' }])
  })

  it('belongs to the contract of its blue one, and says which that is', async () => {
    const { office } = await withInstalment()
    await office.do('invoices.recordFile', { contractId: 'A', ...keep(office, '蓝.xml', invoiceXml()) })
    const red = keep(office, '红.xml', redInvoiceXml(RED, INVOICE.number))
    expect(await office.refused('invoices.recordFile', { contractId: 'B', ...red })).toMatchObject({
      findings: [{ kind: 'blue-of-another-contract', contractId: 'A' }],
    })
    const unsaid = redInvoiceXml(RED, INVOICE.number).replace(
      /<SpecificInformation>.*<\/AdditionalInformation>/,
      '',
    )
    const silent = keep(office, '没写.xml', unsaid)
    expect(await office.refused('invoices.recordFile', { contractId: 'A', ...silent })).toMatchObject({
      findings: [{ kind: 'blue-not-told' }],
    })
  })
})

it('a bill of half a year is found to be the card contract’s', async () => {
  const office = officeReadingHere()
  await activateCards(office, 84, '2024-03-12')
  office.setToday('2024-09-05')
  await office.do('billing.run', { contractId: 'B', through: '2024-08' })
  const { proposal } = await office.do('invoices.candidates', { contractId: 'B', grossFen: 15_120_00 })
  expect(proposal).not.toBeNull()
  const xml = invoiceXml({ number: '24222000000000000201', issuedOn: '2024-09-05', grossFen: fen(15_120_00) })
  expect(await office.do('invoices.readFile', keep(office, '半年.xml', xml))).toMatchObject({
    contractId: 'B',
    findings: [],
  })
})
