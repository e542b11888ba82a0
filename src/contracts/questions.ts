// The questions that the contracts leave open, as the clerk meets them: a question that stands in two contracts is
// one question with one answer. Which of them a figure rests on follows from the terms that it was computed from.

import type { Answer } from './answers.ts'
import type { Contract, Question } from './contract.ts'

/** One question in every contract in which it stands; the choices are the same in all (checked at loading). */
export type QuestionAcrossContracts = {
  readonly id: string
  readonly inContracts: readonly [QuestionInContract, ...QuestionInContract[]]
}

export type QuestionInContract = { readonly contractId: string; readonly question: Question }

/** In the order of the contracts, and of the questions in each; a shared one stands where it comes first. */
export function questionsAcross(contracts: readonly Contract[]): readonly QuestionAcrossContracts[] {
  const across = new Map<string, QuestionAcrossContracts>()
  for (const contract of contracts) {
    for (const question of contract.questions) {
      const here = { contractId: contract.id, question }
      const known = across.get(question.id)
      const inContracts: QuestionAcrossContracts['inContracts'] =
        known === undefined ? [here] : [...known.inContracts, here]
      across.set(question.id, { id: question.id, inContracts })
    }
  }
  return [...across.values()]
}

/**
 * The unanswered questions on which figures from these terms rest, in the contract's order. A term may be named
 * whole (`A-DELIVERY`) or by the part that was used (`A-DELIVERY.ways.express`), so that a letter handed over in
 * person does not ask about e-mail.
 */
export function openQuestionsFor(
  contract: Contract,
  answers: readonly Answer[],
  usedTerms: readonly string[],
): readonly string[] {
  return contract.questions
    .filter(({ concerns }) => concerns.some(part => usedTerms.some(used => overlap(part, used))))
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

const overlap = (a: string, b: string): boolean => a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`)
