// What verification can find wrong, as facts, and the list that collects it: a file damaged throughout must not
// fill the memory with its problems.

import type { Damage } from '../src/access/refusals.ts'
import type { LinkFault } from './chain-check.ts'

export type Problem =
  | { readonly kind: 'unreadable'; readonly code: string }
  | { readonly kind: 'not-this-ledger'; readonly problem: Damage }
  | { readonly kind: 'file-damaged'; readonly detail: string }
  | { readonly kind: 'schema-changed'; readonly name: string }
  | {
      readonly kind: 'reference-broken'
      readonly table: string
      readonly seq: number
      readonly parent: string
    }
  | {
      readonly kind: 'chain-broken'
      readonly fault: LinkFault
      readonly table: string
      readonly seq: number
    }
  | { readonly kind: 'anchors-missing' }
  | { readonly kind: 'anchor-damaged'; readonly line: number }
  | { readonly kind: 'anchor-differs'; readonly seq: number }
  | { readonly kind: 'ledger-behind-anchor'; readonly anchorSeq: number; readonly lastSeq: number }
  | { readonly kind: 'anchor-unknown'; readonly anchor: string }
  | { readonly kind: 'keys-missing' }
  | { readonly kind: 'keys-damaged' }
  | { readonly kind: 'keys-of-another-ledger' }
  | { readonly kind: 'key-slots-differ'; readonly userId: number }
  | { readonly kind: 'entry-unbalanced'; readonly entry: number; readonly sumFen: number }
  | {
      readonly kind: 'charges-differ-from-payable'
      readonly entry: number
      readonly chargesFen: number
      readonly payableFen: number
    }
  | { readonly kind: 'backup-damaged'; readonly part: string }
  | { readonly kind: 'more-problems'; readonly count: number }

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
