// What a typed question would be in the ledger, in a few sentences: read back before the contract is recorded.

import type { Question } from '../contracts/contract.ts'
import { isOnlyNoted } from '../contracts/questions.ts'

export function openQuestionInWords(asked: Question): string {
  const { question, consequence, choices, defaultChoice } = asked
  const others = choices.filter(({ id }) => id !== defaultChoice).map(({ label }) => `“${label}”`)
  const effect = isOnlyNoted(asked) ? '答复只作记录，不改变计算' : '答复后按答复计算'
  return `${sentence(question)}影响：${sentence(consequence)}未答复时按“${defaultChoice}”；也可答复${others.join('、')}。${effect}。`
}

const sentence = (text: string): string => (/[。？！?!]$/.test(text) ? text : `${text}。`)
