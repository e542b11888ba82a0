// The schema of a notice's facts, derived from their declaration: what the form shows and what is accepted are one.

import { z } from 'zod'
import { fen } from '../base/fen.ts'
import type { FactDeclaration } from '../notices/facts.ts'
import { findingKindSchema } from './finding-kind.ts'
import { calendarDateSchema, idSchema, monthSchema, signedFenSchema } from './shared-schemas.ts'

const LONGEST_TEXT = 200
const LONGEST_LONG_TEXT = 3000
/** More would fill more pages than anybody reads; a contract has at most some hundred cards. */
const MOST_CARDS = 2000
const MOST_DIFFERENCES = 3000

/** Unknown facts are refused, as everywhere. */
export const noticeFactsSchema = (facts: readonly FactDeclaration[]) =>
  z.strictObject(
    Object.fromEntries(
      facts.map(fact => [fact.name, fact.required ? valueSchema(fact) : valueSchema(fact).optional()]),
    ),
  )

function valueSchema(fact: FactDeclaration): z.ZodType {
  if (fact.input === 'integer') return z.int().min(fact.minimum).max(fact.maximum)
  if (fact.input === 'choice') return z.enum(fact.choices)
  return plainSchemas[fact.input]
}

const textOf = (longest: number, forbidden: RegExp) =>
  z
    .string()
    .trim()
    .min(1)
    .refine(text => text.isWellFormed() && [...text].length <= longest, { error: 'text-too-long' })
    .refine(text => !forbidden.test(text), { error: 'control-character' })

const differenceSchema = z.strictObject({
  iccid: z.string().min(1).max(40).nullable(),
  month: monthSchema.nullable(),
  kind: findingKindSchema,
  item: z.string().max(LONGEST_TEXT),
  clause: z.string().min(1).max(40),
  billedFen: signedFenSchema,
  expectedFen: signedFenSchema,
})

const plainSchemas = {
  text: textOf(LONGEST_TEXT, /\p{Cc}/u),
  // A line feed parts the points of a text that has several.
  'long-text': textOf(LONGEST_LONG_TEXT, /[^\P{Cc}\n\r\t]/u),
  date: calendarDateSchema,
  month: monthSchema,
  amount: z.int().min(1).transform(fen),
  cards: z.array(z.string().trim().toUpperCase().min(1).max(32)).min(1).max(MOST_CARDS),
  differences: z.array(differenceSchema).min(1).max(MOST_DIFFERENCES),
  payment: idSchema,
  instalment: z.int().min(1),
  notice: idSchema,
  paper: idSchema,
} as const
