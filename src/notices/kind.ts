// What a kind of notice is: which clauses give rise to it, what it asks of the clerk, when it may be written, and what
// period it starts. Kinds are data and small pure functions; the host has no switch over them.

import type { Result } from '../base/result.ts'
import { type Contract, type Party, termsOfKind } from '../contracts/contract.ts'
import type { PeriodEvent } from '../contracts/started-period.ts'
import type { Source, TermKind } from '../contracts/terms.ts'
import type { FactDeclaration, FactsOf } from './facts.ts'
import type { NoticeCase } from './notice-case.ts'
import type { NoticeCheckRefusal, NoticeWarning } from './notice-refusals.ts'
import type { DeliveryWindow } from './objection-window.ts'

/** A term that gives a kind of notice to a contract whose pack does not name the kind itself. */
export type TermRule =
  | { readonly term: 'period'; readonly event: PeriodEvent }
  | { readonly term: Exclude<TermKind, 'period'> }

export type Checked<D> = {
  /** What the letter says beyond the facts, worked out once. */
  readonly derived: D
  readonly warnings: readonly NoticeWarning[]
  /** When it must be delivered; null where any day will do. */
  readonly window: DeliveryWindow | null
}

export type NoticeKind<K extends string, F extends readonly FactDeclaration[], D> = {
  readonly kind: K
  /** In the list of notices, contract-rules section 6. */
  readonly number: number
  /** Rests on law or practice, so that any contract has it; `unless-listed`: where its pack lists no notices. */
  readonly isGeneral?: 'always' | 'unless-listed'
  readonly givenBy?: readonly TermRule[]
  readonly facts: F
  /** Terms on which the letter's figures or days rest: it lists the questions about them that are open. */
  readonly restsOn?: readonly TermKind[]
  /** The contract's period that sending or delivering it starts. */
  readonly starts?: { readonly event: PeriodEvent; readonly from: 'sending' | 'delivery' }
  /** Must be done with certificates at the supplier's branch; the letter alone is not enough. */
  readonly isDoneAtBranch?: true
  check(facts: FactsOf<F>, of: NoticeCase): Result<Checked<D>, NoticeCheckRefusal>
}

/** Keeps the literal types of the declaration, so that the letter's words are held to it by the compiler. */
export const noticeKind = <const K extends string, const F extends readonly FactDeclaration[], D>(
  kind: NoticeKind<K, F, D>,
): NoticeKind<K, F, D> => kind

/** The words of the contract that give rise to the kind; null when nothing in it does. */
export function sourcesOfKind(
  {
    kind,
    isGeneral,
    givenBy,
  }: Pick<NoticeKind<string, readonly FactDeclaration[], unknown>, 'kind' | 'isGeneral' | 'givenBy'>,
  contract: Contract,
): readonly Source[] | null {
  const declared = contract.notices?.find(notice => notice.kind === kind)
  if (declared !== undefined) return declared.sources
  // A pack that lists its notices has listed all of them.
  if (contract.notices !== undefined) return isGeneral === 'always' ? [] : null
  const byTerms = (givenBy ?? []).flatMap(rule => sourcesOfRule(rule, contract))
  return byTerms.length > 0 || isGeneral !== undefined ? byTerms : null
}

function sourcesOfRule(rule: TermRule, contract: Contract): readonly Source[] {
  const terms = termsOfKind(contract, rule.term).filter(
    term => rule.term !== 'period' || (term.kind === 'period' && term.event === rule.event),
  )
  return terms.flatMap(term => term.sources.slice(0, 1))
}

export const nameOf = (party: Party): string => party.names[0]?.value ?? ''
