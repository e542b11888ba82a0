// The list that collects what verification finds wrong: a file damaged throughout must not fill the memory with its
// problems.

import type { Problem } from '../src/access/ledger-problems.ts'

export type ProblemList = {
  readonly add: (problem: Problem) => void
  readonly found: () => readonly Problem[]
}

const MOST_LISTED = 200

export function createProblemList(): ProblemList {
  const listed: Problem[] = []
  let unlisted = 0
  return {
    add: problem => {
      if (listed.length < MOST_LISTED) listed.push(problem)
      else unlisted += 1
    },
    found: () => (unlisted === 0 ? listed : [...listed, { kind: 'more-problems', count: unlisted }]),
  }
}
