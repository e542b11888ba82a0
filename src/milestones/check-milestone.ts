// Whether a contract waits for a milestone at all: one that nothing waits for would be recorded and never read.

import { err, ok, type Result } from '../base/result.ts'
import type { Contract } from '../contracts/contract.ts'
import type { MilestoneKind, TermOf } from '../contracts/terms.ts'
import { type MilestoneRule, neededKinds } from './instalment-due.ts'
import type { Milestone } from './milestone.ts'

export type MilestoneRefusal =
  | { readonly kind: 'no-milestones'; readonly contractId: string }
  | {
      readonly kind: 'unknown-instalment'
      readonly contractId: string
      readonly instalment: number
      readonly instalments: number
    }
  | { readonly kind: 'milestone-not-needed'; readonly contractId: string; readonly milestone: MilestoneKind }

/** The term that waits, with its rule and how many instalments or periods it has; they are numbered from 1. */
export type WaitingTerm = {
  readonly term: TermOf<'instalments'> | TermOf<'recurring-fee'>
  readonly rule: MilestoneRule
  readonly instalments: number
}

export function checkMilestone(
  contract: Contract,
  milestone: Milestone,
): Result<Milestone, MilestoneRefusal> {
  const contractId = contract.id
  const waiting = waitingTerm(contract)
  if (waiting === null) return err({ kind: 'no-milestones', contractId })
  const { rule, instalments } = waiting
  const { instalment, kind } = milestone
  if (instalment < 1 || instalment > instalments) {
    return err({ kind: 'unknown-instalment', contractId, instalment, instalments })
  }
  if (!neededKinds(rule).includes(kind))
    return err({ kind: 'milestone-not-needed', contractId, milestone: kind })
  return ok(milestone)
}

/** Null when no term of the contract waits for milestones. */
export function waitingTerm(contract: Contract): WaitingTerm | null {
  for (const term of contract.terms) {
    if (term.kind !== 'instalments' && term.kind !== 'recurring-fee') continue
    if (term.due.kind !== 'after-milestones') continue
    const instalments = term.kind === 'instalments' ? term.instalments.length : term.periods
    return { term, rule: term.due, instalments }
  }
  return null
}
