// After charges change, allocations follow: what was put to a credited charge is released, and money on account
// pays what has arisen. Both are allocations with entries of their own; nothing posted is touched.

import type { ContractId } from '../base/ids.ts'
import type { Contract } from '../contracts/contract.ts'
import { postAllocations } from '../ledger/posting-rules.ts'
import { settleAccount } from '../payments/settle-account.ts'
import { payableCharges } from './charge-dues.ts'
import type { WriteLedger } from './ports.ts'

export function settlePayments(ledger: WriteLedger, contractId: ContractId, contract: Contract): void {
  const payments = ledger.paymentsOf(contractId)
  if (payments.length === 0) return
  const { charges, allocations } = ledger.unsettledFamilies(contractId)
  const settled = settleAccount({
    charges: payableCharges(ledger, contract, charges),
    allocations,
    onAccount: ledger.moneyOnAccountOf(contractId),
    payments,
  })
  const moved = [...settled.releases, ...settled.applications]
  for (const { entry, allocations: posted } of postAllocations(contractId, moved)) {
    const entryId = ledger.addEntry(entry)
    for (const allocation of posted) ledger.addAllocation(allocation.paymentId, allocation, entryId)
  }
}
