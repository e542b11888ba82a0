// The lower part of a statement: the totals in words, what the statement does and does not confirm, the boxes to sign
// and seal, and the slip that the supplier tears off and sends back. It never leaves the last rows behind.

import { formatYuan } from '../base/fen.ts'
import { formatRmbUppercase } from '../base/rmb-uppercase.ts'
import type { Statement, StatementSums } from '../statements/statement.ts'
import { lateFeeInWords, prepaidInWords, statementWords as words } from '../wording/statement-words.ts'
import type { Node, StackNode, TableCell } from './document-definition.ts'
import { above, text } from './paper.ts'
import { ageingNodes } from './statement-ageing.ts'
import { BLANK, cuttingLine, supplierSlip } from './statement-slip.ts'
import { frameLine, mutedText, sizes } from './statement-style.ts'

export const ENDING = 'ending'
const BOX_HEIGHT = 54

/** `parts`: the statement itself, or those of the supplier's contracts. */
export function statementEnding(statement: StatementSums, parts: readonly Statement[]): StackNode {
  return {
    unbreakable: true,
    stack: [
      ...ageingNodes(statement, parts),
      totalsInWords(statement),
      ...remarks(statement, parts),
      boxes(statement),
      cuttingLine(),
      supplierSlip(statement),
    ],
  }
}

function totalsInWords({ paidFen, closingFen, prepaidFen }: StatementSums): Node {
  const balance =
    closingFen < 0
      ? uppercase(words.prepaid, formatRmbUppercase(prepaidFen))
      : uppercase(words.closing, formatRmbUppercase(closingFen))
  return {
    margin: [3, 6, 3, 0],
    columns: [
      { ...uppercase(words.paid, paidFen < 0 ? null : formatRmbUppercase(paidFen)), id: ENDING, width: '*' },
      { ...balance, width: '*' },
    ],
  }
}

// A period in which more was reversed than paid has no amount in words: figures alone can be below zero.
const uppercase = (label: string, amount: string | null) => ({
  text: [
    { text: `${label}（${words.amountInWords}）　`, ...mutedText },
    { text: amount ?? '—', font: 'hei-medium' as const },
  ],
})

function remarks({ closingFen, prepaidFen }: StatementSums, parts: readonly Statement[]): readonly Node[] {
  const told = [
    ...lateFees(parts),
    ...(parts.length > 1 ? [words.contractsApart] : []),
    ...(closingFen < 0 ? [prepaidInWords(formatYuan(prepaidFen))] : []),
  ]
  return told.map(sentence => ({ ...text(sentence, { fontSize: sizes.text }), margin: [3, 3, 3, 0] }))
}

/** A contract that agrees no late fee says the same as one that was not asked: it is said once. */
function lateFees(parts: readonly Statement[]): readonly string[] {
  const sentences = parts.map(({ lateFee, contract }) => {
    const sentence = lateFeeInWords(lateFee, contract.clauseStyle)
    return parts.length > 1 && lateFee.kind === 'estimate' ? `${contract.shortTitle}：${sentence}` : sentence
  })
  return [...new Set(sentences)]
}

function boxes({ signatories, supplier, payer }: StatementSums): Node {
  return {
    margin: above(5),
    rules: {
      horizontal: { usual: frameLine, except: [] },
      vertical: { usual: frameLine, except: [] },
      paddingX: 4,
      paddingY: 3,
    },
    table: {
      widths: [78, 78, 78, '*', '*', '*'],
      body: [
        [
          signBox(words.preparedBy, signatories.preparedBy),
          signBox(words.reviewedBy, signatories.reviewedBy),
          signBox(words.approvedBy, signatories.approvedBy),
          sealBox(words.payer, payer.name),
          checkBox(),
          sealBox(words.supplier, supplier.name),
        ],
      ],
    },
  }
}

const signBox = (label: string, name: string | null): TableCell => ({
  stack: [text(label, mutedText), { ...text(name ?? '', { alignment: 'center' }), margin: [0, 12, 0, 0] }],
})

const sealBox = (label: string, name: string): TableCell => ({
  stack: [
    text(`${label}${words.seal}`, mutedText),
    { ...text(name, { fontSize: sizes.table }), margin: above(2) },
    { ...text(`${words.date}：${BLANK}`, mutedText), margin: above(BOX_HEIGHT - 32) },
  ],
})

const checkBox = (): TableCell => ({
  stack: [
    text(words.supplierCheck, mutedText),
    { ...text(words.agreed), margin: above(4) },
    { ...text(`${words.differs}${BLANK}`), margin: above(3) },
    { ...text(`${words.handledBy}：${BLANK}`, mutedText), margin: above(BOX_HEIGHT - 47) },
  ],
})
