// Compares the chain, as it streams by, with every anchor that was kept. A recomputed chain differs from an
// anchor; a cut one, or an older file put back, ends before the last.

import type { ChainHead } from '../src/records/chain.ts'
import type { Anchors } from './anchors.ts'
import type { ProblemList } from './verify-problems.ts'

export type AnchorCheck = {
  readonly see: (record: ChainHead) => void
  readonly end: (head: ChainHead) => void
  /** Where what is on paper was seen; nothing when there was nothing to look for. */
  readonly found: () => { readonly anchorSeq?: number | null }
}

/** `printed` is a link that somebody has on paper, or its beginning, in lower-case hex. */
export function createAnchorCheck(
  found: Anchors | null,
  printed: string | null,
  problems: ProblemList,
): AnchorCheck {
  if (found === null || found.anchors.length === 0) problems.add({ kind: 'anchors-missing' })
  for (const line of found?.damagedLines ?? []) problems.add({ kind: 'anchor-damaged', line })
  const anchors = (found?.anchors ?? []).toSorted((a, b) => a.seq - b.seq)
  let next = 0
  let printedSeq: number | null = null
  return {
    see: ({ seq, h }) => {
      // Paper has room for the first digits only.
      if (printed !== null && h.startsWith(printed)) printedSeq ??= seq
      for (let anchor = anchors[next]; anchor !== undefined && anchor.seq <= seq; anchor = anchors[next]) {
        if (anchor.seq < seq || anchor.h !== h) problems.add({ kind: 'anchor-differs', seq: anchor.seq })
        next += 1
      }
    },
    end: head => {
      const last = anchors.at(-1)
      if (last !== undefined && last.seq > head.seq) {
        problems.add({ kind: 'ledger-behind-anchor', anchorSeq: last.seq, lastSeq: head.seq })
      }
      if (printedSeq === null && printed !== null) problems.add({ kind: 'anchor-unknown', anchor: printed })
    },
    found: () => (printed === null ? {} : { anchorSeq: printedSeq }),
  }
}
