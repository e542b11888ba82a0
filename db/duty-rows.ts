// The rows of duties: calls denied, wrong passwords, rules for two people and what waits for the second, closed months,
// and what one clerk handed over to the next.

import type { Recorded } from './chained-row.ts'

/** A call that none of the user's roles allows. */
export interface DeniedCallRow extends Recorded {
  readonly procedure: string
  readonly access: 'read' | 'record' | 'review' | 'administer'
}

/** Passwords of a user that did not fit, told by the ledger's side file when it was next opened. */
export interface WrongPasswordRow extends Recorded {
  readonly user_id: number
  readonly tries: number
  readonly first_at: string
  readonly last_at: string
}

type DutyText = 'payment' | 'reversal' | 'answer' | 'notice' | 'reopening' | 'closing'

export interface DutyRuleRow extends Recorded {
  readonly duty: DutyText
  readonly needs_two: 0 | 1
}

/** What was entered and waits for a second person. */
export interface ProposalRow extends Recorded {
  readonly duty: DutyText | 'rule'
  readonly procedure: string
  /** JSON. */
  readonly input: string
  /** JSON: what carrying it out would have brought about; null where that was not tried. */
  readonly outcome: string | null
}

export interface ProposalDecisionRow extends Recorded {
  readonly proposal: number
  readonly outcome: 'approved' | 'refused' | 'withdrawn'
  readonly reason: string | null
  readonly proposed_by: string
  readonly decided_by: string
}

/** A month that is closed, or open again; of one contract, or of all where none is named. */
export interface PeriodMarkRow extends Recorded {
  readonly contract_id: string | null
  readonly month: string
  readonly state: 'closed' | 'reopened'
  readonly reason: string | null
}

/** 移交清册: what one clerk handed over, with the paper that he signed. */
export interface HandoverRow extends Recorded {
  readonly number: string
  /** The users' first records. */
  readonly giver: number
  readonly receiver: number
  /** JSON. */
  readonly facts: string
  readonly unsigned_sha256: string
  readonly signed_sha256: string
  readonly certificate_serial: string
  readonly content: Uint8Array
}

/** The receiver's signature, with the bytes as they are since. */
export interface HandoverAcceptanceRow extends Recorded {
  readonly handover: number
  readonly signed_sha256: string
  readonly certificate_serial: string
  readonly content: Uint8Array
}
