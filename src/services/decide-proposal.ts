// 复核: what was proposed is approved, refused or taken back, once and by whom it may be.

import type { DutyRefusal, Outcome } from '../access/duties.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { DutyReads, DutyWrites, Proposal } from './ports.ts'

export type Person = { readonly userId: number; readonly name: string }

/** Nobody decides on his own; nobody but he takes it back. */
export function proposalFor(
  ledger: Pick<DutyReads, 'proposal'>,
  proposalId: number,
  outcome: Outcome,
  by: Person,
): Result<Proposal, DutyRefusal> {
  const proposal = ledger.proposal(proposalId)
  if (proposal === null) return err({ kind: 'unknown-proposal', proposalId })
  if (proposal.decision !== null) {
    return err({ kind: 'already-decided', proposalId, outcome: proposal.decision.outcome })
  }
  const isOwn = proposal.userId === by.userId
  if (outcome === 'withdrawn') return isOwn ? ok(proposal) : err({ kind: 'not-own-proposal', proposalId })
  return isOwn ? err({ kind: 'own-proposal', proposalId }) : ok(proposal)
}

export type Decided = { readonly outcome: Outcome; readonly reason: string | null; readonly by: Person }

export function decideProposal(
  ledger: Pick<DutyReads, 'proposal'> & Pick<DutyWrites, 'addDecision'>,
  proposalId: number,
  { outcome, reason, by }: Decided,
): Result<Proposal, DutyRefusal> {
  const found = proposalFor(ledger, proposalId, outcome, by)
  if (!found.ok) return found
  const proposedBy = found.value.recordedBy
  ledger.addDecision({ proposalId, outcome, reason, proposedBy, decidedBy: by.name })
  return found
}
