// The upper part of a statement: title, who states what to whom about which contract, and the balance in one band.

import type { Statement, StatementParty, StatementSums } from '../statements/statement.ts'
import type { SupplierStatement } from '../statements/supplier-statement.ts'
import { dayInWords } from '../wording/documents.ts'
import {
  contractInWords,
  contractsInWords,
  numberInWords,
  periodInWords,
  statementWords as words,
} from '../wording/statement-words.ts'
import type { Node, TableCell, TableNode } from './document-definition.ts'
import { above, text, unruled } from './paper.ts'
import { balanceBand } from './statement-balance.ts'
import { grandTotals } from './statement-grand-total.ts'
import { colors, INNER_WIDTH, mutedText, sizes } from './statement-style.ts'

export function statementHeading(statement: Statement): readonly Node[] {
  return [title(statement), titleRule(), parties(statement), balanceBand(statement)]
}

/** Above the contracts of one supplier: the parties once, then each contract in a line of the grand total. */
export function supplierHeading(statement: SupplierStatement): readonly Node[] {
  return [title(statement), titleRule(), bothParties(statement), grandTotals(statement)]
}

function title({ payer, number, madeOn }: StatementSums): Node {
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
          labelled(words.number, numberInWords(number)),
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

function bothParties({ payer, supplier, parts, from, to }: SupplierStatement): TableNode {
  return {
    rules: unruled(3, 1.4),
    table: {
      widths: [62, '*', 62, '*'],
      body: [
        [...party(words.payer, payer), ...party(words.supplier, supplier)],
        [...pair(words.creditCode, codeAndContact(payer)), ...pair(words.creditCode, supplier.creditCode)],
        [
          ...pair(words.scope, contractsInWords(parts.length)),
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
