// The slip under a statement (回执联): the supplier tears it off, says whether its own books agree, seals and returns it.

import { formatYuan } from '../base/fen.ts'
import type { StatementSums } from '../statements/statement.ts'
import {
  numberInWords,
  periodInWords,
  returnByInWords,
  slipInWords,
  statementWords as words,
} from '../wording/statement-words.ts'
import type { Node } from './document-definition.ts'
import { above, text, unruled } from './paper.ts'
import { colors, INNER_WIDTH, mutedText } from './statement-style.ts'

/** A line to write on. */
export const BLANK = '____________'

export function cuttingLine(): Node {
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

export function supplierSlip(statement: StatementSums): Node {
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
                ...text(
                  slipInWords({ number: numberInWords(number), period: periodInWords(from, to), balance }),
                ),
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
