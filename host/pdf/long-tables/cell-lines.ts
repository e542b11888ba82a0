// Breaks a cell's text into lines that fit its column: where the library would break it, and within a word that is
// wider than the column. Text that fits, as nearly all does, is not looked at for places to break.

import type { TextRun } from '../../../src/documents/document-definition.ts'
import type { FontFiles } from '../fonts.ts'
import { TextBreaker as Inside } from '../pdfmake-inside.ts'
import { type PlainCell, type RowsLayout, type RunStyle, styleOf } from './rows-layout.ts'
import { textWidth } from './text-width.ts'

export type LineRun = RunStyle & { readonly text: string; readonly width: number }
/** `width` without the blanks at its end. */
export type CellLine = { readonly runs: readonly LineRun[]; readonly width: number; readonly height: number }
/** What stands on one line: a word may change its style in its middle. */
type Word = readonly LineRun[]

const TextBreaker = Inside as new () => {
  getBreaks(text: string, styles: null): readonly { readonly text: string }[]
}

/** Sums of widths are not exact, and what just fits must not be broken. */
const TOLERANCE = 0.01

const NO_LINES: readonly CellLine[] = []

export function cellLines(
  cell: PlainCell,
  width: number,
  layout: RowsLayout,
  files: FontFiles,
): readonly CellLine[] {
  // Half of a long table is blank.
  if (cell.text === '') return NO_LINES
  const measured = measuredRuns(cell, layout, files)
  if (measured.length === 0) return NO_LINES
  if (widthOf(measured) <= width + TOLERANCE) return [lineOf(measured, files)]
  const words = wordsOf(measured, files).flatMap(word => fittingWords(word, width, files))
  return fill(words, width).map(line => lineOf(line, files))
}

function measuredRuns(cell: PlainCell, layout: RowsLayout, files: FontFiles): readonly LineRun[] {
  const runs: readonly TextRun[] = typeof cell.text === 'string' ? [{ text: cell.text }] : cell.text
  return runs.map(run => measure(run.text, styleOf(layout, cell, run), files)).filter(run => run.text !== '')
}

function measure(text: string, style: RunStyle, files: FontFiles): LineRun {
  const { font, fontSize, lineHeight, color, noWrap } = style
  return { font, fontSize, lineHeight, color, noWrap, text, width: textWidth(text, style, files) }
}

const widthOf = (runs: readonly LineRun[]): number => runs.reduce((sum, { width }) => sum + width, 0)

function wordsOf(runs: readonly LineRun[], files: FontFiles): readonly Word[] {
  const whole = runs.map(({ text }) => text).join('')
  const words: Word[] = []
  let start = 0
  let end = 0
  for (const { text } of new TextBreaker().getBreaks(whole, null)) {
    end += text.length
    if (end < whole.length && isInsideUnbroken(runs, end)) continue
    words.push(piecesBetween(runs, start, end, files))
    start = end
  }
  return words
}

/** 84张×30.00元 is one thing to the eye. */
function isInsideUnbroken(runs: readonly LineRun[], place: number): boolean {
  let start = 0
  for (const { text, noWrap } of runs) {
    const end = start + text.length
    if (start < place && place < end) return noWrap
    start = end
  }
  return false
}

function piecesBetween(runs: readonly LineRun[], from: number, to: number, files: FontFiles): Word {
  const pieces: LineRun[] = []
  let start = 0
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start))
    if (text !== '') pieces.push(measure(text, run, files))
    start += run.text.length
  }
  return pieces
}

/** A word that is wider than the column goes on in the next line; it is never cut off. */
function fittingWords(word: Word, width: number, files: FontFiles): readonly Word[] {
  if (lineOf(word, files).width <= width + TOLERANCE) return [word]
  return word.flatMap(run => [...run.text].map(character => [measure(character, run, files)]))
}

function fill(words: readonly Word[], width: number): readonly (readonly LineRun[])[] {
  const lines: LineRun[][] = [[]]
  let filled = 0
  for (const word of words) {
    const wordWidth = widthOf(word)
    if (filled > 0 && filled + wordWidth > width + TOLERANCE) {
      lines.push([])
      filled = 0
    }
    lines.at(-1)?.push(...word)
    filled += wordWidth
  }
  return lines
}

function lineOf(runs: readonly LineRun[], files: FontFiles): CellLine {
  const last = runs.at(-1)
  const endsBlank = last !== undefined && /\s$/.test(last.text)
  const blank = endsBlank ? last.width - textWidth(last.text.trimEnd(), last, files) : 0
  const height = runs.reduce((most, { fontSize, lineHeight }) => Math.max(most, fontSize * lineHeight), 0)
  return { runs, width: widthOf(runs) - blank, height }
}
