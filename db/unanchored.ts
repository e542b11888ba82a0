// Counts what stands after the last anchor. A commit is anchored before the next one begins, so an interruption
// leaves one act with its records and no more: whatever else stands there did not come from this program.

import type { ChainRecord } from './chain-reader.ts'

type Unanchored = {
  readonly see: (record: Pick<ChainRecord, 'table' | 'seq'>) => void
  readonly isAtMostOneAct: () => boolean
}

export function createUnanchoredCount(lastAnchored: number): Unanchored {
  let acts = 0
  let records = 0
  let beginsWithAct = true
  return {
    see: ({ table, seq }) => {
      if (seq <= lastAnchored) return
      if (table === 'act') acts += 1
      else if (records === 0) beginsWithAct = false
      records += 1
    },
    isAtMostOneAct: () => records === 0 || (acts === 1 && beginsWithAct),
  }
}
