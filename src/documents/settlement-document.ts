// The final settlement of a contract (合同结算单): what was charged and paid for each kind of fee, the sums, what stays open
// and why, and room for both sides to sign and seal.

import { type Fen, formatYuan } from '../base/fen.ts'
import { formatRmbUppercase } from '../base/rmb-uppercase.ts'
import type { SettlementPaper, SettlementPaperItem } from '../statements/outgoing-papers.ts'
import { chargeKindInWords } from '../wording/accounts.ts'
import { settlementMatterWords } from '../wording/closing.ts'
import { dayInWords } from '../wording/documents.ts'
import { clauseOfItem, settlementWords as own, paperWords as words } from '../wording/outgoing-papers.ts'
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
  sumRow,
} from './form-frame.ts'
import { above, text } from './paper.ts'
import { amountCell, mutedText } from './statement-style.ts'

export function settlementDocument(paper: SettlementPaper): DocumentDefinition {
  return formDocument({
    title: words.titles.settlement,
    head: paper,
    auxiliary: own.auxiliary,
    content: [
      facts([
        [words.contract, contractInWords(paper.contract)],
        [own.payer, paper.payer.name],
        [own.supplier, paper.supplier.name],
        [own.closedOn, `${dayInWords(paper.closedOn)}${paper.isClosed ? '' : own.notYet}`],
      ]),
      { ...rows(paper), margin: [0, 8, 0, 0] },
      sums(paper),
      openItems(paper),
      {
        unbreakable: true,
        stack: [
          ...own.remarks.map(
            (sentence): Node => ({ ...text(sentence), alignment: 'justify', margin: above(5) }),
          ),
          signatures(paper),
        ],
      },
    ],
  })
}

function rows({ rows: lines, contract, sums: { chargedFen, unpaidFen } }: SettlementPaper): Node {
  const settled = lines.reduce((sum, { paidFen }) => sum + paidFen, 0) as Fen
  return {
    rules: { horizontal: listRules(lines.length, 1), vertical: noVertical, paddingX: 4, paddingY: 3 },
    table: {
      widths: [24, '*', 78, 44, 78, 78, 78],
      headerRows: 1,
      dontBreakRows: true,
      body: [
        headRow(
          [words.place, own.fee, words.clause, own.count, own.charged, own.settled, own.unpaid],
          ['left', 'left', 'left', 'right', 'right', 'right', 'right'],
        ),
        ...lines.map((line, index): readonly TableCell[] => [
          text(String(index + 1)),
          text(chargeKindInWords(line.kind)),
          text(clauseOfItem(line.clause, contract.clauseStyle)),
          text(String(line.count), { alignment: 'right' }),
          amountCell(line.chargedFen),
          amountCell(line.paidFen),
          amountCell(line.unpaidFen),
        ]),
        sumRow([
          text(''),
          text(words.total),
          text(''),
          text(''),
          amountCell(chargedFen),
          amountCell(settled),
          amountCell(unpaidFen),
        ]),
      ],
    },
  }
}

function sums({
  sums: { paidFen, refundedFen, unpaidFen, onAccountFen, invoicedFen },
}: SettlementPaper): Node {
  const line = (label: string, amountFen: Fen): readonly TableCell[] => [
    labelCell(label),
    {
      text: [
        { text: `￥${formatYuan(amountFen)}`, font: 'hei-medium' },
        // Only an amount that is not below zero has words.
        ...(amountFen < 0
          ? []
          : [{ text: `　　${words.inWords}　${formatRmbUppercase(amountFen)}`, ...mutedText }]),
      ],
    },
  ]
  return {
    margin: above(8),
    rules: framed,
    table: {
      widths: [88, '*'],
      body: [
        line(own.paid, paidFen),
        ...(refundedFen === 0 ? [] : [line(own.refunded, refundedFen)]),
        line(own.owed, unpaidFen),
        line(own.refundDue, onAccountFen),
        line(own.invoiced, invoicedFen),
      ],
    },
  }
}

function openItems({ items }: SettlementPaper): Node {
  if (items.length === 0) return { ...text(own.nothingOpen), margin: above(8) }
  return {
    margin: above(8),
    rules: { horizontal: listRules(items.length, 0), vertical: noVertical, paddingX: 4, paddingY: 3 },
    table: {
      widths: [96, 84, '*'],
      headerRows: 1,
      dontBreakRows: true,
      body: [
        headRow([own.open, own.measure, own.reason], ['left', 'right', 'left']),
        ...items.map((item): readonly TableCell[] => [
          text(settlementMatterWords[item.matter]),
          text(measureOf(item), { alignment: 'right' }),
          text(item.reason ?? own.toDo),
        ]),
      ],
    },
  }
}

const measureOf = ({ amountFen, count }: SettlementPaperItem): string =>
  amountFen === null ? own.items(count ?? 0) : formatYuan(amountFen)

/** Both sides: who made it, who answers for it, the seal and the day. */
function signatures({ payer, supplier }: SettlementPaper): Node {
  const box = (label: string, name: string): TableCell => ({
    stack: [
      text(label, { font: 'hei-medium' }),
      { ...text(name), margin: above(2) },
      { ...text(own.signers, mutedText), margin: above(14) },
      { ...text(own.seal, mutedText), margin: above(18) },
      { ...text(words.date, mutedText), alignment: 'right', margin: above(76) },
    ],
  })
  return {
    margin: above(8),
    rules: framed,
    table: {
      widths: ['*', '*'],
      body: [[box(own.payer, payer.name), box(own.supplier, supplier.name)]],
    },
  }
}
