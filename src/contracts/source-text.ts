// The text of a contract as it was transcribed, line by line, and where a quotation stands in it: so that a screen
// can show the words around a clause, and a test can hold every quotation in a pack against the paper. White space
// counts for nothing, because the transcription breaks lines and pads figures as the scan did.

import { z } from 'zod'
import { assert } from '../base/assert.ts'
import sourceA from './packs/a-source.json' with { type: 'json' }
import sourceB from './packs/b-source.json' with { type: 'json' }
import { isWithinClause, readClauseLabels } from './packs/clause-labels.ts'
import type { Source } from './terms.ts'

const sourceTextSchema = z.strictObject({
  contractId: z.string().min(1),
  lines: z.array(z.string()).min(1),
})

export type SourceText = {
  readonly contractId: string
  readonly lines: readonly string[]
  /** The lines joined by line feeds: the offsets of passages count in this text. */
  readonly text: string
  /** The clause that each line belongs to, such as '5.4(1)'; see packs/clause-labels.ts. */
  readonly clauses: readonly string[]
  /** The text without white space, and for each of its characters where it stands in `text`. */
  readonly folded: string
  readonly offsets: readonly number[]
}

export type Passage = {
  readonly start: number
  readonly end: number
  /** From 0. */
  readonly line: number
  /** Whether the words stand in the clause that was named, or only somewhere else in the contract. */
  readonly inClause: boolean
}

/** A transcription as JSON: `{ contractId, lines }`. Throws on any other shape: it comes with the program. */
export function readSourceText(json: unknown): SourceText {
  const parsed = sourceTextSchema.safeParse(json)
  assert(parsed.success, 'a source text is contractId and lines')
  return sourceTextOf(parsed.data.contractId, parsed.data.lines)
}

export function sourceTextOf(contractId: string, lines: readonly string[]): SourceText {
  const text = lines.join('\n')
  const places = [...text.matchAll(/\S/g)]
  return {
    contractId,
    lines,
    text,
    clauses: readClauseLabels(lines),
    folded: places.map(([character]) => character).join(''),
    offsets: places.map(({ index }) => index),
  }
}

let texts: readonly SourceText[] | null = null

/** The transcriptions of A and B; together they are the file that the packs were written from, line for line. */
export function builtInSourceTexts(): readonly SourceText[] {
  texts ??= [sourceA, sourceB].map(readSourceText)
  return texts
}

/** Where the quotation stands, in its own clause if it is there, else where it comes first; null when nowhere. */
export function findQuotation(source: SourceText, { clause, quotation }: Source): Passage | null {
  const sought = quotation.replace(/\s/g, '')
  if (sought === '') return null
  let first: Passage | null = null
  for (let at = source.folded.indexOf(sought); at >= 0; at = source.folded.indexOf(sought, at + 1)) {
    const passage = passageAt(source, at, at + sought.length - 1, clause)
    if (passage.inClause) return passage
    first ??= passage
  }
  return first
}

/** The line on which a clause begins, or null when the text has no such heading. */
export function findClauseLine(source: SourceText, clause: string): number | null {
  const line = source.clauses.findIndex(label => isWithinClause(label, clause))
  return line < 0 ? null : line
}

/** The words of a clause with all that it is divided into, without white space; null when there is no such clause. */
export function clauseText({ lines, clauses }: SourceText, clause: string): string | null {
  const own = lines.filter((_, line) => isWithinClause(clauses[line] ?? '', clause))
  if (own.length === 0) return null
  // Its own number is how it is cited, and no part of its words.
  return own.join('').replace(/\s/g, '').replace(OWN_NUMBER, '')
}

const OWN_NUMBER = /^-?(?:\d+(?:\.\d+)*\.?|[（(]\d+[)）])[、.]?/

function passageAt(source: SourceText, first: number, last: number, clause: string): Passage {
  const start = source.offsets[first]
  const lastOffset = source.offsets[last]
  assert(start !== undefined && lastOffset !== undefined, `beyond the text: ${first} to ${last}`)
  const line = lineOf(source, start)
  const labels = source.clauses.slice(line, lineOf(source, lastOffset) + 1)
  return { start, end: lastOffset + 1, line, inClause: labels.every(label => isWithinClause(label, clause)) }
}

function lineOf(source: SourceText, offset: number): number {
  let line = 0
  let lineEnd = source.lines[0]?.length ?? 0
  while (offset > lineEnd) {
    line += 1
    lineEnd += 1 + (source.lines[line]?.length ?? 0)
  }
  return line
}
