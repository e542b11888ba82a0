// A line of the supplier's bill by card, as it stands there.

import type { Fen } from '../base/fen.ts'
import type { Month } from '../base/month.ts'
import type { ChargeKind } from '../contracts/terms.ts'

/** What can be charged for a card; `src/wording` has the supplier's names of them. */
export const BILLED_ITEMS = [
  'monthly-fee',
  'suspension-fee',
  'usage-overage',
  'card-fee',
  'replacement-fee',
] as const satisfies readonly ChargeKind[]
export type BilledItem = (typeof BILLED_ITEMS)[number]

export type BilledLine = {
  readonly iccid: string
  readonly month: Month
  /** Null for something that the contract has no name for. */
  readonly item: BilledItem | null
  readonly itemText: string
  /** Below zero where the supplier takes something back. */
  readonly amountFen: Fen
}
