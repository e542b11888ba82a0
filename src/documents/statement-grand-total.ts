// The contracts of one supplier in a line each, and what they come to together. Each line opens and closes for itself.

import type { CardFigures, Statement } from '../statements/statement.ts'
import type { SupplierStatement } from '../statements/supplier-statement.ts'
import { statementWords as words } from '../wording/statement-words.ts'
import type { TableCell, TableNode } from './document-definition.ts'
import { NO_RULE, text } from './paper.ts'
import { amountCell, colors, headedRules, sizes } from './statement-style.ts'

export function grandTotals(statement: SupplierStatement): TableNode {
  const { parts } = statement
  const last = parts.length + 1
  return {
    margin: [0, 5, 0, 2],
    fontSize: sizes.text,
    rules: {
      horizontal: headedRules(last),
      vertical: { usual: NO_RULE, except: [] },
      paddingX: 4,
      paddingY: 3,
    },
    table: {
      widths: ['*', 190, 74, 74, 74, 80],
      headerRows: 1,
      body: [
        heading(),
        ...parts.map(part => [text(part.contract.title), text(payee(part)), ...figures(part)]),
        total(statement),
      ],
    },
  }
}

const payee = ({ supplier }: Statement): string => `${supplier.bank}　${supplier.account}`

const figures = ({ openingFen, chargedFen, paidFen, closingFen }: CardFigures): readonly TableCell[] => [
  amountCell(openingFen),
  amountCell(chargedFen),
  amountCell(paidFen),
  amountCell(closingFen, { font: 'hei-medium' }),
]

function heading(): readonly TableCell[] {
  const right = [words.opening, words.charged, words.paid, words.closing]
  return [
    text(words.contract),
    text(`${words.bank}、${words.account}`),
    ...right.map(label => text(label, { alignment: 'right' })),
  ].map(cell => ({ ...cell, font: 'hei-medium', color: colors.accent, fillColor: colors.tint }))
}

function total(statement: SupplierStatement): readonly TableCell[] {
  const cells: readonly TableCell[] = [text(words.grandTotal), text(''), ...figures(statement)]
  return cells.map(cell => ({ ...cell, font: 'hei-bold', fillColor: colors.strongTint }))
}
