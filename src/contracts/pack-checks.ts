// What a pack's schema cannot see: whether its parts agree with each other. Ids stand once, a question sets what is
// there, and every answer that it offers leaves a contract that still passes the schema.

import type { Contract } from './contract.ts'
import { duplicateIds, type LocatedInconsistency } from './pack-inconsistency.ts'
import { offerDifferences, questionProblems } from './question-checks.ts'
import { findQuotation, sourceTextOf } from './source-text.ts'
import type { Term } from './terms.ts'

/** The first thing that does not fit, or null. Terms before questions before findings, as they stand in the pack. */
export function findInconsistency(
  contract: Contract,
  beside: readonly Contract[],
): LocatedInconsistency | null {
  for (const problem of inconsistencies(contract, beside)) return problem
  return null
}

function* inconsistencies(
  contract: Contract,
  beside: readonly Contract[],
): Generator<LocatedInconsistency, void, undefined> {
  yield* duplicateIds('terms', contract.terms)
  yield* repeatedKinds(contract.terms)
  for (const [index, term] of contract.terms.entries()) yield* danglingTermParts(contract, term, index)
  yield* inventedQuotations(contract)

  yield* duplicateIds('questions', contract.questions)
  for (const [index, question] of contract.questions.entries()) {
    yield* questionProblems(contract, question, `questions.${index}`)
    yield* offerDifferences(question, `questions.${index}`, beside)
  }

  yield* duplicateIds('findings', contract.findings)
  for (const [index, { questionId }] of contract.findings.entries()) {
    if (questionId !== null && !hasQuestion(contract, questionId)) {
      yield { kind: 'unknown-question', path: `findings.${index}.questionId`, questionId }
    }
  }
}

// The rooms that compute ask for the one term of a kind, or for the one period that an event starts; with two of
// them a figure would depend on their order in the file.
function* repeatedKinds(terms: readonly Term[]): Generator<LocatedInconsistency, void, undefined> {
  const firstIds = new Map<string, string>()
  for (const [index, term] of terms.entries()) {
    const termKind = singletonKey(term)
    const first = termKind === null ? undefined : firstIds.get(termKind)
    if (termKind === null) continue
    if (first === undefined) firstIds.set(termKind, term.id)
    else yield { kind: 'two-terms-of-one-kind', path: `terms.${index}`, termKind, termIds: [first, term.id] }
  }
}

function singletonKey(term: Term): string | null {
  if (term.kind === 'provision' || term.kind === 'supplied-sets') return null
  return term.kind === 'period' ? `period ${term.event}` : term.kind
}

/** Ids inside a term that lead nowhere. */
function* danglingTermParts(
  contract: Contract,
  term: Term,
  index: number,
): Generator<LocatedInconsistency, void, undefined> {
  const path = `terms.${index}`
  if (term.kind === 'instalments' && term.instalments.some(({ number }, place) => number !== place + 1)) {
    yield { kind: 'instalments-not-numbered', path: `${path}.instalments`, termId: term.id }
  }
  if (term.kind === 'tax-change' && !hasCardFee(contract, term.appliesTo)) {
    yield { kind: 'unknown-term', path: `${path}.appliesTo`, termId: term.appliesTo }
  }
  if (term.kind === 'delivery') {
    for (const [way, rule] of Object.entries(term.ways)) {
      if (rule.kind === 'open' && rule.questionId !== null && !hasQuestion(contract, rule.questionId)) {
        const { questionId } = rule
        yield { kind: 'unknown-question', path: `${path}.ways.${way}.questionId`, questionId }
      }
    }
  }
}

/** Every quotation is verbatim, white space aside. The two papers that come with the program are held to it by a test. */
export function* inventedQuotations({
  id,
  terms,
  notices,
  text,
}: Pick<Contract, 'id' | 'terms' | 'notices' | 'text'>): Generator<LocatedInconsistency, void, undefined> {
  if (text === undefined) return
  const paper = sourceTextOf(id, text)
  for (const [part, quoting] of Object.entries({ terms, notices: notices ?? [] })) {
    for (const [index, { sources }] of quoting.entries()) {
      for (const [place, source] of sources.entries()) {
        if (findQuotation(paper, source) !== null) continue
        const path = `${part}.${index}.sources.${place}.quotation`
        yield { kind: 'quotation-not-in-text', path, quotation: source.quotation }
      }
    }
  }
}

const hasCardFee = (contract: Contract, id: string): boolean =>
  contract.terms.some(term => term.id === id && term.kind === 'card-period-fee')

const hasQuestion = (contract: Contract, id: string): boolean =>
  contract.questions.some(question => question.id === id)
