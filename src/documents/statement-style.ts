// How a statement looks, in one place: colours, sizes and the width of the page between its margins. Figures are set
// in Hei, whose digits are all of one width, so that columns of amounts align to the fen.

import type { Fen } from '../base/fen.ts'
import { formatYuan } from '../base/fen.ts'
import type { Rule, RuleSet, TableCell, TextStyle } from './document-definition.ts'
import { A4_LANDSCAPE, mm } from './paper.ts'

export const MARGIN = { side: mm(13), top: mm(11), bottom: mm(17) } as const
export const INNER_WIDTH = A4_LANDSCAPE.width - 2 * MARGIN.side

export const colors = {
  ink: '#15191f',
  muted: '#66707c',
  accent: '#1f3a5f',
  negative: '#b3261e',
  tint: '#f3f5f8',
  strongTint: '#e4e9f0',
  rule: '#d5dae1',
  frame: '#9aa5b4',
} as const

export const sizes = { title: 20, text: 8, table: 7.4, small: 6.6, band: 13 } as const

export const hairline: Rule = { width: 0.35, color: colors.rule }
export const frameLine: Rule = { width: 0.5, color: colors.frame }
export const strongLine: Rule = { width: 1, color: colors.accent }

export const mutedText: TextStyle = { color: colors.muted, fontSize: sizes.small }

// 99,999,999.99 fills its column; a longer amount is set smaller, because a figure must never be cut or broken.
const WIDEST_AMOUNT = 13

/** An amount at the right of its cell; one below zero in red, the colour of a cancelling entry. */
export function amountCell(amountFen: Fen, style: TextStyle = {}): TableCell {
  const figures = formatYuan(amountFen)
  const color = amountFen < 0 ? { color: colors.negative } : {}
  const size =
    figures.length > WIDEST_AMOUNT ? { fontSize: (sizes.table * WIDEST_AMOUNT) / figures.length } : {}
  return { text: figures, alignment: 'right', noWrap: true, ...style, ...color, ...size }
}

/** Of a table with one heading above its rows and a total beneath them, which is its row `totalRow`. */
export const headedRules = (totalRow: number): RuleSet => ({
  usual: hairline,
  except: [
    { line: 0, rule: strongLine },
    { line: 1, rule: frameLine },
    { line: totalRow, rule: frameLine },
    { line: totalRow + 1, rule: strongLine },
  ],
})
