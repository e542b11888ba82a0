// Finds which of the issued papers a file was before somebody changed it, by the bytes that it still shares with one.

export type Likeness = {
  /** Bytes that agree from the beginning on. */
  readonly fromStart: number
  /** Bytes that agree up to the end, none counted twice. */
  readonly fromEnd: number
}

export function likeness(file: Uint8Array, paper: Uint8Array): Likeness {
  const shorter = Math.min(file.length, paper.length)
  let fromStart = 0
  while (fromStart < shorter && file[fromStart] === paper[fromStart]) fromStart += 1
  let fromEnd = 0
  const left = shorter - fromStart
  while (fromEnd < left && file[file.length - 1 - fromEnd] === paper[paper.length - 1 - fromEnd]) fromEnd += 1
  return { fromStart, fromEnd }
}

/** Papers of one program begin alike, so less than half says nothing. */
const ENOUGH = 0.5

export type Candidate<T> = { readonly paper: T; readonly content: Uint8Array }
export type Closest<T> = Candidate<T> & { readonly likeness: Likeness }

/** Null when no paper shares enough with the file. */
export function closestPaper<T>(file: Uint8Array, papers: Iterable<Candidate<T>>): Closest<T> | null {
  let best: Closest<T> | null = null
  let most = ENOUGH
  for (const candidate of papers) {
    const alike = likeness(file, candidate.content)
    const share = (alike.fromStart + alike.fromEnd) / Math.max(file.length, candidate.content.length, 1)
    if (share > most) {
      best = { ...candidate, likeness: alike }
      most = share
    }
  }
  return best
}
