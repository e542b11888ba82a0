// The shapes that many procedures share: reasons, warnings, the open questions that an answer rests on.

import { z } from 'zod'
import {
  becauseInputsSchema,
  calendarDateSchema,
  computedDateSchema,
  computedMonthSchema,
  monthSchema,
} from '../contracts/scalars.ts'

export const contractIdSchema = z.string().min(1).max(32)
export const nothingSchema = z.strictObject({})
export const idSchema = z.int().min(1)

/** A short text by the clerk: no control characters, at most 500 code points. */
export const shortTextSchema = z
  .string()
  .trim()
  .min(1)
  .refine(text => text.isWellFormed() && [...text].length <= 500, { error: 'text-too-long' })
  .refine(text => !/\p{Cc}/u.test(text), { error: 'control-character' })

export const signedFenSchema = z.int()
export const positiveFenSchema = z.int().min(1)
/** Amounts that a paper states may be nothing, but never less. */
export const statedFenSchema = z.int().min(0)

export const reasonSchema = z.object({
  contractId: z.string(),
  termId: z.string(),
  clause: z.string(),
  quotation: z.string(),
  inputs: becauseInputsSchema,
  formula: z.string().nullable(),
})

export const sourceSchema = z.object({ clause: z.string(), quotation: z.string() })

/** Something the clerk should know although the command was carried out; `message` is the sentence. */
export const warningSchema = z.looseObject({ kind: z.string(), message: z.string() })

/** What every answer that rests on contract terms carries besides its own fields. */
export const restingOnQuestions = {
  openQuestions: z.array(z.string()),
  warnings: z.array(warningSchema),
}

export { calendarDateSchema, computedDateSchema, computedMonthSchema, monthSchema }
