// When an instalment falls due by its milestones, with the reason and the questions that it rests on: what recording
// or withdrawing one of them answers.

import { assert } from '../base/assert.ts'
import { dueBecauseOfTerm } from '../bills/due-because.ts'
import { type DueDay, dueAfterMilestones } from '../bills/due-day.ts'
import type { Because } from '../contracts/because.ts'
import { waitingTerm } from '../milestones/check-milestone.ts'
import { dueByMilestones, type InstalmentDue } from '../milestones/instalment-due.ts'
import { type ContractInForce, openQuestionsOn } from './contract-in-force.ts'
import type { ReadLedger } from './ports.ts'

export type MilestoneDue = {
  readonly reached: InstalmentDue
  readonly due: DueDay
  readonly because: Because
  readonly openQuestions: readonly string[]
}

/** Of a contract that waits for milestones. */
export function milestoneDue(
  ledger: ReadLedger,
  { id, contract }: ContractInForce,
  instalment: number,
): MilestoneDue {
  const waiting = waitingTerm(contract)
  assert(waiting !== null, 'a milestone that no term waits for was let through')
  const reached = dueByMilestones({
    rule: waiting.rule,
    instalment,
    milestones: ledger.milestonesOf(id),
    holidays: ledger.holidays(),
  })
  const due = dueAfterMilestones(reached)
  return {
    reached,
    due,
    because: dueBecauseOfTerm(contract, waiting.term, due, { instalment }),
    openQuestions: openQuestionsOn(ledger, contract, [waiting.term.kind]),
  }
}
