// What a contract leaves open and how it was answered; and the price versions that a change of tax brings.

import { z } from 'zod'
import { rateSchema } from '../contracts/scalars.ts'
import { procedure } from './procedure.ts'
import { recordedFields } from './recorded.ts'
import {
  computedMonthSchema,
  contractIdSchema,
  monthSchema,
  nothingSchema,
  shortTextSchema,
  sourceSchema,
} from './shared-schemas.ts'

const answeredQuestion = z.object({
  questionId: z.string(),
  contractIds: z.array(z.string()),
  question: z.string(),
  consequence: z.string(),
  sources: z.array(sourceSchema),
  choices: z.array(z.object({ id: z.string(), label: z.string() })),
  freeChoice: z.enum(['date', 'text']).nullable(),
  defaultChoice: z.string(),
  /** No answer to it changes what is computed. */
  onlyNoted: z.boolean(),
  /** Null while the question is open: the default applies. */
  choice: z.string().nullable(),
  history: z.array(
    z.object({
      choice: z.string(),
      reason: z.string().nullable(),
      ...recordedFields,
    }),
  ),
})

export const questionsProcedures = {
  'questions.list': procedure(
    'query',
    'read',
    nothingSchema,
    z.object({ questions: z.array(answeredQuestion) }),
  ),
  'questions.answer': procedure(
    'command',
    'record',
    z.strictObject({
      questionId: z.string().min(1),
      choice: z.string().min(1).max(200),
      reason: shortTextSchema.optional(),
    }),
    z.object({ questionId: z.string(), choice: z.string(), changed: z.boolean() }),
  ),
  'prices.proposals': procedure(
    'query',
    'read',
    z.strictObject({ contractId: contractIdSchema }),
    z.object({
      proposals: z.array(
        z.object({
          termId: z.string(),
          fromMonth: computedMonthSchema,
          rate: z.string(),
          oldUnitPriceFen: z.int(),
          newUnitPriceFen: z.int(),
          cards: z.int(),
          monthlyFen: z.int(),
          ceilingFen: z.int().nullable(),
          confirmed: z.boolean(),
          clause: z.string(),
          because: z.string(),
        }),
      ),
    }),
  ),
  'prices.confirm': procedure(
    'command',
    'record',
    z.strictObject({
      contractId: contractIdSchema,
      fromMonth: monthSchema,
      rate: rateSchema,
      /** The invoice number or notice that the new rate was read from. */
      evidence: shortTextSchema,
    }),
    z.object({ unitPriceFen: z.int(), ceilingFen: z.int().nullable(), because: z.string() }),
  ),
} as const
