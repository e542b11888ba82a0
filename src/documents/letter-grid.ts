// The grid of an official document, GB/T 9704-2012 5.2: 22 lines of 28 characters in a field of 156 × 225 mm, and the
// measures of its letter format (信函格式, 10.1). Everything is counted from the page's top left corner.

import { A4, mm } from './paper.ts'

const FIELD = { left: mm(28), top: mm(37), width: mm(156), height: mm(225) } as const

/** One character and one line. 28 × 16 pt would be 158 mm, so a size-3 character is set 15.79 pt wide. */
export const EM = FIELD.width / 28
export const LINE = FIELD.height / 22

/** Size 3 (三号), from which the standard measures distances: 7/8 of its height stands between text and red lines. */
const SIZE_3 = 16
const GAP = (SIZE_3 * 7) / 8

export const FIELD_WIDTH = FIELD.width
export const FIELD_TOP = FIELD.top

// A hair less below, or rounding would push the twenty-second line to the next page.
export const MARGINS = [
  FIELD.left,
  FIELD.top,
  A4.width - FIELD.left - FIELD.width,
  A4.height - FIELD.top - FIELD.height - 0.05,
] as const

/** Double lines: 170 mm, in the middle of the paper; the widths are practice, the standard states none. */
export const RED_LINES = {
  left: (A4.width - mm(170)) / 2,
  right: (A4.width + mm(170)) / 2,
  thick: 2.25,
  gap: 1,
  thin: 0.75,
} as const
const DOUBLE = RED_LINES.thick + RED_LINES.gap + RED_LINES.thin

export const RED = '#e60012'

/** The lower double line ends 20 mm above the paper's edge. */
export const LOWER_LINES_BOTTOM = A4.height - mm(20)

const MARK_TOP = mm(30)
const MARK_TO_LINES = mm(4)
// Ink of Song Bold, top to bottom, as a share of the character's width.
const INK_HEIGHT = 0.94

export type UpperParts = {
  readonly markTop: number
  readonly markBottom: number
  readonly linesTop: number
  readonly numberTop: number
}

/**
 * The parts above the text. The mark's size is free, so it is chosen such that the number stands on the third line of
 * the grid and all lines below keep to it; only a name too long for that width gets a smaller mark, and moves up.
 */
export function upperParts(issuer: string): UpperParts {
  const onGrid = FIELD.top + 2 * LINE - GAP - DOUBLE - MARK_TO_LINES
  const widest = (FIELD.width / [...issuer].length) * INK_HEIGHT
  const markBottom = Math.min(onGrid, MARK_TOP + widest)
  const linesTop = markBottom + MARK_TO_LINES
  return { markTop: MARK_TOP, markBottom, linesTop, numberTop: linesTop + DOUBLE + GAP }
}

/** Width in characters: figures and letters are half as wide as a Han character in the faces of a letter. */
export function widthInEm(words: string): number {
  return [...words].reduce((sum, character) => sum + (/[\u{20}-\u{7e}]/u.test(character) ? 0.5 : 1), 0)
}
