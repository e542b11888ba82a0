// After charges change, allocations follow: what was put to a credited charge is released, and money on account
// pays what has arisen. Both are allocations with entries of their own; nothing posted is touched.

import type { ContractId } from '../base/ids.ts'
import type { Contract } from '../contracts/contract.ts'
import { allocationEntry } from '../ledger/posting-rules.ts'
import type { Allocation } from '../payments/payment.ts'
import { settleAccount } from '../payments/settle-account.ts'
import { payableCharges } from './charge-dues.ts'
import type { WriteLedger } from './ports.ts'

export function settlePayments(ledger: WriteLedger, contractId: ContractId, contract: Contract): void {
  if (ledger.paymentsOf(contractId).length === 0) return
  const reversed = new Set(ledger.reversalsOf(contractId).map(reversal => reversal.paymentId))
  const settled = settleAccount({
    charges: payableCharges(ledger, contract, ledger.chargesOf(contractId)),
    payments: ledger.paymentsOf(contractId).filter(payment => !reversed.has(payment.paymentId)),
    allocations: ledger.allocationsOf(contractId).filter(({ paymentId }) => !reversed.has(paymentId)),
  })
  for (const allocation of [...settled.releases, ...settled.applications]) {
    postAllocation(ledger, contractId, allocation)
  }
}

function postAllocation(ledger: WriteLedger, contractId: ContractId, allocation: Allocation): void {
  const entryId = ledger.addEntry(allocationEntry(contractId, allocation))
  ledger.addAllocation(allocation.paymentId, allocation, entryId)
}
