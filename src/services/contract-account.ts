// A contract's account as it stands in the ledger: charge by charge for a statement, counted for figures over all of it.

import type { ContractId } from '../base/ids.ts'
import { dueDayFinder } from '../bills/due-day.ts'
import type { Contract } from '../contracts/contract.ts'
import { type AccountFacts, type CountedAccount, countedAccount } from '../statements/debts.ts'
import { chargesWithDues } from './charge-dues.ts'
import type { ReadLedger } from './ports.ts'

export function accountFactsOf(ledger: ReadLedger, id: ContractId, contract: Contract): AccountFacts {
  return {
    charges: chargesWithDues(ledger, contract, ledger.chargesOf(id)),
    payments: ledger.paymentsOf(id),
    reversals: ledger.reversalsOf(id),
    allocations: ledger.allocationsOf(id),
    refunds: ledger.refundsOf(id),
  }
}

export function countedAccountOf(ledger: ReadLedger, id: ContractId, contract: Contract): CountedAccount {
  return countedAccount({
    groups: ledger.debtGroupsOf(id),
    dueDayOf: dueDayFinder({
      contract,
      milestones: ledger.milestonesOf(id),
      bills: ledger.billsOf(id),
      holidays: ledger.holidays(),
    }),
    payments: ledger.paymentsOf(id),
    reversals: ledger.reversalsOf(id),
    refunds: ledger.refundsOf(id),
  })
}
