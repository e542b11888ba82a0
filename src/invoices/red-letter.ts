// Red-letter invoices (红字发票): each takes back a blue one, wholly or in part, and is known by that one's number. What
// a blue invoice still stands for is its amount less those.

import { addFen, type Fen, sumFen, ZERO_FEN } from '../base/fen.ts'
import type { Invoice } from './invoice.ts'
import { normaliseInvoiceNumber } from './invoice-number.ts'

/** As it concerns what is invoiced: any more of an invoice may be there. */
type Numbered = Pick<Invoice, 'number' | 'grossFen' | 'reverses'>

export const isRed = ({ reverses }: Pick<Invoice, 'reverses'>): boolean => reverses !== undefined

/** What red invoices took back of each blue number, below zero. */
export function takenBackByNumber(invoices: readonly Numbered[]): ReadonlyMap<string, Fen> {
  const reds = invoices.flatMap(({ reverses, grossFen }) =>
    reverses === undefined ? [] : [{ number: normaliseInvoiceNumber(reverses), grossFen }],
  )
  const byNumber = Map.groupBy(reds, ({ number }) => number)
  return new Map([...byNumber].map(([number, some]) => [number, sumFen(some.map(red => red.grossFen))]))
}

/** The blue ones, each with what is left of it; one that was taken back wholly stands for nothing any more. */
export function standingInvoices<T extends Numbered>(invoices: readonly T[]): readonly T[] {
  const takenBack = takenBackByNumber(invoices)
  return invoices.flatMap(invoice => {
    if (isRed(invoice)) return []
    const grossFen = addFen(
      invoice.grossFen,
      takenBack.get(normaliseInvoiceNumber(invoice.number)) ?? ZERO_FEN,
    )
    return grossFen > 0 ? [{ ...invoice, grossFen }] : []
  })
}
