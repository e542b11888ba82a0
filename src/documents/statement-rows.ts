// One line of a statement as cells: several invoices or payments take a row each beneath the first.

import type { LineInvoice, LinePayment, StatementContract, StatementLine } from '../statements/statement.ts'
import { clauseInShort } from '../wording/documents.ts'
import {
  cardsInWords,
  carriedOver,
  missingDueInWords,
  provisional,
  remarkInWords,
  subjectInWords,
} from '../wording/statement-rows.ts'
import { statementWords as words } from '../wording/statement-words.ts'
import type { TableCell } from './document-definition.ts'
import { text } from './paper.ts'
import { amountCell, colors, mutedText } from './statement-style.ts'

export type Row = readonly TableCell[]

const BLANK: TableCell = text('')

/** One cell for all: half of a long statement is blank. */
export const blanks = (count: number): Row => Array.from({ length: count }, () => BLANK)

/**
 * As many rows as the line has invoices or payments, at least one. `shown` holds the numbers of invoices that rows
 * above have shown, and gets those of this line.
 */
export function lineRows(
  line: StatementLine,
  style: StatementContract['clauseStyle'],
  shown: Set<string>,
): readonly Row[] {
  const count = Math.max(1, line.invoices.length, line.payments.length)
  return Array.from({ length: count }, (_, index) => {
    const invoice = invoiceCells(line.invoices[index], shown)
    const payment = paymentCells(line.payments[index])
    if (index > 0) return [...blanks(4), ...invoice, ...payment, ...blanks(2)]
    return [
      text(subjectInWords(line.subject)),
      text(line.clause === null ? '' : clauseInShort(line.clause, style)),
      dueCell(line),
      amountCell(line.payableFen),
      ...invoice,
      ...payment,
      amountCell(line.unpaidFen, { font: 'hei-medium' }),
      remarkCell(line),
    ]
  })
}

function dueCell({ due }: StatementLine): TableCell {
  if (due.kind !== 'on') return text(missingDueInWords(due), { color: colors.muted })
  if (!due.isProvisional) return text(due.on)
  return { text: [{ text: `${due.on} ` }, { text: provisional, ...mutedText }] }
}

// An invoice that covers several rows shows its gross once, so that the column adds up to its total.
function invoiceCells(invoice: LineInvoice | undefined, shown: Set<string>): Row {
  if (invoice === undefined) return blanks(3)
  const again = shown.has(invoice.number)
  shown.add(invoice.number)
  const gross = again
    ? text(words.sameInvoice, { alignment: 'right', color: colors.muted })
    : amountCell(invoice.grossFen)
  return [text(invoice.number), text(invoice.issuedOn), gross]
}

function paymentCells(payment: LinePayment | undefined): Row {
  if (payment === undefined) return blanks(3)
  return [text(payment.paidOn), text(payment.voucher), amountCell(payment.amountFen)]
}

// A remark that fits its column is not broken: 84张×30.00元 is one thing to the eye.
function remarkCell(line: StatementLine): TableCell {
  const told = [
    ...(line.kind === 'carried-over' ? [carriedOver] : []),
    cardsInWords(line.subject),
    ...line.remarks.map(remarkInWords),
  ].filter(remark => remark !== null)
  return {
    text: told.map((remark, index) => ({
      text: index < told.length - 1 ? `${remark}；` : remark,
      noWrap: [...remark].length <= 11,
    })),
  }
}
