// Answers to what the contracts leave open. An answer never edits a pack: the effective contract is made anew from
// the pack and the last answer to each question, and the other rooms compute from that contract alone.

import { assert, assertNever } from '../base/assert.ts'
import { addYears, type CalendarDate, parseCalendarDate } from '../base/calendar-date.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { Contract, HeadField, Override, Question } from './contract.ts'
import { applyOverrides } from './overrides.ts'

/** `contractId` null: for every contract in which the question stands. */
export type Answer = {
  readonly questionId: string
  readonly contractId: string | null
  readonly choice: string
  /** Why an earlier answer was changed; null for a first answer that needed none. */
  readonly reason: string | null
}

export type AnswerError =
  | { readonly kind: 'unknown-question'; readonly questionId: string }
  | {
      readonly kind: 'unknown-choice'
      readonly questionId: string
      readonly choice: string
      readonly choices: readonly string[]
    }
  | { readonly kind: 'impossible-date'; readonly questionId: string; readonly text: string }
  /** A slip of the keyboard: no contract is signed in another decade than its papers say. */
  | {
      readonly kind: 'date-far-from-contract'
      readonly questionId: string
      readonly text: string
      readonly from: CalendarDate
      readonly until: CalendarDate
    }
  | { readonly kind: 'empty-answer'; readonly questionId: string }
  | { readonly kind: 'reason-required'; readonly questionId: string; readonly earlierChoice: string }

export type AnswerToCheck = {
  readonly questions: readonly Question[]
  /** Earlier answers, oldest first, to any question. */
  readonly earlier: readonly Answer[]
  readonly answer: Answer
}

/** The answer as it may be recorded. To say the same again needs no reason; to say something else does. */
export function checkAnswer({ questions, earlier, answer }: AnswerToCheck): Result<Answer, AnswerError> {
  const { questionId, choice, reason } = answer
  const question = questions.find(({ id }) => id === questionId)
  if (question === undefined) return err({ kind: 'unknown-question', questionId })

  const refusal = refusalOfChoice(question, choice)
  if (refusal !== null) return err(refusal)

  const last = earlier.findLast(
    given => given.questionId === questionId && given.contractId === answer.contractId,
  )
  if (last !== undefined && last.choice !== choice && (reason === null || reason.trim() === '')) {
    return err({ kind: 'reason-required', questionId, earlierChoice: last.choice })
  }
  return ok(answer)
}

/** The contract as answered. Answers come oldest first and have passed `checkAnswer`; others' are passed over. */
export function withAnswers(contract: Contract, answers: readonly Answer[]): Contract {
  let effective = contract
  for (const question of contract.questions) {
    const answer = answerInForce(contract.id, answers, question.id)
    if (answer === null) continue
    const applied = applyOverrides(effective, overridesOf(question, answer.choice), answer.choice)
    assert(applied.ok, `an answer that was checked is refused: ${JSON.stringify(applied)}`)
    effective = applied.value
  }
  return effective
}

/**
 * The unanswered questions on which figures from these terms rest, or what is read from these fields of the head, in
 * the contract's order. A term may be named whole (`A-DELIVERY`) or by the part that was used
 * (`A-DELIVERY.ways.express`), so that a letter handed over in person does not ask about e-mail.
 */
export function openQuestionsFor(
  contract: Contract,
  answers: readonly Answer[],
  usedTerms: readonly string[],
  usedHead: readonly HeadField[] = [],
): readonly string[] {
  return contract.questions
    .filter(question => concernsTerms(question, usedTerms) || changesHead(question, usedHead))
    .filter(({ id }) => answerInForce(contract.id, answers, id) === null)
    .map(({ id }) => id)
}

/** The last answer that holds in this contract, or null while the question is open. Answers come oldest first. */
export function answerInForce(
  contractId: string,
  answers: readonly Answer[],
  questionId: string,
): Answer | null {
  return (
    answers.findLast(
      answer =>
        answer.questionId === questionId && (answer.contractId === null || answer.contractId === contractId),
    ) ?? null
  )
}

const concernsTerms = ({ concerns }: Question, usedTerms: readonly string[]): boolean =>
  concerns.some(part => usedTerms.some(used => overlap(part, used)))

function changesHead({ choices, freeChoice }: Question, usedHead: readonly HeadField[]): boolean {
  const changesIt = ({ sets }: { readonly sets: readonly Override[] }) =>
    sets.some(set => 'header' in set && usedHead.includes(set.header))
  return choices.some(changesIt) || (freeChoice !== null && changesIt(freeChoice))
}

function refusalOfChoice(question: Question, choice: string): AnswerError | null {
  const choices = question.choices.map(({ id }) => id)
  if (choices.includes(choice)) return null
  const questionId = question.id
  const form = question.freeChoice?.form ?? null
  switch (form) {
    case null:
      return { kind: 'unknown-choice', questionId, choice, choices }
    case 'date':
      return refusalOfDate(question, choice)
    case 'text':
      return choice.trim() === '' ? { kind: 'empty-answer', questionId } : null
    default:
      return assertNever(form)
  }
}

/** How far a day may lie from the one that stands where nobody has answered. */
const YEARS_AROUND_DEFAULT = 5

function refusalOfDate({ id: questionId, defaultChoice }: Question, text: string): AnswerError | null {
  const given = parseCalendarDate(text)
  if (!given.ok) return { kind: 'impossible-date', questionId, text }
  const presumed = parseCalendarDate(defaultChoice)
  if (!presumed.ok) return null
  const from = addYears(presumed.value, -YEARS_AROUND_DEFAULT)
  const until = addYears(presumed.value, YEARS_AROUND_DEFAULT)
  const isNear = given.value >= from && given.value <= until
  return isNear ? null : { kind: 'date-far-from-contract', questionId, text, from, until }
}

function overridesOf(question: Question, choice: string): readonly Override[] {
  const listed = question.choices.find(({ id }) => id === choice)
  const overrides = listed?.sets ?? question.freeChoice?.sets
  assert(overrides !== undefined, `${question.id} has no choice ${choice}`)
  return overrides
}

const overlap = (a: string, b: string): boolean => isPartOf(a, b) || isPartOf(b, a)

/** A part is part of itself. */
const isPartOf = (part: string, whole: string): boolean =>
  part.startsWith(whole) && (part.length === whole.length || part[whole.length] === '.')
