// What a paper leaves open, as it is typed. An answer settles one field of what was typed, or it is only noted: a question
// about a figure that no answer would move would promise what does not come.

import type { Question } from './contract.ts'
import type { OpenQuestionForm } from './contract-form.ts'
import { settledPlace, settledValue } from './settled-fields.ts'

/** The term that a part of the form became. */
type TermIdOf = (part: string) => string

export const questionOfForm = (
  id: string,
  { question, consequence, settles, meanwhile, others, source }: OpenQuestionForm,
  termIdOf: TermIdOf,
): Question => {
  const place = settles === null ? null : settledPlace(settles)
  const term = place === null ? '' : termIdOf(place.part)
  const setsOf = (value: string | null) =>
    place === null ? [] : [{ term, field: place.path, value: settledValue(value) }]
  return {
    id,
    sources: [source],
    question,
    consequence,
    // An answer is known by its own words wherever it is named.
    choices: [
      { id: meanwhile, label: meanwhile, sets: [] },
      ...others.map(({ label, value }) => ({ id: label, label, sets: setsOf(value) })),
    ],
    // Of what is only noted, words nobody thought of beforehand can do no harm.
    freeChoice: place === null ? { form: 'text', sets: [] } : null,
    defaultChoice: meanwhile,
    concerns: place === null ? [] : [`${term}.${place.path}`],
  }
}

/** `choices.2.sets` → `others.1.value`, inside the row of the question. */
export function questionPathToField(path: readonly string[]): string {
  const [part, place, inside] = path
  if (part !== 'choices' || place === undefined) return 'question'
  if (place === '0') return 'meanwhile'
  return `others.${Number(place) - 1}.${inside === 'sets' ? 'value' : 'label'}`
}
