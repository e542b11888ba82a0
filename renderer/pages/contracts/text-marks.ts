// Where something stands in the text of a contract, cut to the lines on which it is shown. White space counts for
// nothing in a search, because the transcription breaks lines where the scan did.

/** Offsets in the lines joined by line feeds; `end` is exclusive. */
export type TextRange = { readonly start: number; readonly end: number }

export type Segment = { readonly text: string; readonly start: number; readonly range: TextRange | null }

export type FoldedText = { readonly folded: string; readonly offsets: readonly number[] }

export function foldText(lines: readonly string[]): FoldedText {
  const places = [...lines.join('\n').matchAll(/\S/gu)]
  return {
    folded: places.map(([character]) => character).join(''),
    // A character of two code units stands twice, as it does in `folded`.
    offsets: places.flatMap(({ 0: character, index }) => placesOf(character, index)),
  }
}

const placesOf = (character: string, index: number): readonly number[] =>
  Array.from({ length: character.length }, (_, unit) => index + unit)

export function findInText({ folded, offsets }: FoldedText, search: string): readonly TextRange[] {
  const sought = search.replace(/\s/gu, '')
  if (sought === '') return []
  const found: TextRange[] = []
  for (let at = folded.indexOf(sought); at >= 0; at = folded.indexOf(sought, at + sought.length)) {
    const start = offsets[at]
    const last = offsets[at + sought.length - 1]
    if (start !== undefined && last !== undefined) found.push({ start, end: last + 1 })
  }
  return found
}

export function lineStarts(lines: readonly string[]): readonly number[] {
  let start = 0
  return lines.map(line => {
    const here = start
    start += line.length + 1
    return here
  })
}

export const lineOf = (starts: readonly number[], offset: number): number =>
  starts.findLastIndex(start => start <= offset)

/** A line in pieces, each marked or not. Ranges are in order and do not overlap. */
export function segmentsOf(
  line: string,
  lineStart: number,
  ranges: readonly TextRange[],
): readonly Segment[] {
  const lineEnd = lineStart + line.length
  const pieces: Segment[] = []
  let at = lineStart
  const push = (end: number, range: TextRange | null) => {
    if (end > at) pieces.push({ text: line.slice(at - lineStart, end - lineStart), start: at, range })
    at = Math.max(at, end)
  }
  for (const range of ranges) {
    if (range.end <= at || range.start >= lineEnd) continue
    push(Math.max(range.start, at), null)
    push(Math.min(range.end, lineEnd), range)
  }
  push(lineEnd, null)
  return pieces
}
