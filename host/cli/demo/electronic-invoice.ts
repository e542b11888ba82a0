// An electronic invoice (数电票) as the tax platform writes its XML, for the demonstration and for tests: one line, the
// parties of the contracts, no seal and no signature.

import { absoluteFen, type Fen, formatYuan } from '../../../src/base/fen.ts'
import { type DecimalText, splitVat } from '../../../src/base/rates.ts'
import { formatRmbUppercase } from '../../../src/base/rmb-uppercase.ts'
import { electronicInvoiceWords as words } from './words.ts'

export type SampleParty = { readonly name: string; readonly code: string }

export type SampleInvoice = {
  readonly number: string
  readonly issuedOn: string
  readonly buyer: SampleParty
  readonly seller: SampleParty
  readonly item: string
  readonly grossFen: Fen
  readonly rate: DecimalText
  /** A red-letter one: the number of the blue one that it takes back; its amount is below zero. */
  readonly reverses?: string
}

const element = (name: string, content: string): string => `<${name}>${content}</${name}>`

const label = (name: string, code: string, text: string): string =>
  element(name, element('LabelCode', code) + element('LabelName', text))

const yuan = (amount: Fen): string => formatYuan(amount).replaceAll(',', '')

export function electronicInvoiceXml(invoice: SampleInvoice): string {
  const { number, issuedOn, seller, buyer, reverses } = invoice
  const header = element(
    'Header',
    element('EIid', number) +
      element('EInvoiceTag', 'SWEI3200') +
      element('Version', '0.35') +
      element(
        'InherentLabel',
        label('InIssuType', reverses === undefined ? 'Y' : 'N', words.isBlue) +
          label('EInvoiceType', '01', words.type) +
          label('GeneralOrSpecialVAT', '02', words.kind),
      ),
  )
  const data = element(
    'EInvoiceData',
    element('SellerInformation', element('SellerIdNum', seller.code) + element('SellerName', seller.name)) +
      element('BuyerInformation', element('BuyerIdNum', buyer.code) + element('BuyerName', buyer.name)) +
      amounts(invoice) +
      (reverses === undefined ? '' : redLetter(reverses)),
  )
  const supervision = element(
    'TaxSupervisionInfo',
    element('InvoiceNumber', number) + element('IssueTime', issuedOn) + element('TaxBureauCode', '12200'),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('EInvoice', header + data + supervision)}\n`
}

function amounts({ grossFen, rate, item }: SampleInvoice): string {
  const { netFen, taxFen } = splitVat({ grossFen, rate })
  const uppercase = formatRmbUppercase(absoluteFen(grossFen)).replace('人民币', '').replace('元', '圆')
  const basic = element(
    'BasicInformation',
    element('TotalAmWithoutTax', yuan(netFen)) +
      element('TotalTaxAm', yuan(taxFen)) +
      element('TotalTax-includedAmount', yuan(grossFen)) +
      element('TotalTax-includedAmountInChinese', `${grossFen < 0 ? words.negative : ''}${uppercase}`) +
      element('Drawer', words.drawer),
  )
  const line = element(
    'IssuItemInformation',
    element('ItemName', item) +
      element('Quantity', grossFen < 0 ? '-1' : '1') +
      element('UnPrice', yuan(absoluteFen(netFen))) +
      element('Amount', yuan(netFen)) +
      element('TaxRate', rate) +
      element('ComTaxAm', yuan(taxFen)),
  )
  return basic + line
}

const redLetter = (blue: string): string =>
  element('SpecificInformation', element('RedEInvoice', element('OriginalInvoiceCode', blue))) +
  element('AdditionalInformation', element('Remark', words.redRemark(blue)))
