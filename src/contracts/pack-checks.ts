// What a pack's schema cannot see: whether its parts agree with each other. Ids stand once, a question sets what is
// there, and every answer that it offers leaves a contract that still passes the schema.

import { assertNever } from '../base/assert.ts'
import type { Contract, Override, Question } from './contract.ts'
import { applyOverrides, type OverrideError } from './overrides.ts'
import type { Term } from './terms.ts'

export type PackInconsistency =
  | { readonly kind: 'duplicate-id'; readonly id: string }
  | { readonly kind: 'two-terms-of-one-kind'; readonly termKind: string; readonly termIds: readonly string[] }
  | { readonly kind: 'instalments-not-numbered'; readonly termId: string }
  | { readonly kind: 'unknown-term'; readonly termId: string }
  | { readonly kind: 'unknown-question'; readonly questionId: string }
  | { readonly kind: 'unknown-default'; readonly choice: string }
  | { readonly kind: 'default-changes-terms'; readonly choice: string }
  | { readonly kind: 'choice-refused'; readonly choice: string; readonly because: OverrideError }
  | { readonly kind: 'contract-id-taken'; readonly contractId: string }
  | { readonly kind: 'question-differs'; readonly questionId: string; readonly contractId: string }

export type LocatedInconsistency = PackInconsistency & { readonly path: string }

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
  if (beside.some(other => other.id === contract.id)) {
    yield { kind: 'contract-id-taken', path: 'id', contractId: contract.id }
  }
  yield* duplicateIds('terms', contract.terms)
  yield* repeatedKinds(contract.terms)
  for (const [index, term] of contract.terms.entries()) yield* danglingTermParts(contract, term, index)

  yield* duplicateIds('questions', contract.questions)
  for (const [index, question] of contract.questions.entries()) {
    yield* questionProblems(contract, question, `questions.${index}`)
    yield* differences(question, `questions.${index}`, beside)
  }

  yield* duplicateIds('findings', contract.findings)
  for (const [index, { questionId }] of contract.findings.entries()) {
    if (questionId !== null && !hasQuestion(contract, questionId)) {
      yield { kind: 'unknown-question', path: `findings.${index}.questionId`, questionId }
    }
  }
}

function* duplicateIds(
  path: string,
  items: readonly { readonly id: string }[],
): Generator<LocatedInconsistency, void, undefined> {
  const seen = new Set<string>()
  for (const [index, { id }] of items.entries()) {
    if (seen.has(id)) yield { kind: 'duplicate-id', path: `${path}.${index}.id`, id }
    seen.add(id)
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
  switch (term.kind) {
    case 'provision':
    case 'supplied-sets':
      return null
    case 'period':
      return `period ${term.event}`
    default:
      return term.kind
  }
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
  if (term.kind === 'tax-change' && !hasTerm(contract, term.appliesTo)) {
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

function* questionProblems(
  contract: Contract,
  question: Question,
  path: string,
): Generator<LocatedInconsistency, void, undefined> {
  yield* duplicateIds(`${path}.choices`, question.choices)
  for (const [index, part] of question.concerns.entries()) {
    if (!hasPart(contract, part)) {
      yield { kind: 'unknown-term', path: `${path}.concerns.${index}`, termId: part }
    }
  }
  for (const [index, choice] of question.choices.entries()) {
    yield* refusedSets(contract, choice.sets, choice.id, `${path}.choices.${index}.sets`)
  }
  if (question.freeChoice !== null) {
    const { form, sets } = question.freeChoice
    yield* refusedSets(contract, sets, exampleOf(form), `${path}.freeChoice.sets`)
  }
  yield* defaultProblems(contract, question, `${path}.defaultChoice`)
}

function* refusedSets(
  contract: Contract,
  sets: readonly Override[],
  choice: string,
  path: string,
): Generator<LocatedInconsistency, void, undefined> {
  const applied = applyOverrides(contract, sets, choice)
  if (!applied.ok) yield { kind: 'choice-refused', path, choice, because: applied.error }
}

// An unanswered question leaves the contract as the pack states it, so the pack's terms must already say what the
// default would set. Else a clerk who confirms the default would see figures move.
function* defaultProblems(
  contract: Contract,
  question: Question,
  path: string,
): Generator<LocatedInconsistency, void, undefined> {
  const choice = question.choices.find(({ id }) => id === question.defaultChoice)
  if (choice === undefined) {
    yield { kind: 'unknown-default', path, choice: question.defaultChoice }
    return
  }
  const applied = applyOverrides(contract, choice.sets, choice.id)
  if (!applied.ok || applied.value === contract) return
  if (JSON.stringify(applied.value.terms) !== JSON.stringify(contract.terms)) {
    yield { kind: 'default-changes-terms', path, choice: choice.id }
  }
}

/** One id, one answer for every contract in which the question stands: so the choices must be the same. */
function* differences(
  question: Question,
  path: string,
  beside: readonly Contract[],
): Generator<LocatedInconsistency, void, undefined> {
  for (const other of beside) {
    const theirs = other.questions.find(({ id }) => id === question.id)
    if (theirs !== undefined && answersOffered(theirs) !== answersOffered(question)) {
      yield { kind: 'question-differs', path, questionId: question.id, contractId: other.id }
    }
  }
}

function answersOffered({ choices, freeChoice, defaultChoice }: Question): string {
  return JSON.stringify([choices.map(({ id }) => id), freeChoice?.form ?? null, defaultChoice])
}

function exampleOf(form: 'date' | 'text'): string {
  switch (form) {
    case 'date':
      return '2024-02-29'
    case 'text':
      return '〇'
    default:
      return assertNever(form)
  }
}

/** Whether `A-DUE` or `A-DUE.due.clock` leads to something in the contract's terms. */
function hasPart(contract: Contract, part: string): boolean {
  const [termId, ...fields] = part.split('.')
  let node: unknown = contract.terms.find(term => term.id === termId)
  for (const field of fields) {
    node = typeof node === 'object' && node !== null ? Reflect.get(node, field) : undefined
  }
  return node !== undefined
}

const hasTerm = (contract: Contract, id: string): boolean => contract.terms.some(term => term.id === id)

const hasQuestion = (contract: Contract, id: string): boolean =>
  contract.questions.some(question => question.id === id)
