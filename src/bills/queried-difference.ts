// A finding of an audit as a letter quotes it: what is asked about, without the words of the contract, which the letter
// cites by clause.

import { type Fen, maxFen, subtractFen, sumFen, ZERO_FEN } from '../base/fen.ts'
import type { Month } from '../base/month.ts'
import type { FindingKind } from './bill-finding.ts'

export type QueriedDifference = {
  /** Null for what concerns the bill as a whole, as is the month. */
  readonly iccid: string | null
  readonly month: Month | null
  readonly kind: FindingKind
  /** As the bill calls it; empty for the bill as a whole. */
  readonly item: string
  readonly clause: string
  readonly billedFen: Fen
  readonly expectedFen: Fen
}

type Amounts = Pick<QueriedDifference, 'billedFen' | 'expectedFen'>

/** What a bill asks too much, less what it asks too little. */
export const excessFen = (differences: readonly Amounts[]): Fen =>
  sumFen(differences.map(({ billedFen, expectedFen }) => subtractFen(billedFen, expectedFen)))

/** What of a bill nobody disputes: all of it but what goes beyond what is due. What was billed too low is not in dispute. */
export function undisputedFen(billedFen: Fen, differences: readonly Amounts[]): Fen {
  const disputed = sumFen(differences.map(each => maxFen(excessFen([each]), ZERO_FEN)))
  return maxFen(subtractFen(billedFen, disputed), ZERO_FEN)
}
