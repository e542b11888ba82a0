// Behind a statement, when asked for: its figures card by card, on pages of their own. They add up to the statement, so
// that the supplier can check either. It is the one long table of the paper, kept plain so that it can be painted.

import type { CardFigures, Statement, StatementCardRow, StatementCards } from '../statements/statement.ts'
import { cardMonthsInWords, statementWords, cardSheetWords as words } from '../wording/statement-words.ts'
import type { Node, TableCell, TableNode } from './document-definition.ts'
import { NO_RULE, text } from './paper.ts'
import { amountCell, colors, headedRules, INNER_WIDTH, sizes } from './statement-style.ts'

export function cardPages({ cards, contract, ...totals }: Statement): readonly Node[] {
  if (cards === null) return []
  return [
    {
      ...text(`${words.title(cards.detail)}　《${contract.title}》`, { font: 'hei-bold', fontSize: 11 }),
      color: colors.accent,
      pageBreak: 'before',
      margin: [0, 0, 0, 6],
    },
    table(cards, totals),
  ]
}

const PADDING_X = 4
const FIXED = [30, 140, 150, 50] as const
const AMOUNTS = 4

function table(cards: StatementCards, totals: CardFigures): TableNode {
  const columns = FIXED.length + AMOUNTS
  const fixed = FIXED.reduce((sum, width) => sum + width, 0)
  const amount = (INNER_WIDTH - fixed - columns * 2 * PADDING_X) / AMOUNTS
  const last = 1 + cards.rows.length + (cards.rest === null ? 0 : 1)
  return {
    fontSize: sizes.table,
    rules: {
      horizontal: headedRules(last),
      vertical: { usual: NO_RULE, except: [] },
      paddingX: PADDING_X,
      paddingY: 2.2,
    },
    table: {
      widths: [...FIXED, ...Array.from({ length: AMOUNTS }, () => amount)],
      headerRows: 1,
      dontBreakRows: true,
      body: [
        heading(cards),
        ...cards.rows.map(cardRow),
        ...(cards.rest === null ? [] : [sumRow(words.rest, cards.rest)]),
        sumRow(statementWords.total, totals).map(cell => ({
          ...cell,
          font: 'hei-bold' as const,
          fillColor: colors.tint,
        })),
      ],
    },
  }
}

function heading({ detail }: StatementCards): readonly TableCell[] {
  const right = [statementWords.opening, statementWords.charged, statementWords.paid, statementWords.closing]
  return [
    text(words.place),
    text(words.iccid),
    text(detail === 'months' ? words.month : words.months),
    text(detail === 'months' ? '' : words.monthCount, { alignment: 'right' }),
    ...right.map(label => text(label, { alignment: 'right' })),
  ].map(cell => ({ ...cell, font: 'hei-medium', color: colors.accent, fillColor: colors.tint }))
}

const cardRow = (row: StatementCardRow, index: number): readonly TableCell[] => [
  text(String(index + 1)),
  text(row.iccid),
  text(cardMonthsInWords(row)),
  text(row.months > 1 ? String(row.months) : '', { alignment: 'right' }),
  ...figures(row),
]

const sumRow = (label: string, sums: CardFigures): readonly TableCell[] => [
  text(''),
  text(label),
  text(''),
  text(''),
  ...figures(sums),
]

const figures = ({ openingFen, chargedFen, paidFen, closingFen }: CardFigures): readonly TableCell[] => [
  amountCell(openingFen),
  amountCell(chargedFen),
  amountCell(paidFen),
  amountCell(closingFen, { font: 'hei-medium' }),
]
