// The rates of tax on the lines of an invoice, and the one that the record bears.

import { absoluteFen, type Fen, subtractFen, sumFen, ZERO_FEN } from '../base/fen.ts'
import { type DecimalText, parseRate, splitVat } from '../base/rates.ts'
import { parseTypedRate } from '../base/typed-text.ts'

export type InvoiceItem = {
  readonly name: string
  readonly netFen: Fen | null
  readonly rate: DecimalText | null
  readonly taxFen: Fen | null
}

/** Exempt, not taxed and at a rate of 0 come to the same here. Null for ***, which a sum of differences has. */
export function itemRate(text: string): DecimalText | null {
  const rate = parseTypedRate(/^(?:免税|不征税|零税率)$/.test(text) ? '0' : text)
  return rate.ok ? rate.value : null
}

/** Each with what it is the rate of, the largest first. */
export function ratesOf(items: readonly InvoiceItem[]): readonly DecimalText[] {
  const rated = items.flatMap(({ rate, netFen }) =>
    rate === null ? [] : [{ rate, netFen: absoluteFen(netFen ?? ZERO_FEN) }],
  )
  const byRate = [...Map.groupBy(rated, ({ rate }) => rate)].map(([rate, some]) => ({
    rate,
    netFen: sumFen(some.map(item => item.netFen)),
  }))
  return byRate.toSorted((a, b) => b.netFen - a.netFen).map(({ rate }) => rate)
}

export function mainRate(
  items: readonly InvoiceItem[],
  sums: { readonly taxFen: Fen | null; readonly grossFen: Fen | null },
): DecimalText | null {
  return ratesOf(items)[0] ?? rateOfSums(sums)
}

/** What a supplier in China may print: of these the one that gives this tax. */
const LAWFUL_RATES = ['0', '0.01', '0.03', '0.05', '0.06', '0.09', '0.13']

/** Where no line states a rate, the tax does, if just one rate gives it. */
function rateOfSums({
  taxFen,
  grossFen,
}: {
  readonly taxFen: Fen | null
  readonly grossFen: Fen | null
}): DecimalText | null {
  if (taxFen === null || grossFen === null) return null
  const fitting = LAWFUL_RATES.flatMap(text => {
    const rate = parseRate(text)
    if (!rate.ok) return []
    const apart = absoluteFen(subtractFen(splitVat({ grossFen, rate: rate.value }).taxFen, taxFen))
    return apart <= 1 ? [rate.value] : []
  })
  const [only, ...others] = fitting
  return only !== undefined && others.length === 0 ? only : null
}
