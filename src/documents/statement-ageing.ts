// How long what is open has been due: a sentence for one contract, so that a year of cards stays one page, and a table
// with a line for each contract of a supplier. Nothing where nothing is open.

import { formatYuan, sumFen, ZERO_FEN } from '../base/fen.ts'
import { AGEING_BUCKETS, type Ageing } from '../statements/ageing.ts'
import type { Statement, StatementSums } from '../statements/statement.ts'
import { agedInWords, ageingWords, statementWords as words } from '../wording/statement-words.ts'
import type { Node, TableCell } from './document-definition.ts'
import { NO_RULE, text } from './paper.ts'
import { amountCell, colors, hairline, mutedText, sizes } from './statement-style.ts'

export function ageingNodes(sums: StatementSums, parts: readonly Statement[]): readonly Node[] {
  if (AGEING_BUCKETS.every(bucket => sums.ageing[bucket] === ZERO_FEN)) return []
  if (parts.length === 1) return [sentence(sums)]
  const lines = [
    ...parts.map(part => row(part.contract.shortTitle, part.ageing)),
    row(words.grandTotal, sums.ageing),
  ]
  return [
    {
      margin: [0, 6, 0, 0],
      fontSize: sizes.table,
      rules: {
        horizontal: { usual: hairline, except: [] },
        vertical: { usual: NO_RULE, except: [] },
        paddingX: 3,
        paddingY: 2.2,
      },
      table: {
        widths: [130, ...AGEING_BUCKETS.map(() => '*' as const), '*'],
        body: [heading(sums), ...lines],
      },
    },
  ]
}

function sentence({ ageing, to }: StatementSums): Node {
  const told = AGEING_BUCKETS.flatMap(bucket =>
    ageing[bucket] === ZERO_FEN ? [] : [agedInWords(bucket, formatYuan(ageing[bucket]))],
  )
  return {
    text: [{ text: `${words.ageingOn(to)}　`, ...mutedText }, { text: told.join('；') }],
    margin: [3, 4, 3, 0],
  }
}

function heading({ to }: StatementSums): readonly TableCell[] {
  const labels = [...AGEING_BUCKETS.map(bucket => ageingWords[bucket]), words.closing]
  return [
    text(words.ageingOn(to), mutedText),
    ...labels.map(label => text(label, { ...mutedText, alignment: 'right' })),
  ].map(cell => ({ ...cell, fillColor: colors.tint }))
}

const row = (label: string, ageing: Ageing): readonly TableCell[] => [
  text(label),
  ...AGEING_BUCKETS.map(bucket =>
    ageing[bucket] === ZERO_FEN
      ? text('—', { alignment: 'right', color: colors.muted })
      : amountCell(ageing[bucket]),
  ),
  amountCell(sumFen(Object.values(ageing)), { font: 'hei-medium' }),
]
