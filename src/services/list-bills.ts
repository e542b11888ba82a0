// 供应商账单: the bills of a contract, withdrawn ones too, each beside what the ledger holds for its months; and what a
// bill for a span of months should come to, before there is one.

import type { SpanReversed, UnknownContract } from '../api/refusals.ts'
import { type Fen, sumFen, timesFen } from '../base/fen.ts'
import type { Month } from '../base/month.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { Bill } from '../bills/bill.ts'
import { billDifference } from '../bills/bill-difference.ts'
import { waitsForBills } from '../bills/check-bill.ts'
import type { SpokenGroup } from '../charges/group-charges.ts'
import { contractInForce } from './contract-in-force.ts'
import { groupAmounts } from './group-amounts.ts'
import type { ReadLedger, Recording } from './ports.ts'

export type ListedBill = Bill & Recording & { readonly expectedFen: Fen; readonly differenceFen: Fen }

export type BillList = {
  /** Whether a bill's day is the one by which charges fall due. */
  readonly isDueByBill: boolean
  readonly bills: readonly ListedBill[]
}

export function listBills(ledger: ReadLedger, contractId: string): Result<BillList, UnknownContract> {
  const found = contractInForce(ledger, contractId)
  if (!found.ok) return found
  const { id, contract } = found.value
  const charged = ledger.debtGroupsOf(id).flatMap(({ key, members, count }) =>
    members.map(({ effectiveOn, amountFen }) => ({
      key: { ...key, cardId: null },
      effectiveOn,
      amountFen: timesFen(amountFen, count),
    })),
  )
  return ok({
    isDueByBill: waitsForBills(contract),
    bills: ledger.everyBillOf(id).map(bill => {
      const { expectedFen, differenceFen } = billDifference(bill, charged)
      return { ...bill, expectedFen, differenceFen }
    }),
  })
}

export type ExpectedBill = { readonly expectedFen: Fen; readonly groups: readonly SpokenGroup[] }

export function expectBill(
  ledger: ReadLedger,
  { contractId, from, to }: { readonly contractId: string; readonly from: Month; readonly to: Month },
): Result<ExpectedBill, UnknownContract | SpanReversed> {
  const found = contractInForce(ledger, contractId)
  if (!found.ok) return found
  if (from > to) return err({ kind: 'span-reversed', from, to })
  const charges = ledger.chargesOf(found.value.id, { from, to })
  return ok({
    expectedFen: sumFen(charges.map(({ amountFen }) => amountFen)),
    groups: groupAmounts(ledger, found.value.contract, charges),
  })
}
