// A payment statement as a spreadsheet: the same rows and figures as on paper, a sheet for each contract, and the same
// card by card where asked for. What the supplier signs is the paper; this is to calculate with.

import type {
  CardFigures,
  LineInvoice,
  LinePayment,
  Statement,
  StatementCards,
  StatementLine,
} from '../statements/statement.ts'
import type { SupplierStatement } from '../statements/supplier-statement.ts'
import { clauseInShort } from '../wording/documents.ts'
import {
  cardsInWords,
  carriedOver,
  missingDueInWords,
  remarkInWords,
  subjectInWords,
} from '../wording/statement-rows.ts'
import {
  cardMonthsInWords,
  cardSheetWords,
  statementColumns as columns,
  contractInWords,
  numberInWords,
  periodInWords,
  sheetWords,
  statementWords as words,
} from '../wording/statement-words.ts'
import { ageingSheet, figuresOf, grandTotalSheet, headCells } from './statement-sheet-sums.ts'
import {
  amountOf,
  countOf,
  dayOf,
  type SheetCell,
  type SheetDefinition,
  type SheetRow,
  textCell,
  type WorkbookDefinition,
} from './workbook-definition.ts'

export function statementWorkbook(statement: Statement | SupplierStatement): WorkbookDefinition {
  const parts = 'parts' in statement ? statement.parts : [statement]
  return {
    sheets: [
      ...('parts' in statement ? [grandTotalSheet(statement)] : []),
      ...parts.map(contractSheet),
      ...parts.flatMap(({ contract, cards, ...sums }) =>
        cards === null ? [] : [cardSheet(cards, sums, sheetWords.cards(contract))],
      ),
      ageingSheet(statement, parts),
    ],
  }
}

const COLUMNS = [
  columns.period,
  columns.clause,
  columns.dueOn,
  columns.payable,
  columns.invoiceNumber,
  columns.invoicedOn,
  columns.gross,
  columns.paidOn,
  columns.voucher,
  columns.paid,
  columns.unpaid,
  columns.remark,
] as const

function contractSheet(statement: Statement): SheetDefinition {
  const { contract, payer, supplier, from, to, number, lines } = statement
  const shown = new Set<string>()
  const about = [
    `${words.payer}：${payer.name}`,
    `${words.supplier}：${supplier.name}`,
    `${words.number}：${numberInWords(number)}`,
  ].join('　　')
  return {
    name: sheetWords.contract(contract),
    widths: [18, 14, 14, 13, 22, 11, 13, 11, 19, 13, 13, 24],
    headerRows: 4,
    rows: [
      [{ kind: 'text', text: words.title, look: 'title', span: COLUMNS.length }],
      [
        {
          kind: 'text',
          text: `${contractInWords(contract)}　　${about}`,
          look: 'note',
          span: COLUMNS.length,
        },
      ],
      [
        {
          kind: 'text',
          text: `${words.period}：${periodInWords(from, to)}　　${words.unit}`,
          look: 'note',
          span: COLUMNS.length,
        },
      ],
      headCells(COLUMNS),
      ...lines.flatMap(line => lineRows(line, contract.clauseStyle, shown)),
      totalRow(statement),
      [],
      ...balanceRows(statement),
    ],
  }
}

function lineRows(
  line: StatementLine,
  style: Statement['contract']['clauseStyle'],
  shown: Set<string>,
): readonly SheetRow[] {
  const count = Math.max(1, line.invoices.length, line.payments.length)
  return Array.from({ length: count }, (_, index) => {
    const invoice = invoiceCells(line.invoices[index], shown)
    const payment = paymentCells(line.payments[index])
    // Once a line, so that columns add up.
    if (index > 0) return [textCell(subjectInWords(line.subject)), null, null, null, ...invoice, ...payment]
    return [
      textCell(subjectInWords(line.subject)),
      line.clause === null ? null : textCell(clauseInShort(line.clause, style)),
      line.due.kind === 'on' ? dayOf(line.due.on) : textCell(missingDueInWords(line.due)),
      amountOf(line.payableFen),
      ...invoice,
      ...payment,
      amountOf(line.unpaidFen),
      textCell(remarksOf(line)),
    ]
  })
}

function invoiceCells(invoice: LineInvoice | undefined, shown: Set<string>): SheetRow {
  if (invoice === undefined) return [null, null, null]
  const again = shown.has(invoice.number)
  shown.add(invoice.number)
  return [textCell(invoice.number), dayOf(invoice.issuedOn), again ? null : amountOf(invoice.grossFen)]
}

function paymentCells(payment: LinePayment | undefined): SheetRow {
  if (payment === undefined) return [null, null, null]
  return [dayOf(payment.paidOn), textCell(payment.voucher), amountOf(payment.amountFen)]
}

const remarksOf = (line: StatementLine): string =>
  [
    ...(line.kind === 'carried-over' ? [carriedOver] : []),
    cardsInWords(line.subject),
    ...line.remarks.map(remarkInWords),
  ]
    .filter(remark => remark !== null)
    .join('；')

function totalRow({ payableFen, invoicedFen, paidFen, closingFen }: Statement): SheetRow {
  const blank = textCell('', 'total')
  return [
    textCell(words.total, 'total'),
    blank,
    blank,
    amountOf(payableFen, 'total'),
    blank,
    blank,
    amountOf(invoicedFen, 'total'),
    blank,
    blank,
    amountOf(paidFen, 'total'),
    amountOf(closingFen, 'total'),
    blank,
  ]
}

function balanceRows({
  openingFen,
  chargedFen,
  paidFen,
  closingFen,
  progress,
}: Statement): readonly SheetRow[] {
  const row = (label: string, cell: SheetCell): SheetRow => [textCell(label), null, null, cell]
  return [
    row(words.opening, amountOf(openingFen)),
    row(words.charged, amountOf(chargedFen)),
    row(words.paid, amountOf(paidFen)),
    row(words.closing, amountOf(closingFen)),
    ...(progress === null
      ? []
      : [
          row(words.statedTotal, amountOf(progress.statedTotalFen)),
          row(words.paidToDate, amountOf(progress.paidFen)),
          row(words.remaining, amountOf(progress.remainingFen)),
        ]),
  ]
}

function cardSheet(cards: StatementCards, totals: CardFigures, name: string): SheetDefinition {
  const { place, iccid, month, months, monthCount, rest } = cardSheetWords
  const label = cards.detail === 'months' ? month : months
  const figures = [words.opening, words.charged, words.paid, words.closing]
  return {
    name,
    widths: [8, 26, 26, 8, 16, 16, 16, 16],
    headerRows: 1,
    rows: [
      headCells([place, iccid, label, monthCount, ...figures]),
      ...cards.rows.map((row, index) => [
        countOf(index + 1),
        textCell(row.iccid),
        textCell(cardMonthsInWords(row)),
        countOf(row.months),
        ...figuresOf(row),
      ]),
      ...(cards.rest === null ? [] : [[null, textCell(rest), null, null, ...figuresOf(cards.rest)]]),
      [
        textCell('', 'total'),
        textCell(words.total, 'total'),
        textCell('', 'total'),
        textCell('', 'total'),
        ...figuresOf(totals, 'total'),
      ],
    ],
  }
}
