// What may take two people (会计法 25: whoever records, whoever approves and whoever keeps are not one): the court turns
// it on for each duty by itself.

/** `reversal`: what takes money back; `reopening`: a closed month or contract is opened again; `closing`: a contract is. */
export type Duty = 'payment' | 'reversal' | 'answer' | 'notice' | 'reopening' | 'closing'

/** Turning a rule off is itself proposed while it holds. */
export type ProposedDuty = Duty | 'rule'

export const DUTIES: readonly Duty[] = ['payment', 'reversal', 'answer', 'notice', 'reopening', 'closing']

/** Whoever records cannot be the one who approves: without two such people a rule would stop the work. */
export type DutyRefusal =
  | { readonly kind: 'no-second-person'; readonly duty: Duty }
  /** The rule is on: what was entered has to be proposed, and another person decides. */
  | { readonly kind: 'two-people-needed'; readonly duty: Duty }
  | { readonly kind: 'not-held'; readonly procedure: string }
  | { readonly kind: 'unknown-proposal'; readonly proposalId: number }
  | { readonly kind: 'already-decided'; readonly proposalId: number; readonly outcome: Outcome }
  | { readonly kind: 'own-proposal'; readonly proposalId: number }
  | { readonly kind: 'not-own-proposal'; readonly proposalId: number }
  /** What carrying it out would bring about is not what it was when it was proposed. */
  | {
      readonly kind: 'facts-changed'
      readonly proposalId: number
      readonly differences: readonly ChangedFact[]
    }

/** A fact of what would come of it, by the names that lead to it; null where there is none. */
export type ChangedFact = {
  readonly path: readonly string[]
  readonly before: string | number | boolean | null
  readonly now: string | number | boolean | null
}

/** A handover is signed by the one who gives and the one who receives, in this order. */
export type HandoverRefusal =
  | { readonly kind: 'handover-to-self' }
  | { readonly kind: 'unknown-handover'; readonly handoverId: number }
  | { readonly kind: 'handover-accepted'; readonly handoverId: number }
  | { readonly kind: 'handover-not-accepted'; readonly handoverId: number }
  | { readonly kind: 'not-the-receiver'; readonly receiver: string }

export type Outcome = 'approved' | 'refused' | 'withdrawn'
