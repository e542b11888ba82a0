// A question as the page has it, and what its choices are called.

import type { CallOutput } from '../../client/procedures.ts'

export type ListedQuestion = CallOutput<'questions.list'>['questions'][number]

/** An answer of the clerk's own stands for itself. */
export const labelOf = ({ choices }: ListedQuestion, choice: string): string =>
  choices.find(({ id }) => id === choice)?.label ?? choice
