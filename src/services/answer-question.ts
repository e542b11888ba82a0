// 回答待定事项: what the court decides where the contracts are silent. Past postings stay; the next billing run
// brings the corrections, as new entries.

import { err, ok, type Result } from '../base/result.ts'
import { type AnswerError, checkAnswer } from '../contracts/answers.ts'
import type { ContractReads, WriteLedger } from './ports.ts'

export type AnswerRequest = {
  readonly questionId: string
  readonly choice: string
  readonly reason: string | null
}

export type RecordedAnswer = {
  readonly questionId: string
  readonly choice: string
  /** Whether an earlier answer said something else. */
  readonly changed: boolean
}

export function answerQuestion(
  ledger: WriteLedger,
  { questionId, choice, reason }: AnswerRequest,
): Result<RecordedAnswer, AnswerError> {
  const questions = questionsOf(ledger)
  if (!questions.some(question => question.id === questionId))
    return err({ kind: 'unknown-question', questionId })

  const earlier = ledger.answers()
  const answer = { questionId, contractId: null, choice, reason }
  const checked = checkAnswer({ questions, earlier, answer })
  if (!checked.ok) return checked
  const last = earlier.findLast(given => given.questionId === questionId)
  ledger.addAnswer(checked.value)
  return ok({ questionId, choice, changed: last !== undefined && last.choice !== choice })
}

function questionsOf(ledger: ContractReads) {
  return ledger.contractIds().flatMap(id => ledger.contractAsWritten(id)?.questions ?? [])
}
