// Where the fields of an invoice stand in its XML: as the tax platform writes 数电票, as electronic VAT invoices were
// written before, and as the standard of accounting vouchers (电子凭证会计数据标准) has those. What else stands there is
// passed over.

import type { PrintedInvoice, PrintedItem, PrintedParty } from '../../../../src/invoices/printed-invoice.ts'
import { allOf, at, firstOf, type XmlElement } from '../element-tree.ts'
import { INVOICE_LIMITS } from '../limits.ts'
import { refuse } from '../refuse.ts'

/** An element's text; a mark in an OFD leads to texts on the page instead. */
export type TextOf = (element: XmlElement) => string

export const plainText: TextOf = element => element.text

/** Null for what is no invoice. */
export function invoiceIn(root: XmlElement, textOf: TextOf = plainText): PrintedInvoice | null {
  const read = (element: XmlElement | undefined): string | null => {
    const text = element === undefined ? '' : textOf(element).trim()
    if (text.length > INVOICE_LIMITS.characters) refuse({ kind: 'invoice-too-long' })
    return text === '' ? null : text
  }
  return digital(root, read) ?? vat(root, read) ?? voucher(root, read)
}

type Read = (element: XmlElement | undefined) => string | null

function digital(root: XmlElement, read: Read): PrintedInvoice | null {
  const data = firstOf(root, 'EInvoiceData')
  const basic = at(data, 'BasicInformation')
  if (data === undefined || basic === undefined) return null
  const label = firstOf(root, 'InherentLabel')
  const supervision = firstOf(root, 'TaxSupervisionInfo')
  const headNumber = read(at(firstOf(root, 'Header'), 'EIid'))
  const isBlue = read(at(label, 'InIssuType', 'LabelCode'))
  return {
    code: null,
    number: read(at(supervision, 'InvoiceNumber')) ?? headNumber,
    headNumber,
    kind: read(at(label, 'GeneralOrSpecialVAT', 'LabelName')),
    issuedOn: read(at(supervision, 'IssueTime')) ?? read(at(basic, 'RequestTime')),
    seller: party(at(data, 'SellerInformation'), ['SellerName', 'SellerIdNum'], read),
    buyer: party(at(data, 'BuyerInformation'), ['BuyerName', 'BuyerIdNum'], read),
    net: read(at(basic, 'TotalAmWithoutTax')),
    tax: read(at(basic, 'TotalTaxAm')),
    gross: read(at(basic, 'TotalTax-includedAmount')),
    uppercase: read(at(basic, 'TotalTax-includedAmountInChinese')),
    items: items(allOf(data, 'IssuItemInformation'), ['ItemName', 'Amount', 'TaxRate', 'ComTaxAm'], read),
    isRed: isBlue === null ? null : isBlue === 'N',
    reverses: read(firstOf(data, 'OriginalInvoiceCode')),
    remark: read(firstOf(data, 'Remark')),
  }
}

function vat(root: XmlElement, read: Read): PrintedInvoice | null {
  const first = (name: string) => read(firstOf(root, name))
  const gross = first('TaxInclusiveTotalAmount')
  const number = first('InvoiceNo')
  if (gross === null || number === null) return null
  return {
    code: first('InvoiceCode'),
    number,
    headNumber: null,
    kind: first('InvoiceTypeName') ?? first('InvoiceTitle'),
    issuedOn: first('IssueDate'),
    seller: party(root, ['SellerName', 'SellerTaxID'], read),
    buyer: party(root, ['BuyerName', 'BuyerTaxID'], read),
    net: first('TaxExclusiveTotalAmount'),
    tax: first('TaxTotalAmount'),
    gross,
    uppercase: first('TaxInclusiveTotalAmountWithWords'),
    items: items(allOf(root, 'GoodsInfo'), ['Item', 'Amount', 'TaxScheme', 'TaxAmount'], read),
    isRed: null,
    reverses: null,
    remark: first('Note'),
  }
}

function voucher(root: XmlElement, read: Read): PrintedInvoice | null {
  const first = (name: string) => read(firstOf(root, name))
  const gross = first('TaxIncludedAmountInFigures')
  const number = first('NumberOfInvoice')
  if (gross === null || number === null) return null
  const codeOf = (party: string) => `TaxpayerIdentificationNumberUnifiedSocialCreditCodeOf${party}`
  return {
    code: first('CodeOfInvoice'),
    number,
    headNumber: null,
    kind: first('TypeOfInvoice'),
    issuedOn: first('DateOfIssue'),
    seller: party(root, ['NameOfSeller', codeOf('Seller')], read),
    buyer: party(root, ['NameOfPurchaser', codeOf('Purchaser')], read),
    net: first('TotalAmountExcludingTax'),
    tax: first('TotalTaxAmount'),
    gross,
    uppercase: first('TaxIncludedAmountInWords'),
    items: items(
      allOf(root, 'InformationOfTaxableGoodsOrServicesDetailItemsTuple'),
      ['NameOfTaxableGoodsOrServices', 'AmountExcludingTax', 'TaxRate', 'TaxAmount'],
      read,
    ),
    isRed: null,
    reverses: null,
    remark: first('Remarks'),
  }
}

function party(
  element: XmlElement | undefined,
  [name, code]: readonly [string, string],
  read: Read,
): PrintedParty {
  const first = (wanted: string) => read(element === undefined ? undefined : firstOf(element, wanted))
  return { name: first(name), code: first(code) }
}

function items(
  elements: readonly XmlElement[],
  [name, net, rate, tax]: readonly [string, string, string, string],
  read: Read,
): readonly PrintedItem[] {
  if (elements.length > INVOICE_LIMITS.items) refuse({ kind: 'invoice-too-long' })
  return elements
    .map(element => ({
      name: read(at(element, name)),
      net: read(at(element, net)),
      rate: read(at(element, rate)),
      tax: read(at(element, tax)),
    }))
    .filter(item => Object.values(item).some(text => text !== null))
}
