// The texts of an electronic invoice to figures, days and rates. What is not there or cannot be read for certain is
// found, and stays null: nothing is guessed.

import { parseYuan } from '../base/amount-text.ts'
import type { CalendarDate } from '../base/calendar-date.ts'
import { type Fen, negateFen } from '../base/fen.ts'
import type { DecimalText } from '../base/rates.ts'
import { parseTypedDate } from '../base/typed-text.ts'
import type { InvoiceKind } from '../contracts/terms.ts'
import type { InvoiceField, InvoiceFinding } from './invoice-findings.ts'
import { normaliseInvoiceNumber } from './invoice-number.ts'
import { type InvoiceItem, itemRate, mainRate } from './item-rates.ts'
import type { PrintedInvoice, PrintedItem, PrintedParty } from './printed-invoice.ts'

export type InvoiceFigures = {
  readonly number: string | null
  readonly kind: InvoiceKind
  readonly issuedOn: CalendarDate | null
  readonly seller: PrintedParty
  readonly buyer: PrintedParty
  readonly netFen: Fen | null
  readonly taxFen: Fen | null
  readonly grossFen: Fen | null
  /** Of several the one that most of the amount is under. */
  readonly rate: DecimalText | null
  readonly items: readonly InvoiceItem[]
  readonly isRed: boolean
  /** The number of the blue invoice that this one takes back. */
  readonly reverses: string | null
  readonly remark: string | null
}

export type ReadFigures = { readonly figures: InvoiceFigures; readonly findings: readonly InvoiceFinding[] }

export function readFigures(printed: PrintedInvoice): ReadFigures {
  const findings: InvoiceFinding[] = []
  const found = (finding: InvoiceFinding) => void findings.push(finding)
  const amount = (field: InvoiceField, text: string | null) => stated(field, text, signedYuan, found)
  const [netFen, taxFen, grossFen] = [
    amount('net', printed.net),
    amount('tax', printed.tax),
    amount('gross', printed.gross),
  ]
  const items = printed.items.map(item => readItem(item, found))
  const isRed = printed.isRed ?? (grossFen !== null && grossFen < 0)
  const figures: InvoiceFigures = {
    number: stated('number', numberOf(printed), normaliseInvoiceNumber, found),
    kind: readKind(printed.kind, found),
    issuedOn: stated('issuedOn', printed.issuedOn, dayOf, found),
    seller: partyOf(printed.seller),
    buyer: partyOf(printed.buyer),
    netFen,
    taxFen,
    grossFen,
    rate: mainRate(items, { taxFen, grossFen }),
    items,
    isRed,
    reverses: isRed ? blueNumberOf(printed) : null,
    remark: printed.remark,
  }
  for (const [field, isThere] of [
    ['seller', figures.seller.name !== null],
    ['buyer', figures.buyer.name !== null],
    ['rate', figures.rate !== null],
  ] as const) {
    if (!isThere) found({ kind: 'field-missing', field })
  }
  return { figures, findings }
}

type Found = (finding: InvoiceFinding) => void

function stated<T>(
  field: InvoiceField,
  text: string | null,
  read: (text: string) => T | null,
  found: Found,
): T | null {
  if (text === null || text.trim() === '') {
    found({ kind: 'field-missing', field })
    return null
  }
  const value = read(text.trim())
  if (value === null) found({ kind: 'field-unreadable', field, text: text.trim().slice(0, 60) })
  return value
}

/** The key of an invoice before 数电票 is its code and its number together. */
const numberOf = ({ code, number }: PrintedInvoice): string | null =>
  number === null || code === null ? number : `${code}${number}`

/** -500.00 and ¥-500.00; zeros beyond the second decimal say nothing. */
function signedYuan(text: string): Fen | null {
  const bare = text.replace(/[\s¥￥]/g, '').replace(/^[-−－]/, '')
  const isNegative = /^[\s¥￥]*[-−－]/.test(text)
  const amount = parseYuan(bare.replace(/(\.\d{2})0+$/, '$1'))
  if (!amount.ok) return null
  return isNegative ? negateFen(amount.value) : amount.value
}

/** With or without the time of day. */
function dayOf(text: string): CalendarDate | null {
  const day = parseTypedDate(text.replace(/[T ]+\d{1,2}:\d{2}.*$/, ''))
  return day.ok ? day.value : null
}

function readItem({ name, net, rate, tax }: PrintedItem, found: Found): InvoiceItem {
  const amount = (text: string | null): Fen | null => {
    if (text === null || text.trim() === '') return null
    const value = signedYuan(text)
    if (value === null) found({ kind: 'field-unreadable', field: 'item', text: text.trim().slice(0, 60) })
    return value
  }
  return {
    name: name?.trim() ?? '',
    netFen: amount(net),
    rate: rate === null ? null : itemRate(rate.trim()),
    taxFen: amount(tax),
  }
}

function readKind(text: string | null, found: Found): InvoiceKind {
  if (/专用/.test(text ?? '')) return '专用发票'
  if (!/普通/.test(text ?? '')) found({ kind: 'kind-not-told' })
  return '普通发票'
}

const partyOf = ({ name, code }: PrintedParty): PrintedParty => ({
  name: name === null || name.trim() === '' ? null : name.trim(),
  code: code === null || code.trim() === '' ? null : code.replace(/\s/g, '').toUpperCase(),
})

/** In a field of its own, else in the remark, in the words that the tax platform puts there. */
function blueNumberOf({ reverses, remark }: PrintedInvoice): string | null {
  const own = normaliseInvoiceNumber(reverses ?? '')
  if (own !== '') return own
  const note = (remark ?? '').replace(/\s/g, '')
  const digital = /蓝字(?:数电)?发?票号码[:：](\d{20})/.exec(note)?.[1]
  const [, code, number] = /正数发票代码[:：]?(\d{10,12})号码[:：]?(\d{8})/.exec(note) ?? []
  return digital ?? (code === undefined || number === undefined ? null : `${code}${number}`)
}
