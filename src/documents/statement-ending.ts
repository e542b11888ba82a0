// The lower part of a statement: the totals in words, what the statement does and does not confirm, the boxes to sign
// and seal, and the slip that the supplier tears off and sends back. It never leaves the last rows behind.

import { formatYuan } from '../base/fen.ts'
import { formatRmbUppercase } from '../base/rmb-uppercase.ts'
import type { Statement } from '../statements/statement.ts'
import {
  lateFeeInWords,
  periodInWords,
  prepaidInWords,
  returnByInWords,
  slipInWords,
  statementWords as words,
} from '../wording/statement-words.ts'
import type { Node, StackNode, TableCell } from './document-definition.ts'
import { above, text, unruled } from './paper.ts'
import { colors, frameLine, INNER_WIDTH, mutedText, sizes } from './statement-style.ts'

export const ENDING = 'ending'
const BOX_HEIGHT = 54
const BLANK = '____________'

export function statementEnding(statement: Statement): StackNode {
  return {
    unbreakable: true,
    stack: [
      totalsInWords(statement),
      ...remarks(statement),
      boxes(statement),
      cuttingLine(),
      slip(statement),
    ],
  }
}

function totalsInWords({ paidFen, closingFen, prepaidFen }: Statement): Node {
  const balance = closingFen < 0 ? [words.prepaid, prepaidFen] : [words.closing, closingFen]
  const [label, amountFen] = balance as [string, typeof prepaidFen]
  return {
    margin: [3, 6, 3, 0],
    columns: [
      { ...uppercase(words.paid, paidFen < 0 ? null : formatRmbUppercase(paidFen)), id: ENDING, width: '*' },
      { ...uppercase(label, formatRmbUppercase(amountFen)), width: '*' },
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

function remarks({ lateFee, closingFen, prepaidFen }: Statement): readonly Node[] {
  const told = [lateFeeInWords(lateFee), ...(closingFen < 0 ? [prepaidInWords(formatYuan(prepaidFen))] : [])]
  return told.map(sentence => ({ ...text(sentence, { fontSize: sizes.text }), margin: [3, 3, 3, 0] }))
}

function boxes({ signatories, supplier, payer }: Statement): Node {
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

function cuttingLine(): Node {
  const label = 58
  const dashed = { type: 'line', y1: 0, y2: 0, lineWidth: 0.5, lineColor: colors.frame } as const
  const dash = { length: 3, space: 2 }
  const middle = INNER_WIDTH / 2
  return {
    stack: [
      {
        margin: above(10),
        canvas: [
          { ...dashed, x1: 0, x2: middle - label / 2, dash },
          { ...dashed, x1: middle + label / 2, x2: INNER_WIDTH, dash },
        ],
      },
      { ...text(words.cutHere, { ...mutedText, alignment: 'center' }), margin: [0, -5, 0, 0] },
    ],
  }
}

function slip(statement: Statement): Node {
  const { number, from, to, closingFen, prepaidFen, payer, replyBy } = statement
  const balance =
    closingFen < 0 ? `${words.prepaid}${formatYuan(prepaidFen)}` : `${words.closing}${formatYuan(closingFen)}`
  return {
    rules: unruled(3, 1.6),
    table: {
      widths: [42, '*', 200],
      body: [
        [
          text(words.slip, { font: 'song-bold', fontSize: 11, color: colors.accent }),
          {
            stack: [
              text(`${payer.name}：`),
              {
                ...text(slipInWords({ number, period: periodInWords(from, to), balance })),
                margin: above(2),
              },
              {
                ...text(
                  `${words.agreed}　　${words.differs}${BLANK}　　${words.ourBooks}${BLANK}${words.yuan}`,
                ),
                margin: above(4),
              },
              { ...text(returnByInWords(replyBy), mutedText), margin: above(4) },
            ],
          },
          {
            stack: [
              text(`${words.supplier}${words.seal}`, mutedText),
              {
                ...text(`${words.handledBy}：${BLANK}　${words.phone}：${BLANK}`, mutedText),
                margin: above(18),
              },
              { ...text(`${words.date}：${BLANK}`, mutedText), margin: above(4) },
            ],
          },
        ],
      ],
    },
  }
}
