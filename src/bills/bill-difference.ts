// What a bill asks for beside what the ledger holds for its months.

import { type Fen, subtractFen, sumFen } from '../base/fen.ts'
import type { Month } from '../base/month.ts'
import { chargeMonth, type RecordedCharge } from '../charges/charge.ts'
import type { Bill } from './bill.ts'

type ChargedAmount = Pick<RecordedCharge, 'key' | 'effectiveOn' | 'amountFen'>

export type BillDifference<C extends ChargedAmount> = {
  readonly billedFen: Fen
  readonly expectedFen: Fen
  /** Billed less expected: above zero the bill asks for too much. */
  readonly differenceFen: Fen
  /** The charges that the expected sum is made of. */
  readonly charges: readonly C[]
}

/** `charges` of the bill's contract; those of other months are left out. */
export function billDifference<C extends ChargedAmount>(
  bill: Pick<Bill, 'fromMonth' | 'toMonth' | 'amountFen'>,
  charges: readonly C[],
): BillDifference<C> {
  const covered = charges.filter(charge => coversMonth(bill, chargeMonth(charge)))
  const expectedFen = sumFen(covered.map(charge => charge.amountFen))
  const billedFen = bill.amountFen
  return { billedFen, expectedFen, differenceFen: subtractFen(billedFen, expectedFen), charges: covered }
}

export const coversMonth = (bill: Pick<Bill, 'fromMonth' | 'toMonth'>, month: Month): boolean =>
  bill.fromMonth <= month && month <= bill.toMonth
