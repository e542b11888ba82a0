// What every answer that rests on contract terms carries besides its own: open questions, and warnings in words.

import type { Warning } from '../../src/api/warnings.ts'
import { warningsInWords } from '../../src/wording/warnings.ts'

export type Resting = { readonly openQuestions: readonly string[]; readonly warnings: readonly Warning[] }

export const resting = ({ openQuestions, warnings }: Resting) => ({
  openQuestions: [...openQuestions],
  warnings: warningsInWords(warnings),
})

export const worded = <T extends Resting>(value: T) => ({ ...value, ...resting(value) })
