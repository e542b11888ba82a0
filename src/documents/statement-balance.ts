// The balance of a statement in one band under its heading, and beside it how much of the contract's price is paid.

import { type Fen, formatYuan } from '../base/fen.ts'
import type { Statement } from '../statements/statement.ts'
import { statementWords as words } from '../wording/statement-words.ts'
import type { Node, TableCell, TableNode } from './document-definition.ts'
import { NO_RULE, text } from './paper.ts'
import { colors, mutedText, sizes, strongLine } from './statement-style.ts'

// Opening + charged − paid = closing: the reader can check the sum in the order in which it is printed.
export function balanceBand(statement: Statement): TableNode {
  const { openingFen, chargedFen, paidFen, closingFen, progress } = statement
  const last = progress === null ? null : progressCell(progress)
  return {
    margin: [0, 5, 0, 5],
    rules: {
      horizontal: { usual: NO_RULE, except: [{ line: 0, rule: strongLine }] },
      vertical: { usual: NO_RULE, except: [] },
      paddingX: 8,
      paddingY: 4.5,
    },
    table: {
      widths: ['*', 8, '*', 8, '*', 8, '*', ...(last === null ? [] : [150])],
      body: [
        [
          bandCell(words.opening, openingFen),
          operator('＋'),
          bandCell(words.charged, chargedFen),
          operator('－'),
          bandCell(words.paid, paidFen),
          operator('＝'),
          { ...bandCell(words.closing, closingFen, 'hei-bold'), fillColor: colors.strongTint },
          ...(last === null ? [] : [last]),
        ],
      ],
    },
  }
}

function bandCell(label: string, amountFen: Fen, font: 'hei-medium' | 'hei-bold' = 'hei-medium'): TableCell {
  const color = amountFen < 0 ? colors.negative : colors.accent
  return {
    fillColor: colors.tint,
    stack: [
      text(label, { ...mutedText, alignment: 'right' }),
      { text: formatYuan(amountFen), font, fontSize: sizes.band, color, alignment: 'right', noWrap: true },
    ],
  }
}

const operator = (sign: string): TableCell => ({
  text: sign,
  margin: [-8, 9.5, -8, 0],
  alignment: 'center',
  fontSize: 11,
  color: colors.muted,
  fillColor: colors.tint,
})

function progressCell({
  statedTotalFen,
  paidFen,
  remainingFen,
}: NonNullable<Statement['progress']>): TableCell {
  const line = (label: string, amountFen: Fen): Node => ({
    columns: [
      text(label, mutedText),
      text(formatYuan(amountFen), { alignment: 'right', noWrap: true, fontSize: sizes.small }),
    ],
  })
  return {
    stack: [
      line(words.statedTotal, statedTotalFen),
      line(words.paidToDate, paidFen),
      line(words.remaining, remainingFen),
    ],
  }
}
