// Data used beyond what the price includes (B 5.3). The size of a GB and the rounding of part MB are open (Q-GB),
// so the figure is advisory unless the term says otherwise, and stands beside what the supplier billed.

import { assert } from '../base/assert.ts'
import { type Fen, fen } from '../base/fen.ts'
import { type DecimalText, timesRate } from '../base/rates.ts'
import type { TermOf } from '../contracts/terms.ts'

export type Overage = {
  readonly megabytes: DecimalText
  readonly includedMegabytes: number
  /** Whole: a part of a MB counts as one. */
  readonly excessMegabytes: number
  readonly yuanPerMegabyte: DecimalText
  readonly amountFen: Fen
}

/** Rounded once, half up, after multiplying. */
export function computeOverage(term: TermOf<'usage-overage'>, megabytes: DecimalText): Overage {
  const includedMegabytes = term.includedGigabytes * term.megabytesPerGigabyte
  const excessMegabytes = Math.max(0, wholeMegabytes(megabytes) - includedMegabytes)
  const { yuanPerMegabyte } = term
  // The rate is in yuan, so each MB enters as 100 fen.
  const amountFen = timesRate(fen(excessMegabytes * 100), yuanPerMegabyte)
  return { megabytes, includedMegabytes, excessMegabytes, yuanPerMegabyte, amountFen }
}

/** Rounded up on the text: a float would lose what lies far behind the point. */
function wholeMegabytes(megabytes: DecimalText): number {
  const [whole = '', fraction = ''] = megabytes.split('.')
  const rounded = Number(whole) + (/[1-9]/.test(fraction) ? 1 : 0)
  assert(Number.isSafeInteger(rounded), `not a number of megabytes: ${megabytes}`)
  return rounded
}
