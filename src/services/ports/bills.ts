// What charges take their due days from: bills and milestones.

import type { ContractId } from '../../base/ids.ts'
import type { Bill } from '../../bills/bill.ts'
import type { Milestone } from '../../milestones/milestone.ts'
import type { WithdrawableKind } from '../../records/withdrawable.ts'
import type { Recording } from './recorded.ts'

/** What was withdrawn is left out, except where `every` is asked for. */
export type BillReads = {
  milestonesOf(contractId: ContractId): readonly Milestone[]
  billsOf(contractId: ContractId): readonly Bill[]
  everyMilestoneOf(
    contractId: ContractId,
  ): readonly (Milestone & Recording & { readonly milestoneId: number })[]
  everyBillOf(contractId: ContractId): readonly (Bill & Recording)[]
  /** Of those that are there; by the record's number. */
  recordings(kind: WithdrawableKind, records: readonly number[]): ReadonlyMap<number, Recording>
  /** Null when there is no such record of that kind. */
  recording(kind: WithdrawableKind, record: number): Recording | null
}
