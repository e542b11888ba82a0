// 登记验收、付款通知、票据: one of the events that an instalment waits for, and what it makes of the due day.

import type { UnknownContract } from '../api/refusals.ts'
import { ok, type Result } from '../base/result.ts'
import { checkMilestone, type MilestoneRefusal } from '../milestones/check-milestone.ts'
import type { Milestone } from '../milestones/milestone.ts'
import { contractInForce } from './contract-in-force.ts'
import { type MilestoneDue, milestoneDue } from './milestone-due.ts'
import type { WriteLedger } from './ports.ts'

export type RecordedMilestone = MilestoneDue & { readonly milestoneId: number }

export function recordMilestone(
  ledger: WriteLedger,
  { contractId, ...milestone }: Milestone & { readonly contractId: string },
): Result<RecordedMilestone, UnknownContract | MilestoneRefusal> {
  const found = contractInForce(ledger, contractId)
  if (!found.ok) return found
  const { id, contract } = found.value
  const checked = checkMilestone(contract, milestone)
  if (!checked.ok) return checked

  const milestoneId = ledger.addMilestone(id, checked.value)
  return ok({ milestoneId, ...milestoneDue(ledger, found.value, milestone.instalment) })
}
