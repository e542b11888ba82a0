// Files of electronic invoices for tests: the XML of the demonstration, and OFD files around it, as the tax platform and
// the programs before it put them together.

import { deflateSync } from 'node:zlib'
import { electronicInvoiceXml, type SampleInvoice } from '../../host/cli/demo/electronic-invoice.ts'
import { type Fen, fen } from '../../src/base/fen.ts'
import type { DecimalText } from '../../src/base/rates.ts'
import { type ZipPart, zipOf } from './make-workbook.ts'

export const COURT = { name: '蛟河市人民法院', code: '11220000013525084B' }
export const SUPPLIER = { name: '中国移动通信集团吉林有限公司吉林市分公司', code: '912202017710679751' }

export const INVOICE = {
  number: '25222000000000000101',
  issuedOn: '2025-03-20',
  buyer: COURT,
  seller: SUPPLIER,
  item: '*信息技术服务*执法记录仪平台服务费',
  grossFen: fen(160_730_00),
  rate: '0.06' as DecimalText,
} as const satisfies SampleInvoice

export const invoiceXml = (changed: Partial<SampleInvoice> = {}): string =>
  electronicInvoiceXml({ ...INVOICE, ...changed })

/** Taken back wholly, unless another amount is given. */
export const redInvoiceXml = (number: string, blue: string, grossFen: Fen = INVOICE.grossFen): string =>
  invoiceXml({ number, issuedOn: '2025-04-02', reverses: blue, grossFen: fen(-grossFen) })

const OFD = 'xmlns:ofd="http://www.ofdspec.org/2016"'
const part = (name: string, text: string): ZipPart => ({ name, content: Buffer.from(text) })

