// Text of a letter as runs: figures half a character wide, so that lines keep to the grid, and never parted from the
// unit that follows them (年份、数字不回行).

import type { TextNode, TextRun } from './document-definition.ts'
import { EM } from './letter-grid.ts'

// A number longer than this would leave a gap at the end of the line, so it may break like any word.
const LONGEST_GLUED = 24

const NUMBER_AND_UNIT = /(\d[\d,.:\-/]*(?:[年月日元角分期张份号条项]|[%％])?)/

export function runs(words: string): readonly TextRun[] {
  return words
    .split(NUMBER_AND_UNIT)
    .filter(piece => piece !== '')
    .map(piece => (/^\d/.test(piece) ? numberRun(piece) : { text: piece }))
}

// A voucher's 2026-04-0088 keeps the face's own hyphens: their half-width form is a dash.
function numberRun(piece: string): TextRun {
  const noWrap = piece.length <= LONGEST_GLUED
  return /[-/:]/.test(piece) ? { text: piece, noWrap } : { text: piece, noWrap, fontFeatures: ['hwid'] }
}

/** A paragraph of the text: two characters in, and even at its right edge. */
export function paragraph(words: string, style: Omit<TextNode, 'text'> = {}): TextNode {
  const indent: TextRun = { text: '　　', preserveLeadingSpaces: true }
  return { text: [indent, ...runs(words)], alignment: 'justify', preserveLeadingSpaces: true, ...style }
}

/** One line of the grid whose left edge is `left` characters into the field. */
export function lineAt(left: number, words: string): TextNode {
  return { text: runs(words), margin: [left * EM, 0, 0, 0], noWrap: true, preserveLeadingSpaces: true }
}
