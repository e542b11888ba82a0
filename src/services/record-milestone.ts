// 登记验收、付款通知、票据: one of the events that an instalment waits for, and what it makes of the due day.

import type { UnknownContract } from '../api/refusals.ts'
import { assert } from '../base/assert.ts'
import { ok, type Result } from '../base/result.ts'
import { dueBecauseOfTerm } from '../bills/due-because.ts'
import { type DueDay, dueAfterMilestones } from '../bills/due-day.ts'
import type { Because } from '../contracts/because.ts'
import { checkMilestone, type MilestoneRefusal, waitingTerm } from '../milestones/check-milestone.ts'
import { dueByMilestones } from '../milestones/instalment-due.ts'
import type { Milestone } from '../milestones/milestone.ts'
import { contractInForce, openQuestionsOn } from './contract-in-force.ts'
import type { WriteLedger } from './ports.ts'

export type RecordedMilestone = {
  readonly milestoneId: number
  readonly due: DueDay
  readonly because: Because
  readonly openQuestions: readonly string[]
}

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
  const waiting = waitingTerm(contract)
  assert(waiting !== null, 'a milestone that no term waits for was let through')
  const due = dueAfterMilestones(
    dueByMilestones({
      rule: waiting.rule,
      instalment: milestone.instalment,
      milestones: ledger.milestonesOf(id),
      holidays: ledger.holidays(),
    }),
  )
  const because = dueBecauseOfTerm(contract, waiting.term, due, { instalment: milestone.instalment })
  return ok({
    milestoneId,
    due,
    because,
    openQuestions: openQuestionsOn(ledger, contract, [waiting.term.kind]),
  })
}