const headOf = (customData = '') =>
  part(
    'OFD.xml',
    `<?xml version="1.0" encoding="UTF-8"?><ofd:OFD ${OFD} DocType="OFD" Version="1.1"><ofd:DocBody><ofd:DocInfo><ofd:DocID>1</ofd:DocID><ofd:CustomDatas>${customData}</ofd:CustomDatas></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
  )

const documentOf = (inside: string) =>
  part(
    'Doc_0/Document.xml',
    `<ofd:Document ${OFD}><ofd:CommonData/><ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages>${inside}</ofd:Document>`,
  )

const pageOf = (texts: Readonly<Record<string, string>>) =>
  part(
    'Doc_0/Pages/Page_0/Content.xml',
    `<ofd:Page ${OFD}><ofd:Content><ofd:Layer>${Object.entries(texts)
      .map(
        ([id, text]) =>
          `<ofd:TextObject ID="${id}"><ofd:TextCode X="0"><![CDATA[${text}]]></ofd:TextCode></ofd:TextObject>`,
      )
      .join('')}</ofd:Layer></ofd:Content></ofd:Page>`,
  )

/** The original data lies beside the page, as an attachment. */
export function ofdWithAttachment(xml: string | Uint8Array): Buffer {
  return zipOf([
    headOf(),
    documentOf('<ofd:Attachments>Attachs/Attachments.xml</ofd:Attachments>'),
    pageOf({ 9: '电子发票（普通发票）' }),
    part(
      'Doc_0/Attachs/Attachments.xml',
      `<ofd:Attachments ${OFD}><ofd:Attachment ID="8" Name="original_invoice" Format="xml"><ofd:FileLoc>original_invoice.xml</ofd:FileLoc></ofd:Attachment></ofd:Attachments>`,
    ),
    { name: 'Doc_0/Attachs/original_invoice.xml', content: Buffer.from(xml) },
  ])
}

/** Marks say which text of the page is which field; what is marked by nothing stands in the head of the file. */
export function ofdWithMarks(texts: Readonly<Record<string, string>> = MARKED): Buffer {
  const mark = (name: string, ...ids: readonly number[]) =>
    `<ofd:${name}>${ids.map(id => `<ofd:ObjectRef PageRef="1">${id}</ofd:ObjectRef>`).join('')}</ofd:${name}>`
  const tags = [
    mark('InvoiceNo', 1),
    mark('IssueDate', 2, 3, 4),
    `<ofd:Buyer>${mark('BuyerName', 5)}${mark('BuyerTaxID', 6)}</ofd:Buyer>`,
    `<ofd:Seller>${mark('SellerName', 7)}</ofd:Seller>`,
    mark('TaxTotalAmount', 10),
    mark('TaxInclusiveTotalAmount', 11),
    mark('Note', 12),
  ]
  return zipOf([
    headOf(
      `<ofd:CustomData Name="合计金额">151632.08</ofd:CustomData><ofd:CustomData Name="销售方纳税人识别号">${SUPPLIER.code}</ofd:CustomData>`,
    ),
    documentOf('<ofd:CustomTags>Tags/CustomTags.xml</ofd:CustomTags>'),
    pageOf(texts),
    part(
      'Doc_0/Tags/CustomTags.xml',
      `<ofd:CustomTags ${OFD}><ofd:CustomTag TypeID="0"><ofd:FileLoc>CustomTag.xml</ofd:FileLoc></ofd:CustomTag></ofd:CustomTags>`,
    ),
    part('Doc_0/Tags/CustomTag.xml', `<ofd:eInvoice ${OFD}>${tags.join('')}</ofd:eInvoice>`),
  ])
}

export const MARKED = {
  1: INVOICE.number,
  2: '2025',
  3: '03',
  4: '20',
  5: COURT.name,
  6: COURT.code,
  7: SUPPLIER.name,
  9: '电子发票（普通发票）',
  10: '¥9097.92',
  11: '¥160730.00',
  12: '第一期服务费',
}

/** Without data of any kind. */
export const emptyOfd = (): Buffer => zipOf([headOf(), documentOf(''), pageOf({ 9: '收据' })])

/** As electronic VAT invoices were written before 数电票, with a code and a number. */
export const VAT_XML = `<?xml version="1.0" encoding="UTF-8"?>
<fp:eInvoice xmlns:fp="http://www.edrm.org.cn/schema/e-invoice/2019"><fp:InvoiceCode>022002000111</fp:InvoiceCode>
<fp:InvoiceNo>12345678</fp:InvoiceNo><fp:IssueDate>2021年12月03日</fp:IssueDate>
<fp:Buyer><fp:BuyerName>${COURT.name}</fp:BuyerName><fp:BuyerTaxID>${COURT.code}</fp:BuyerTaxID></fp:Buyer>
<fp:Seller><fp:SellerName>${SUPPLIER.name}</fp:SellerName><fp:SellerTaxID>${SUPPLIER.code}</fp:SellerTaxID></fp:Seller>
<fp:TaxInclusiveTotalAmount>106.00</fp:TaxInclusiveTotalAmount><fp:TaxTotalAmount>6.00</fp:TaxTotalAmount>
<fp:TaxExclusiveTotalAmount>100.00</fp:TaxExclusiveTotalAmount><fp:GraphCode>${'iVBOR'.repeat(4_000)}</fp:GraphCode>
<fp:GoodsInfos><fp:GoodsInfo><fp:Item>*电信服务*通信费</fp:Item><fp:Amount>100.00</fp:Amount><fp:TaxScheme>6%</fp:TaxScheme><fp:TaxAmount>6.00</fp:TaxAmount></fp:GoodsInfo></fp:GoodsInfos></fp:eInvoice>`

/** As the standard of accounting vouchers (电子凭证会计数据标准) has an electronic VAT invoice. */
export const VOUCHER_XML = `<?xml version="1.0" encoding="UTF-8"?>
<xbrl xmlns="http://www.xbrl.org/2003/instance" xmlns:inv="http://xbrl.mof.gov.cn/taxonomy/2021-11-30/inv">
<inv:TypeOfInvoice contextRef="c">增值税电子专用发票</inv:TypeOfInvoice><inv:CodeOfInvoice>022002000112</inv:CodeOfInvoice>
<inv:NumberOfInvoice>87654321</inv:NumberOfInvoice><inv:DateOfIssue>2022-05-06</inv:DateOfIssue>
<inv:NameOfSeller>${SUPPLIER.name}</inv:NameOfSeller><inv:TaxpayerIdentificationNumberUnifiedSocialCreditCodeOfSeller>${SUPPLIER.code}</inv:TaxpayerIdentificationNumberUnifiedSocialCreditCodeOfSeller>
<inv:NameOfPurchaser>${COURT.name}</inv:NameOfPurchaser><inv:TaxpayerIdentificationNumberUnifiedSocialCreditCodeOfPurchaser>${COURT.code}</inv:TaxpayerIdentificationNumberUnifiedSocialCreditCodeOfPurchaser>
<inv:TotalAmountExcludingTax>100.00</inv:TotalAmountExcludingTax><inv:TotalTaxAmount>6.00</inv:TotalTaxAmount>
<inv:TaxIncludedAmountInFigures>106.00</inv:TaxIncludedAmountInFigures><inv:TaxIncludedAmountInWords>壹佰零陆圆整</inv:TaxIncludedAmountInWords></xbrl>`

/** A PDF with a file attached; what leads to it may be packed with other objects into a stream. */
export function pdfWithAttachment(
  content: string | Uint8Array,
  { isPacked = false, isPlain = false, trailer = '' } = {},
): Buffer {
  const object = (number: number, dictionary: string, data?: Uint8Array) =>
    Buffer.concat([
      Buffer.from(`${number} 0 obj\n`),
      Buffer.from(dictionary),
      ...(data === undefined ? [] : [Buffer.from('\nstream\r\n'), data, Buffer.from('\nendstream')]),
      Buffer.from('\nendobj\n'),
    ])
  const spec = '<< /Type /Filespec /F (fp.xml) /UF (fp.xml) /EF << /F 7 0 R /UF 7 0 R >> >>'
  const data = isPlain ? Buffer.from(content) : deflateSync(Buffer.from(content))
  const filter = isPlain ? '' : '/Filter /FlateDecode '
  const packed = deflateSync(Buffer.from(`3 0 6 ${'<< /Names 1 >> '.length} << /Names 1 >> ${spec}`))
  return Buffer.concat([
    Buffer.from('%PDF-1.7\n%\xe2\xe3\n', 'latin1'),
    object(1, '<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [(fp.xml) 6 0 R] >> >> >>'),
    isPacked
      ? object(
          4,
          `<< /Type /ObjStm /N 2 /First ${'3 0 6 15 '.length} /Filter /FlateDecode /Length ${packed.length} >>`,
          packed,
        )
      : object(6, spec),
    object(7, `<< /Type /EmbeddedFile ${filter}/Length ${data.length} >>`, data),
    Buffer.from(`trailer << /Root 1 0 R ${trailer}>>\n%%EOF\n`),
  ])
}
