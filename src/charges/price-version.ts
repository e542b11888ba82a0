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

/** `version` is null while the price that the contract itself states holds. */
export type Price = { readonly unitPriceFen: Fen; readonly version: PriceVersion | null }

export type PricedTerm = { readonly id: string; readonly unitPriceFen: Fen }

export function priceInMonth(term: PricedTerm, versions: readonly PriceVersion[], month: Month): Price {
  let version: PriceVersion | null = null
  for (const candidate of versions) {
    if (candidate.termId !== term.id || candidate.fromMonth > month) continue
    if (version === null || candidate.fromMonth >= version.fromMonth) version = candidate
  }
  return { unitPriceFen: version?.unitPriceFen ?? term.unitPriceFen, version }
}
