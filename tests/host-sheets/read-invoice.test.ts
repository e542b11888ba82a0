// What is read of an electronic invoice's file in each of its forms, and what no file makes the reader do.

import { describe, expect, it } from 'vitest'
import { readInvoice } from '../../host/sheets/reading/invoice/read-invoice.ts'
import { INVOICE_LIMITS } from '../../host/sheets/reading/limits.ts'
import {
  COURT,
  emptyOfd,
  INVOICE,
  invoiceXml,
  ofdWithAttachment,
  ofdWithMarks,
  pdfWithAttachment,
  redInvoiceXml,
  SUPPLIER,
  VAT_XML,
  VOUCHER_XML,
} from './make-invoice.ts'
import { zipOf } from './make-workbook.ts'

const read = (bytes: Uint8Array | string) => readInvoice(Buffer.from(bytes))
const printed = (bytes: Uint8Array | string) => {
  const done = read(bytes)
  if (!done.ok) throw new Error(`refused: ${JSON.stringify(done.error)}`)
  return done.value
}
const refusal = (bytes: Uint8Array | string) => {
  const done = read(bytes)
  if (done.ok) throw new Error('it was read')
  return done.error
}

const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(100)}">]>`
const reworded = (bytes: Buffer, from: RegExp, to: string): Buffer =>
  Buffer.from(bytes.toString('latin1').replace(from, to), 'latin1')

const SAID = {
  code: null,
  number: INVOICE.number,
  issuedOn: '2025-03-20',
  seller: SUPPLIER,
  buyer: COURT,
  net: '151632.08',
  tax: '9097.92',
  gross: '160730.00',
}

describe('the file of an invoice', () => {
  it('as XML says everything', () => {
    expect(printed(invoiceXml())).toEqual({
      format: 'xml',
      invoice: {
        ...SAID,
        headNumber: INVOICE.number,
        kind: '普通发票',
        uppercase: '壹拾陆万零柒佰叁拾圆整',
        items: [{ name: INVOICE.item, net: '151632.08', rate: '0.06', tax: '9097.92' }],
        isRed: false,
        reverses: null,
        remark: null,
      },
    })
  })

  it('of a red one says which blue one it takes back', () => {
    expect(printed(redInvoiceXml('25222000000000000102', INVOICE.number)).invoice).toMatchObject({
      gross: '-160730.00',
      uppercase: '（负数）壹拾陆万零柒佰叁拾圆整',
      isRed: true,
      reverses: INVOICE.number,
      remark: expect.stringContaining('被红冲蓝字数电票号码'),
    })
  })

  it('as OFD says what its attachment does', () => {
    expect(printed(ofdWithAttachment(invoiceXml()))).toMatchObject({ format: 'ofd', invoice: SAID })
  })

  it('as OFD with marks says what the marked texts do, and what its head adds', () => {
    expect(printed(ofdWithMarks())).toMatchObject({
      format: 'ofd',
      invoice: {
        ...SAID,
        issuedOn: '20250320',
        kind: '电子发票（普通发票）',
        tax: '¥9097.92',
        gross: '¥160730.00',
        items: [],
        remark: '第一期服务费',
      },
    })
  })

  it('of before 数电票 has a code, whatever pictures stand beside it', () => {
    expect(printed(VAT_XML).invoice).toMatchObject({
      code: '022002000111',
      number: '12345678',
      issuedOn: '2021年12月03日',
      gross: '106.00',
      items: [{ rate: '6%', tax: '6.00' }],
    })
    expect(printed(VOUCHER_XML).invoice).toMatchObject({
      code: '022002000112',
      kind: '增值税电子专用发票',
      seller: SUPPLIER,
      gross: '106.00',
      uppercase: '壹佰零陆圆整',
    })
  })

  it('may hold elements that nobody knows, a mark of its encoding, GBK where it says so', () => {
    const more = invoiceXml().replace('<Header>', '<Future a="1"><b>c</b></Future><Header>')
    expect(printed(more).invoice).toMatchObject(SAID)
    expect(printed(`\uFEFF${invoiceXml()}`).invoice).toMatchObject(SAID)
    const gbk = Buffer.concat([
      Buffer.from(
        '<?xml version="1.0" encoding="GBK"?><EInvoice><EInvoiceData><SellerInformation><SellerName>',
      ),
      Buffer.from('d6d0b9fa', 'hex'),
      Buffer.from('</SellerName></SellerInformation><BasicInformation/></EInvoiceData></EInvoice>'),
    ])
    expect(printed(gbk).invoice).toMatchObject({ seller: { name: '中国' } })
  })

  it.each([
    ['packed', pdfWithAttachment(invoiceXml())],
    ['as it is', pdfWithAttachment(invoiceXml(), { isPlain: true })],
    ['named in a stream of objects', pdfWithAttachment(invoiceXml(), { isPacked: true })],
    [
      'with a length that is another',
      reworded(pdfWithAttachment(invoiceXml()), /Length \d+/g, 'Length 9 0 R'),
    ],
  ])('as a PDF says what its attachment does, %s', (_, bytes) => {
    expect(printed(bytes)).toMatchObject({ format: 'pdf', invoice: SAID })
  })

  it.each([
    ['nothing attached', '%PDF-1.7\n%%EOF'],
    ['another XML', pdfWithAttachment('<?xml version="1.0"?><a/>')],
    ['an attachment with a document type', pdfWithAttachment(`${laughs}${invoiceXml().slice(39)}`)],
    ['an attachment that was cut off', pdfWithAttachment(invoiceXml().slice(0, 700))],
    ['an attachment that unpacks beyond all bounds', pdfWithAttachment(Buffer.alloc(20_000_000, 0x20))],
    ['an attachment that leads nowhere', reworded(pdfWithAttachment(invoiceXml()), /7 0 R/g, '9 0 R')],
    ['a password', pdfWithAttachment(invoiceXml(), { trailer: '/Encrypt 9 0 R ' })],
    ['its end cut off', pdfWithAttachment(invoiceXml()).subarray(0, 500)],
    ['beginnings without ends', `%PDF-1.7\n${'1 0 obj <<'.repeat(100_000)}`],
    [
      'garbage',
      Buffer.concat([Buffer.from('%PDF-1.7 1 0 obj /EF << /F 1 0 R stream\n'), Buffer.alloc(9_999, 0xa5)]),
    ],
  ])('as a PDF with %s is only a picture', (_, bytes) => {
    expect(printed(bytes)).toEqual({ format: 'pdf', invoice: null })
  })
})

