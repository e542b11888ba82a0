// 待定事项: what the contracts leave open, with the answers given so far and by whom.

import { answerInForce } from '../contracts/answers.ts'
import type { Question } from '../contracts/contract.ts'
import { questionsAcross } from '../contracts/questions.ts'
import type { ReadLedger, Recorded } from './ports.ts'

export type QuestionState = {
  readonly question: Question
  readonly contractIds: readonly string[]
  /** Null while the question is open: its default applies. */
  readonly choice: string | null
  readonly history: readonly (Recorded & { readonly choice: string; readonly reason: string | null })[]
}

export function listQuestions(ledger: ReadLedger): readonly QuestionState[] {
  const contracts = ledger.contractIds().flatMap(id => ledger.contractAsWritten(id) ?? [])
  const answers = ledger.answers()
  return questionsAcross(contracts).map(({ id, inContracts }) => ({
    question: inContracts[0].question,
    contractIds: inContracts.map(({ contractId }) => contractId),
    choice: answerInForce(inContracts[0].contractId, answers, id)?.choice ?? null,
    history: answers
      .filter(answer => answer.questionId === id)
      .map(({ choice, reason, recordedAt, recordedBy }) => ({ choice, reason, recordedAt, recordedBy })),
  }))
}
