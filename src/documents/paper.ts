// The paper and the few shapes that every document is made of.

import type { Margins, Rule, RuleSet, TableRules, TextNode, TextStyle } from './document-definition.ts'

export const mm = (millimetres: number): number => (millimetres * 72) / 25.4

export const A4 = { width: mm(210), height: mm(297) } as const
export const A4_LANDSCAPE = { width: mm(297), height: mm(210) } as const

export const NO_RULE: Rule = { width: 0, color: '#ffffff' }

const NO_RULES: RuleSet = { usual: NO_RULE, except: [] }

/** A table that only aligns. */
export const unruled = (paddingX: number, paddingY: number): TableRules => ({
  horizontal: NO_RULES,
  vertical: NO_RULES,
  paddingX,
  paddingY,
})

export const text = (words: string, style: TextStyle = {}): TextNode => ({ text: words, ...style })

export const above = (points: number): Margins => [0, points, 0, 0]
