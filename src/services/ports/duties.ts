// What takes two people, what waits for the second, and which months are closed.

import type { Duty, Outcome, ProposedDuty } from '../../access/duties.ts'
import type { Month } from '../../base/month.ts'
import type { Recorded } from './recorded.ts'

export type DutyRule = { readonly duty: Duty; readonly needsTwo: boolean }

export type NewProposal = {
  readonly duty: ProposedDuty
  readonly procedure: string
  readonly input: unknown
  /** What carrying it out would bring about, as text to be compared; null where that was not tried. */
  readonly outcome: string | null
}

export type Decision = Recorded & {
  readonly outcome: Outcome
  readonly reason: string | null
}

export type Proposal = NewProposal &
  Recorded & {
    readonly proposalId: number
    readonly userId: number
    /** Null while it waits. */
    readonly decision: Decision | null
  }

export type NewDecision = {
  readonly proposalId: number
  readonly outcome: Outcome
  readonly reason: string | null
  readonly proposedBy: string
  readonly decidedBy: string
}

/** Of all contracts where none is named. The newest that concerns a month of a contract is in force. */
export type PeriodMark = {
  readonly contractId: string | null
  readonly month: Month
  readonly state: 'closed' | 'reopened'
  readonly reason: string | null
}

export type ProposalWindow = {
  readonly isOpen: boolean
  readonly offset: number
  readonly limit: number
}

export type DutyReads = {
  /** In order of recording; of two of a duty the later prevails. */
  dutyRules(): readonly (DutyRule & Recorded)[]
  proposal(proposalId: number): Proposal | null
  /** Newest first. */
  proposals(asked: ProposalWindow): { readonly total: number; readonly proposals: readonly Proposal[] }
  /** In order of recording. */
  periodMarks(): readonly (PeriodMark & Recorded)[]
}

export type DutyWrites = {
  addDutyRule(rule: DutyRule): void
  addProposal(proposal: NewProposal): number
  addDecision(decision: NewDecision): void
  addPeriodMark(mark: PeriodMark): number
}
