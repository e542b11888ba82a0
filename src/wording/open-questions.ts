// What a typed question would be in the ledger, in a few sentences: read back before the contract is recorded.

import type { Question } from '../contracts/contract.ts'

export function openQuestionInWords({
  question,
  consequence,
  choices,
  concerns,
  defaultChoice,
}: Question): string {
  const others = choices.filter(({ id }) => id !== defaultChoice).map(({ label }) => `“${label}”`)
  const effect = concerns.length === 0 ? '答复只作记录，不改变计算' : '答复后按答复计算'
  return `${sentence(question)}影响：${sentence(consequence)}未答复时按“${defaultChoice}”；也可答复${others.join('、')}。${effect}。`
}

const sentence = (text: string): string => (/[。？！]$/.test(text) ? text : `${text}。`)
