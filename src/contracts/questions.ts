// The questions that the contracts leave open, as the clerk meets them: a question that stands in two contracts is
// one question with one answer.

import type { Contract, Question } from './contract.ts'

/** One question in every contract in which it stands; the choices are the same in all (checked at loading). */
export type QuestionAcrossContracts = {
  readonly id: string
  readonly inContracts: readonly [QuestionInContract, ...QuestionInContract[]]
}

export type QuestionInContract = { readonly contractId: string; readonly question: Question }

/** No answer to it changes anything in the contract. */
export const isOnlyNoted = ({ choices, freeChoice }: Question): boolean =>
  [...choices, ...(freeChoice === null ? [] : [freeChoice])].every(({ sets }) => sets.length === 0)

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
