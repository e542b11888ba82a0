// A price that holds from a month on, confirmed after a change of tax (B 5.8); before it stands the term's own.

import type { Fen } from '../base/fen.ts'
import type { Month } from '../base/month.ts'
import type { DecimalText } from '../base/rates.ts'

/** In the order of recording: of two for the same term and month the later prevails. */
export type PriceVersion = {
  readonly termId: string
  readonly fromMonth: Month
  readonly unitPriceFen: Fen
  readonly vatRate: DecimalText
  /** The invoice or letter that it was confirmed against. */
  readonly evidence: string | null
}
