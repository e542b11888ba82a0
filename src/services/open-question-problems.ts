// What is wrong with the questions of a typed contract: two that settle the same, answers that cannot be told apart, and
// such as settle what was not typed or change nothing.

import type { ContractForm, ContractFormProblem, OpenQuestionForm } from '../contracts/contract-form.ts'
import { typedInField } from '../contracts/form-to-pack.ts'
import { settledValue } from '../contracts/settled-fields.ts'

type Problems = Generator<ContractFormProblem, void, undefined>

export function* openQuestionProblems(form: ContractForm): Problems {
  const rows = form.questions?.rows ?? []
  for (const [index, row] of rows.entries()) {
    const field = `questions.rows.${index}`
    // The answer to one of them would be overruled by the other's, and nobody told.
    const first = rows.findIndex(({ settles }) => settles === row.settles)
    if (row.settles !== null && first < index) yield { field: `${field}.settles`, kind: 'settled-twice' }
    yield* repeatedAnswers(row, field)
    yield* settlingProblems(form, row, field)
  }
}

function* repeatedAnswers({ meanwhile, others }: OpenQuestionForm, field: string): Problems {
  const labels = [meanwhile, ...others.map(({ label }) => label)]
  for (const [index, { label }] of others.entries()) {
    if (labels.indexOf(label) <= index)
      yield { field: `${field}.others.${index}.label`, kind: 'answer-twice' }
  }
}

function* settlingProblems(
  form: ContractForm,
  { settles, others }: OpenQuestionForm,
  field: string,
): Problems {
  if (settles === null) return
  const typed = typedInField(form, settles)
  if (typed === undefined) {
    yield { field: `${field}.settles`, kind: 'part-not-there' }
    return
  }
  for (const [index, { value }] of others.entries()) {
    if (settledValue(value) !== typed) continue
    yield { field: `${field}.others.${index}.value`, kind: 'answer-unchanged' }
  }
}