const xml = invoiceXml()
const bomb = Buffer.alloc(INVOICE_LIMITS.unpackedBytes + 1, 0x20)
const ofd = ofdWithAttachment(xml)
const deep = `${'<a>'.repeat(5_000)}${'</a>'.repeat(5_000)}`

describe('a file is refused', () => {
  it.each([
    ['that is empty', '', 'invoice-file-empty'],
    ['that is a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'no-invoice-file'],
    ['that is a text', '发票号码 25222000000000000101', 'no-invoice-file'],
    ['that is a zip of something else', zipOf([{ name: 'a', content: Buffer.from('x') }]), 'no-invoice-file'],
    ['that is other XML', '<?xml version="1.0"?><html><InvoiceNo>1</InvoiceNo></html>', 'no-invoice-in-file'],
    ['that is an OFD of a receipt', emptyOfd(), 'no-invoice-in-file'],
    ['whose end was cut off', xml.slice(0, 600), 'invoice-file-damaged'],
    ['whose zip was cut off', ofd.subarray(0, ofd.length - 40), 'invoice-file-damaged'],
    ['whose attached data was cut off', ofdWithAttachment(xml.slice(0, 600)), 'invoice-file-damaged'],
    ['with a document type', xml.replace('<EInvoice>', `${laughs}<EInvoice>`), 'invoice-declares-entities'],
    ['with one in its attachment', ofdWithAttachment(`${laughs}<EInvoice/>`), 'invoice-declares-entities'],
    ['with an entity that nobody declared', xml.replace('SWEI3200', '&ha;'), 'invoice-file-damaged'],
    ['in GBK that says UTF-8', Buffer.from('<a>\xd6\xd0</a>', 'latin1'), 'invoice-encoding-wrong'],
    [
      'in an encoding that no invoice has',
      '<?xml version="1.0" encoding="UTF-7"?><a/>',
      'invoice-encoding-wrong',
    ],
    [
      'that unpacks beyond all bounds',
      zipOf([{ name: 'OFD.xml', content: bomb }]),
      'invoice-unpacks-too-large',
    ],
    [
      'with a size that lies',
      zipOf([{ name: 'OFD.xml', content: bomb, claimedSize: 100 }]),
      'invoice-file-damaged',
    ],
    [
      'with a password',
      zipOf([{ name: 'OFD.xml', content: Buffer.from('x'), isEncrypted: true }]),
      'invoice-file-encrypted',
    ],
    ['that goes too deep', deep, 'invoice-too-long'],
    ['with too many elements', `<a>${'<b/>'.repeat(300_000)}</a>`, 'invoice-too-long'],
    ['with a field as long as a book', xml.replace(INVOICE.item, '字'.repeat(3_000)), 'invoice-too-long'],
    [
      'with more lines than an invoice has',
      xml.replace('</BasicInformation>', `$&${'<IssuItemInformation/>'.repeat(INVOICE_LIMITS.items)}`),
      'invoice-too-long',
    ],
  ])('%s', (_, bytes, kind) => {
    expect(refusal(bytes)).toMatchObject({ kind })
  })
})
