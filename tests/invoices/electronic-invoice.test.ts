// An electronic invoice held against itself and against the parties: each thing that can be wrong with it is found as
// what it is, and nothing else is.

import { describe, expect, it } from 'vitest'
import { readInvoice } from '../../host/sheets/reading/invoice/read-invoice.ts'
import { fen } from '../../src/base/fen.ts'
import { contractSchema } from '../../src/contracts/contract.ts'
import packA from '../../src/contracts/packs/a.json' with { type: 'json' }
import { checkFigures } from '../../src/invoices/check-figures.ts'
import { checkParties } from '../../src/invoices/check-parties.ts'
import { isRefused } from '../../src/invoices/invoice-findings.ts'
import { readFigures } from '../../src/invoices/read-figures.ts'
import { standingInvoices } from '../../src/invoices/red-letter.ts'
import { invoiceXml, ofdWithMarks, redInvoiceXml, VAT_XML } from '../host-sheets/make-invoice.ts'

const contract = contractSchema.parse(packA)

function looked(bytes: string | Uint8Array) {
  const read = readInvoice(Buffer.from(bytes))
  if (!read.ok || read.value.invoice === null) throw new Error(`not read: ${JSON.stringify(read)}`)
  const { figures, findings } = readFigures(read.value.invoice)
  const all = [...findings, ...checkFigures(figures, read.value.invoice), ...checkParties(figures, contract)]
  return { figures, findings: all }
}

const kindsOf = (bytes: string | Uint8Array) => looked(bytes).findings.map(({ kind }) => kind)
const changed = (from: string | RegExp, to: string) => {
  const xml = invoiceXml().replaceAll(new RegExp(from, 'g'), to)
  expect(xml).not.toBe(invoiceXml())
  return xml
}

describe('the figures of an invoice', () => {
  it.each([
    ['XML', invoiceXml()],
    ['OFD with marks', ofdWithMarks()],
  ])('are read to the fen from %s, and nothing is found', (_, bytes) => {
    expect(looked(bytes)).toMatchObject({
      figures: {
        number: '25222000000000000101',
        kind: '普通发票',
        issuedOn: '2025-03-20',
        netFen: 151_632_08,
        taxFen: 9_097_92,
        grossFen: 160_730_00,
        rate: '0.06',
        isRed: false,
      },
      findings: [],
    })
  })

  it('of a red one are below zero, and its remark says what it takes back', () => {
    const red = redInvoiceXml('25222000000000000102', '25222000000000000101')
    const noField = red.replace(/<SpecificInformation>.*<\/SpecificInformation>/, '')
    for (const bytes of [red, noField]) {
      expect(looked(bytes)).toMatchObject({
        figures: { grossFen: -160_730_00, isRed: true, reverses: '25222000000000000101' },
        findings: [],
      })
    }
  })

  it('of one before 数电票 are known by code and number together', () => {
    const { figures } = looked(VAT_XML)
    expect(figures).toMatchObject({ number: '02200200011112345678', issuedOn: '2021-12-03', rate: '0.06' })
    expect(kindsOf(VAT_XML)).toEqual(['kind-not-told'])
  })
})

describe('what is wrong is found', () => {
  it.each([
    ['no number', /<(EIid|InvoiceNumber)>\d+<\/\1>/, '', ['field-missing'], true],
    ['a number of 19 digits', '25222000000000000101', '2522200000000000010', ['number-malformed'], true],
    ['two numbers', '<EIid>25222000000000000101', '<EIid>25222000000000000109', ['numbers-differ'], true],
    ['a year that is not the number’s', '2025-03-20', '2024-03-20', ['year-of-number-differs'], false],
    ['no day', '2025-03-20', '三月', ['field-unreadable'], true],
    ['a sum a fen too much', '>160730.00<', '>160730.01<', ['sum-differs', 'uppercase-differs'], true],
    ['a line that is another', '<Amount>151632.08', '<Amount>151632.07', ['items-differ'], true],
    ['words of another amount', '壹拾陆万', '壹拾伍万', ['uppercase-differs'], true],
    ['words nobody writes', '壹拾陆万零柒佰叁拾圆整', '十六万', ['uppercase-unreadable'], false],
    ['a rate that does not give its tax', '<TaxRate>0.06', '<TaxRate>0.09', ['item-tax-differs'], false],
    ['a third decimal', '>160730.00<', '>160730.005<', ['field-unreadable'], true],
    [
      'a blue mark on a red amount',
      '>(1\\d{5}|9\\d{3})\\.(\\d\\d)<',
      '>-$1.$2<',
      ['signs-differ', 'uppercase-differs'],
      true,
    ],
    [
      'another buyer',
      /蛟河市人民法院|11220000013525084B/,
      '某某公司',
      ['credit-code-wrong', 'another-buyer'],
      true,
    ],
    ['a buyer’s name of another writing', '蛟河市人民法院', '蛟河法院', ['party-name-differs'], false],
    [
      'a buyer’s code that is another',
      '11220000013525084B',
      '912202017710679751',
      ['party-code-differs'],
      false,
    ],
    ['no code of the buyer', '<BuyerIdNum>\\w+</BuyerIdNum>', '', ['party-code-missing'], false],
    [
      'another seller',
      '中国移动\\S*?分公司|912202017710679751',
      '11220000013525084B',
      ['another-seller'],
      false,
    ],
    ['a seller that the papers call so too', '吉林市分公司', '吉林省分公司', [], false],
    ['no kind', '普通发票', '发票', ['kind-not-told'], false],
  ] as const)('%s', (_, from, to, kinds, refused) => {
    const { findings } = looked(changed(from instanceof RegExp ? from.source : from, to))
    expect(findings.map(({ kind }) => kind)).toEqual(kinds)
    expect(findings.some(isRefused)).toBe(refused)
  })

  it('a fen of rounding on a line is none of it', () => {
    const near = invoiceXml({ grossFen: fen(100_01) })
    expect(kindsOf(near.replace('<Amount>94.35', '<Amount>94.35'))).toEqual([])
  })

  it('lines of two rates are told with the one that is recorded', () => {
    const line = (net: string, rate: string, tax: string) =>
      `<IssuItemInformation><ItemName>x</ItemName><Amount>${net}</Amount><TaxRate>${rate}</TaxRate><ComTaxAm>${tax}</ComTaxAm></IssuItemInformation>`
    const two = invoiceXml({ grossFen: fen(321_00) })
      .replace(
        /<IssuItemInformation>.*<\/IssuItemInformation>/,
        line('100.00', '6%', '6.00') + line('197.25', '0.090000', '17.75'),
      )
      .replace(/<TotalAmWithoutTax>[\d.]+/, '<TotalAmWithoutTax>297.25')
      .replace(/<TotalTaxAm>[\d.]+/, '<TotalTaxAm>23.75')
    expect(looked(two)).toMatchObject({
      figures: { rate: '0.09' },
      findings: [{ kind: 'several-rates', rates: ['0.09', '0.06'], recorded: '0.09' }],
    })
  })
})

describe('of several invoices, what stands', () => {
  const blue = (number: string, grossFen: number) => ({ number, grossFen: fen(grossFen) })
  const red = (reverses: string, grossFen: number) => ({ ...blue('r', grossFen), reverses })

  it('is each blue one less what red ones took back of it', () => {
    expect(
      standingInvoices([
        blue('1', 100),
        blue('2', 200),
        blue('3', 300),
        red('1', -100),
        red('3', -50),
        red('9', -7),
      ]),
    ).toEqual([blue('2', 200), blue('3', 250)])
  })
})
