// What takes two people: which calls a rule holds back, how one is tried before it is proposed, and how it is carried out
// with the second person's consent in the very transaction that records it.

import type { Duty } from '../src/access/duties.ts'
import type { InputOf, ProcedureName } from '../src/api/procedures.ts'
import { decideProposal, type Person } from '../src/services/decide-proposal.ts'
import { needsTwo } from '../src/services/duty-rules.ts'
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

/** What a service brought about, but for the numbers of the new records and what depends on the day it is said. */
function outcomeText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  const kept = Object.entries(value).filter(
    ([name]) => !/Id$/.test(name) && name !== 'warnings' && name !== 'openQuestions',
  )
  return JSON.stringify(Object.fromEntries(kept))
}

/** Bulk entries name their new records within; they are only tried, not compared. */
const isCompared = (name: string): boolean => name !== 'pastRecords.record' && name !== 'imports.record'

export type Trial = { readonly session: Session; readonly outcome: () => string | null }

/** A session that only rehearses, and keeps what came of it. */
export function trialOf(session: Session, name: string): Trial {
  let outcome: string | null = null
  const trial = session.with({
    before: () => null,
    after: value => {
      if (isCompared(name)) outcome = outcomeText(value)
      return null
    },
    isRehearsal: true,
  })
  return { session: trial, outcome: () => outcome }
}

/** A session whose first record also holds the consent: both are there, or neither. */
export function consentingSession(session: Session, { proposalId, outcome }: Proposal, by: Person): Session {
  let isDecided = false
  return session.with({
    before: ledger => {
      if (isDecided) return null
      const decided = decideProposal(ledger, proposalId, { outcome: 'approved', reason: null, by })
      return decided.ok ? null : decided.error
    },
    after: value => {
      if (!isDecided && outcome !== null && outcomeText(value) !== outcome) {
        return { kind: 'facts-changed', proposalId }
      }
      isDecided = true
      return null
    },
    isRehearsal: false,
  })
}
