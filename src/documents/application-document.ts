// An application for a payment (付款申请单): who is paid what for what, from which invoices, with room for the budget that
// only the office knows, and boxes to sign.

import { type Fen, formatYuan } from '../base/fen.ts'
import { formatRmbUppercase } from '../base/rmb-uppercase.ts'
import type { PaymentApplication } from '../statements/outgoing-papers.ts'
import {
  clauseOfItem,
  itemDueInWords,
  itemInWords,
  applicationWords as own,
  paperWords as words,
} from '../wording/outgoing-papers.ts'
import { contractInWords } from '../wording/statement-words.ts'
import type { DocumentDefinition, Node, TableCell } from './document-definition.ts'
import {
  facts,
  formDocument,
  framed,
  headRow,
  labelCell,
  listRules,
  noVertical,
  signatureBoxes,
  sumRow,
} from './form-frame.ts'
import { above, text } from './paper.ts'
import { amountCell, mutedText } from './statement-style.ts'

export function applicationDocument(application: PaymentApplication): DocumentDefinition {
  return formDocument({
    title: words.titles['payment-application'],
    head: application,
    content: [
      parties(application),
      { ...items(application), margin: [0, 8, 0, 0] },
      {
        unbreakable: true,
        stack: [
          sums(application),
          budget(),
          signatureBoxes(own.signatures),
          { ...text(own.note, mutedText), margin: above(5) },
        ],
      },
    ],
  })
}

function parties({ contract, payer, supplier, payment }: PaymentApplication) {
  return facts([
    [words.contract, contractInWords(contract)],
    [words.payer, payer.name],
    [words.payee, supplier.name],
    [words.bank, supplier.bank],
    [words.account, supplier.account],
    ...(payment === null
      ? []
      : ([
          [own.paidOn, payment.paidOn],
          [own.voucher, payment.voucher],
        ] as const)),
  ])
}

function items({ items, contract, totalFen }: PaymentApplication): Node {
  return {
    rules: { horizontal: listRules(items.length, 1), vertical: noVertical, paddingX: 4, paddingY: 3 },
    table: {
      widths: [24, '*', 60, 56, 112, 72],
      headerRows: 1,
      dontBreakRows: true,
      body: [
        headRow(
          [words.place, own.items, words.clause, own.dueOn, own.invoices, words.amount],
          ['left', 'left', 'left', 'left', 'left', 'right'],
        ),
        ...items.map((item, index): readonly TableCell[] => [
          text(String(index + 1)),
          text(itemInWords(item)),
          text(clauseOfItem(item.clause, contract.clauseStyle)),
          text(itemDueInWords(item)),
          { stack: item.invoiceNumbers.map(number => text(number, { noWrap: true, fontSize: 8.5 })) },
          formAmount(item.amountFen),
        ]),
        sumRow([text(''), text(words.total), text(''), text(''), text(''), formAmount(totalFen)]),
      ],
    },
  }
}

// As large as the words beside it, not as the rows of a statement.
const formAmount = (fen: Fen): TableCell => amountCell(fen)

function sums({ totalFen, progress, payment }: PaymentApplication): Node {
  const label = payment === null ? own.applied : own.paid
  const amount: readonly TableCell[] = [
    labelCell(label),
    {
      text: [
        { text: `￥${formatYuan(totalFen)}　　`, font: 'hei-bold', fontSize: 11 },
        { text: `${words.inWords}　`, ...mutedText },
        { text: formatRmbUppercase(totalFen), font: 'hei-medium', fontSize: 10 },
      ],
    },
  ]
  const paid: readonly (readonly TableCell[])[] =
    progress === null
      ? []
      : [
          [
            labelCell(payment === null ? own.progressBefore : own.progress),
            text(
              own.sums(
                formatYuan(progress.statedTotalFen),
                formatYuan(progress.paidFen),
                formatYuan(progress.remainingFen),
              ),
            ),
          ],
        ]
  return { margin: above(8), rules: framed, table: { widths: [88, '*'], body: [amount, ...paid] } }
}

function budget(): Node {
  return {
    margin: above(8),
    rules: { ...framed, paddingY: 6 },
    table: {
      widths: [88, '*'],
      body: own.budgetFields.map(label => [labelCell(label), text('')]),
    },
  }
}
