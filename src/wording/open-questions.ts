// What a typed question would be in the ledger, in a few sentences: read back before the contract is recorded, for it cannot
// be changed afterwards.

import type { OpenQuestionForm } from '../contracts/contract-form.ts'
import { asSentence } from '../contracts/form-to-pack.ts'
import { type SettledField, settledValue } from '../contracts/settled-fields.ts'
import { settledValueInWords, settledWords } from './window-settled-fields.ts'

/** `typed`: what the form has in the field that the question settles. */
export function openQuestionInWords(asked: OpenQuestionForm, typed: unknown): string {
  const { question, consequence, settles, meanwhile, others } = asked
  const becomes = (value: unknown) => (settles === null ? '' : `（${settledValueInWords(settles, value)}）`)
  const answers = others.map(({ label, value }) => `“${label}”${becomes(settledValue(value))}`)
  return [
    asSentence(question),
    asSentence(consequence),
    `未答复时按“${meanwhile}”${becomes(typed)}；也可答复${answers.join('、')}。`,
    effectInWords(settles),
  ].join('')
}

const effectInWords = (settles: SettledField | null): string =>
  settles === null ? '答复只作记录，不改变计算。' : `答复决定“${settledWords[settles].name}”。`
