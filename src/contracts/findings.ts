// What can be wrong in a contract, as facts: the contradictions that the program computes, and the findings that a
// pack brings along from reading the papers. The sentences are in src/wording/findings.ts.

import type { CreditCodeProblem } from '../base/credit-code.ts'
import type { Fen } from '../base/fen.ts'
import type { Finding, PartyRole } from './contract.ts'
import type { PartyDisagreement } from './party-agreement.ts'

export type Severity = Finding['severity']

export type FindingHeading = {
  /** The same each time for the same contradiction. */
  readonly id: string
  readonly severity: Severity
  readonly contractId: string
  readonly clause: string
}

export type Contradiction =
  | { readonly kind: 'sum-differs'; readonly summedFen: Fen; readonly statedFen: Fen }
  /** `wordsFen` null: the words are no amount that could be read. */
  | {
      readonly kind: 'uppercase-differs'
      readonly uppercase: string
      readonly wordsFen: Fen | null
      readonly statedFen: Fen
    }
  | {
      readonly kind: 'product-differs'
      readonly cards: number
      readonly months: number
      readonly unitPriceFen: Fen
      readonly productFen: Fen
      readonly statedFen: Fen
    }
  | { readonly kind: 'unit-price-differs'; readonly totalUnitPriceFen: Fen; readonly unitPriceFen: Fen }
  | {
      readonly kind: 'discount-differs'
      readonly listPriceFen: Fen
      readonly discount: string
      readonly discountedFen: Fen
      readonly unitPriceFen: Fen
    }
  | {
      readonly kind: 'sets-differ'
      readonly counts: readonly number[]
      readonly setCount: number
      readonly cards: number
      readonly cardsContractId: string
      readonly cardsClause: string
    }
  | { readonly kind: 'cards-above-limit'; readonly cards: number; readonly maximum: number }
  | {
      readonly kind: 'credit-code-invalid'
      readonly role: PartyRole
      readonly code: string
      readonly problem: CreditCodeProblem
    }
  | PartyDisagreement

export type ComputedFinding = FindingHeading & Contradiction

/** From a pack: its own words. `clause` is that of its first source. */
export type ReadFinding = FindingHeading & { readonly kind: 'as-read'; readonly finding: Finding }

export type ContractFinding = ComputedFinding | ReadFinding
