// What takes two people: which calls a rule holds back, how one is tried before it is proposed, and how it is carried out
// with the second person's consent in the very transaction that records it.

import type { Duty } from '../src/access/duties.ts'
import type { InputOf, ProcedureName } from '../src/api/procedures.ts'
import type { Refusal } from '../src/api/refusals.ts'
import { decideProposal, type Person } from '../src/services/decide-proposal.ts'
import { needsTwo } from '../src/services/duty-rules.ts'
import { outcomeDifferences, outcomeText, tallyWrites } from '../src/services/outcome.ts'
import type { Proposal, ReadLedger } from '../src/services/ports.ts'
import type { Session } from './session.ts'

/** What a rule can hold back; 补录 and 导入 only where they record payments. */
export const DUTY_OF = {
  'payments.record': 'payment',
  'pastRecords.record': 'payment',
  'imports.record': 'payment',
  'payments.reverse': 'reversal',
  'charges.withdraw': 'reversal',
  'questions.answer': 'answer',
  'notices.issue': 'notice',
  'periods.reopen': 'reopening',
  'contracts.reopen': 'reopening',
  'contracts.close': 'closing',
  'refunds.record': 'reversal',
  'refunds.takeBack': 'reversal',
} as const satisfies Readonly<Partial<Record<ProcedureName, Duty>>>

export type HeldName = keyof typeof DUTY_OF

export const isHeldName = (name: string): name is HeldName => Object.hasOwn(DUTY_OF, name)

/** The duty whose rule holds the call back; null where it may be carried out at once. */
export function heldDuty(ledger: ReadLedger, name: string, input: unknown): Duty | null {
  if (!isHeldName(name)) return null
  return concernsDuty(name, input) && needsTwo(ledger, DUTY_OF[name]) ? DUTY_OF[name] : null
}

function concernsDuty(name: HeldName, input: unknown): boolean {
  if (name === 'pastRecords.record') return (input as InputOf<typeof name>).payments.length > 0
  return name !== 'imports.record' || (input as InputOf<typeof name>).kind === 'payments'
}

export type Trial = { readonly session: Session; readonly outcome: () => string | null }

/** A session that only rehearses, and keeps what came of it. */
export function trialOf(session: Session): Trial {
  let outcome: string | null = null
  const tally = tallyWrites()
  const trial = session.with({
    before: () => null,
    through: tally.through,
    after: value => {
      outcome = outcomeText(value, tally.written())
      return null
    },
    isRehearsal: true,
  })
  return { session: trial, outcome: () => outcome }
}

/** A session whose first record also holds the consent, and which brings about what was proposed: both, or neither. */
export function consentingSession(session: Session, { proposalId, outcome }: Proposal, by: Person): Session {
  let isDecided = false
  const tally = tallyWrites()
  return session.with({
    before: ledger => {
      if (isDecided) return null
      const decided = decideProposal(ledger, proposalId, { outcome: 'approved', reason: null, by })
      return decided.ok ? null : decided.error
    },
    through: tally.through,
    after: value => {
      const changed =
        isDecided || outcome === null
          ? null
          : changedSince(proposalId, outcome, outcomeText(value, tally.written()))
      if (changed === null) isDecided = true
      return changed
    },
    isRehearsal: false,
  })
}

/** Null where nothing else comes of it than when it was proposed. */
export function changedSince(proposalId: number, outcome: string, now: string): Refusal | null {
  const differences = outcomeDifferences(outcome, now)
  return differences.length === 0 ? null : { kind: 'facts-changed', proposalId, differences }
}
