// What can be wrong with a field of an input, as kinds that src/wording has words for. The schemas name the last
// seven themselves; the others are read from what the schema library found.

export const inputProblems = [
  'missing',
  'unknown-field',
  'wrong-type',
  'not-whole',
  'too-small',
  'too-large',
  'too-short',
  'too-long',
  'not-a-choice',
  'malformed',
  'unwritable-text',
  'impossible-date',
  'impossible-month',
  'year-out-of-range',
  'not-a-decimal',
  'rate-above-one',
  'text-too-long',
  'control-character',
] as const

export type InputProblem = (typeof inputProblems)[number]

export function isInputProblem(text: string): text is InputProblem {
  return inputProblems.some(problem => problem === text)
}
