// Compares the chain, as it streams by, with every anchor that was kept. A recomputed chain differs from an
// anchor; a cut one, or an older file put back, ends before the last; what was added by another program, or an
// older file of anchors put back, leaves more than one act after it.

import type { ChainHead } from '../src/records/chain.ts'
import type { Anchors } from './anchors.ts'
import type { ChainRecord } from './chain-reader.ts'
import { createUnanchoredCount } from './unanchored.ts'
import type { ProblemList } from './verify-problems.ts'

export type AnchorCheck = {
  readonly see: (record: Pick<ChainRecord, 'table' | 'seq' | 'h'>) => void
  readonly end: (head: ChainHead) => void
  /** Where what is on paper was seen; nothing when there was nothing to look for. */
  readonly found: () => { readonly anchorSeq?: number | null }
}

/**
 * A writer may anchor while the ledger is read: what was anchored before the snapshot must be in it, and what is
 * in it, but for its last act, was anchored by the time when it was taken.
 */
export type AnchorsFound = { readonly before: Anchors | null; readonly after: Anchors | null }

/** `printed` is a link that somebody has on paper, or its beginning, in lower-case hex. */
export function createAnchorCheck(
  { before, after }: AnchorsFound,
  printed: string | null,
  problems: ProblemList,
): AnchorCheck {
  const anchors = (after?.anchors ?? []).toSorted((a, b) => a.seq - b.seq)
  const last = anchors.at(-1)
  if (last === undefined) problems.add({ kind: 'anchors-missing' })
  for (const line of after?.damagedLines ?? []) problems.add({ kind: 'anchor-damaged', line })
  const unanchored = createUnanchoredCount(last?.seq ?? Number.POSITIVE_INFINITY)
  let next = 0
  let printedSeq: number | null = null
  return {
    see: record => {
      const { seq, h } = record
      unanchored.see(record)
      // Paper has room for the first digits only.
      if (printed !== null && h.startsWith(printed)) printedSeq ??= seq
      for (let anchor = anchors[next]; anchor !== undefined && anchor.seq <= seq; anchor = anchors[next]) {
        if (anchor.seq < seq || anchor.h !== h) problems.add({ kind: 'anchor-differs', seq: anchor.seq })
        next += 1
      }
    },
    end: head => {
      const settled = Math.max(0, ...(before?.anchors ?? []).map(({ seq }) => seq))
      if (settled > head.seq) {
        problems.add({ kind: 'ledger-behind-anchor', anchorSeq: settled, lastSeq: head.seq })
      }
      if (last !== undefined && !unanchored.isAtMostOneAct()) {
        problems.add({ kind: 'ledger-ahead-of-anchor', anchorSeq: last.seq, lastSeq: head.seq })
      }
      if (printedSeq === null && printed !== null) problems.add({ kind: 'anchor-unknown', anchor: printed })
    },
    found: () => (printed === null ? {} : { anchorSeq: printedSeq }),
  }
}
