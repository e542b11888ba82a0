// Whether a pack's questions can be asked and answered: they name what is there, every choice leaves a contract that
// passes its schema, and a question that two contracts share offers the same choices in both.

import { assertNever } from '../base/assert.ts'
import type { Contract, Override, Question } from './contract.ts'
import { applyOverrides } from './overrides.ts'
import { duplicateIds, type LocatedInconsistency } from './pack-inconsistency.ts'

export function* questionProblems(
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
export function* offerDifferences(
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
