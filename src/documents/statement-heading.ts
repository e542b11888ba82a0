// The upper part of a statement: title, who states what to whom about which contract, and the balance in one band.

import type { Fen } from '../base/fen.ts'
import { formatYuan } from '../base/fen.ts'
import type { Statement, StatementParty } from '../statements/statement.ts'
import { dayInWords } from '../wording/documents.ts'
import { contractInWords, periodInWords, statementWords as words } from '../wording/statement-words.ts'
import type { Node, TableCell, TableNode } from './document-definition.ts'
import { above, NO_RULE, text, unruled } from './paper.ts'
import { colors, INNER_WIDTH, mutedText, sizes, strongLine } from './statement-style.ts'

export function statementHeading(statement: Statement): readonly Node[] {
  return [title(statement), titleRule(), parties(statement), balanceBand(statement)]
}

function title({ payer, number, madeOn }: Statement): Node {
  return {
    columns: [
      {
        text: payer.name,
        width: 230,
        font: 'song-bold',
        fontSize: 10.5,
        color: colors.accent,
        margin: above(9),
      },
      { text: words.title, width: '*', font: 'song-bold', fontSize: sizes.title, alignment: 'center' },
      {
        width: 230,
        margin: above(2),
        alignment: 'right',
        stack: [
          labelled(words.number, number),
          { ...labelled(words.madeOn, dayInWords(madeOn)), margin: above(2) },
        ],
      },
    ],
  }
}

const labelled = (label: string, value: string) => ({
  text: [{ text: `${label}　`, ...mutedText }, { text: value }],
})

function titleRule(): Node {
  const line = { type: 'line', x1: 0, x2: INNER_WIDTH, lineColor: colors.accent } as const
  return {
    margin: [0, 5, 0, 4],
    canvas: [
      { ...line, y1: 0, y2: 0, lineWidth: 1.4 },
      { ...line, y1: 2.2, y2: 2.2, lineWidth: 0.4 },
    ],
  }
}

function parties(statement: Statement): TableNode {
  const { payer, supplier, contract, from, to } = statement
  return {
    rules: unruled(3, 1.4),
    table: {
      widths: [62, '*', 62, '*'],
      body: [
        [...party(words.payer, payer), ...party(words.supplier, supplier)],
        [
          ...pair(words.creditCode, codeAndContact(payer)),
          ...pair(words.creditCode, codeAndContact(supplier)),
        ],
        [...pair(words.bank, bankAndAccount(payer)), ...pair(words.bank, bankAndAccount(supplier))],
        [
          ...pair(words.contract, contractInWords(contract)),
          ...pair(words.period, `${periodInWords(from, to)}　　${words.unit}`),
        ],
      ],
    },
  }
}

const party = (label: string, { name }: StatementParty): readonly TableCell[] => [
  text(label, mutedText),
  text(name, { font: 'hei-bold', fontSize: sizes.text + 0.6 }),
]

const pair = (label: string, value: string): readonly TableCell[] => [text(label, mutedText), text(value)]

const codeAndContact = ({ creditCode, contact, phone }: StatementParty) =>
  `${creditCode}　　${words.contact}　${contact}　${phone}`

const bankAndAccount = ({ bank, account }: StatementParty) => `${bank}　${account}`

// Opening + charged − paid = closing: the reader can check the sum in the order in which it is printed.
function balanceBand(statement: Statement): TableNode {
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
