// An electronic invoice held against itself: its number, its sums to the fen, its amount in words, the tax of each line.

import { checkCreditCode } from '../base/credit-code.ts'
import { absoluteFen, addFen, type Fen, negateFen, subtractFen, sumFen } from '../base/fen.ts'
import { timesRate } from '../base/rates.ts'
import { parseRmbUppercase } from '../base/rmb-uppercase.ts'
import type { InvoiceFinding } from './invoice-findings.ts'
import { normaliseInvoiceNumber } from './invoice-number.ts'
import { ratesOf } from './item-rates.ts'
import type { PrintedInvoice } from './printed-invoice.ts'
import type { InvoiceFigures } from './read-figures.ts'

export function checkFigures(figures: InvoiceFigures, printed: PrintedInvoice): readonly InvoiceFinding[] {
  return [
    ...numberFindings(figures, printed),
    ...sumFindings(figures),
    ...uppercaseFindings(figures.grossFen, printed.uppercase),
    ...lineFindings(figures),
    ...codeFindings(figures),
  ]
}

function numberFindings(
  { number, issuedOn }: InvoiceFigures,
  { code, headNumber }: PrintedInvoice,
): readonly InvoiceFinding[] {
  if (number === null) return []
  const form = code === null ? /^\d{20}$/ : /^(?:\d{10}|\d{12})\d{8}$/
  if (!form.test(number)) return [{ kind: 'number-malformed', number }]
  const head = normaliseInvoiceNumber(headNumber ?? '')
  const findings: InvoiceFinding[] = []
  if (head !== '' && head !== number) findings.push({ kind: 'numbers-differ', number, headNumber: head })
  // 第1-2位代表公历年度后两位; an earlier invoice has no year there.
  if (code === null && issuedOn !== null && issuedOn.slice(2, 4) !== number.slice(0, 2)) {
    findings.push({ kind: 'year-of-number-differs', number, issuedOn })
  }
  return findings
}

function sumFindings({ netFen, taxFen, grossFen, items, isRed }: InvoiceFigures): readonly InvoiceFinding[] {
  const findings: InvoiceFinding[] = []
  if (netFen !== null && taxFen !== null && grossFen !== null) {
    if (addFen(netFen, taxFen) !== grossFen) findings.push({ kind: 'sum-differs', netFen, taxFen, grossFen })
    const isSigned = isRed ? netFen < 0 && taxFen <= 0 : netFen > 0 && taxFen >= 0
    if (!isSigned) findings.push({ kind: 'signs-differ' })
  }
  for (const [of, statedFen, amounts] of [
    ['net', netFen, items.map(item => item.netFen)],
    ['tax', taxFen, items.map(item => item.taxFen)],
  ] as const) {
    const known = amounts.filter(amount => amount !== null)
    // Where a line has no amount, the lines have no sum.
    if (statedFen === null || known.length === 0 || known.length < amounts.length) continue
    const itemsFen = sumFen(known)
    if (itemsFen !== statedFen) findings.push({ kind: 'items-differ', of, itemsFen, statedFen })
  }
  return findings
}

function uppercaseFindings(grossFen: Fen | null, text: string | null): readonly InvoiceFinding[] {
  if (grossFen === null || text === null || text.trim() === '') return []
  const isNegative = /负/.test(text)
  const amount = parseRmbUppercase(text.replace(/[（(]?负数?[）)]?|[⊗ⓧ×]/g, ''))
  if (!amount.ok) return [{ kind: 'uppercase-unreadable', text }]
  const uppercaseFen = isNegative ? negateFen(amount.value) : amount.value
  return uppercaseFen === grossFen ? [] : [{ kind: 'uppercase-differs', text, uppercaseFen, grossFen }]
}

/** A line's tax is its amount at its rate; a fen is what rounding may make of it. */
function lineFindings({ items, rate: recorded }: InvoiceFigures): readonly InvoiceFinding[] {
  const differing = items.flatMap(({ netFen, rate, taxFen }, place): readonly InvoiceFinding[] => {
    if (netFen === null || rate === null || taxFen === null) return []
    const expectedFen = timesRate(netFen, rate)
    const isNear = absoluteFen(subtractFen(taxFen, expectedFen)) <= 1
    return isNear ? [] : [{ kind: 'item-tax-differs', item: place + 1, taxFen, expectedFen, rate }]
  })
  const rates = ratesOf(items)
  return recorded === null || rates.length < 2
    ? differing
    : [...differing, { kind: 'several-rates', rates, recorded }]
}

function codeFindings({ buyer, seller }: InvoiceFigures): readonly InvoiceFinding[] {
  return (['buyer', 'seller'] as const).flatMap((party): readonly InvoiceFinding[] => {
    const { code } = party === 'buyer' ? buyer : seller
    if (code === null) return []
    const checked = checkCreditCode(code)
    return checked.valid ? [] : [{ kind: 'credit-code-wrong', party, code, problem: checked.problem }]
  })
}
