// Contracts: listed, read beside their own words, checked, composed from a form, added.

import { z } from 'zod'
import { contractFormSchema } from './contract-form-schema.ts'
import { partySchema } from './party-schema.ts'
import { procedure } from './procedure.ts'
import {
  computedDateSchema,
  computedMonthSchema,
  contractIdSchema,
  nothingSchema,
  sourceSchema,
} from './shared-schemas.ts'

const contractSummary = z.object({
  contractId: z.string(),
  title: z.string(),
  shortTitle: z.string(),
  signedOn: computedDateSchema,
  signedOnPresumed: z.boolean(),
  supplier: z.string(),
  contractTotalFen: z.int().nullable(),
  /** Whether cards are supplied under it. */
  hasCards: z.boolean(),
  /** How many cards its stated total counts, and in which term; null where it counts none. */
  statedCards: z.object({ termId: z.string(), cards: z.int() }).nullable(),
  /** Null while it is open. */
  closed: z.object({ closingId: z.int(), closedOn: computedDateSchema }).nullable(),
})

export const contractsProcedures = {
  'contracts.list': procedure(
    'query',
    'read',
    nothingSchema,
    z.object({ contracts: z.array(contractSummary) }),
  ),
  'contracts.get': procedure(
    'query',
    'read',
    z.strictObject({ contractId: contractIdSchema }),
    contractSummary.extend({
      parties: z.array(partySchema),
      terms: z.array(
        z.looseObject({
          id: z.string(),
          kind: z.string(),
          name: z.string(),
          /** One sentence: what is computed from it. */
          meaning: z.string(),
          clause: z.string(),
          quotation: z.string(),
          sources: z.array(sourceSchema),
          effective: z.object({ from: computedDateSchema, until: computedDateSchema.nullable() }).optional(),
        }),
      ),
      schedule: z.array(
        z.object({
          kind: z.string(),
          instalment: z.int().nullable(),
          month: computedMonthSchema.nullable(),
          amountFen: z.int(),
          forecastOn: computedDateSchema.nullable(),
          dueOn: computedDateSchema.nullable(),
          clause: z.string(),
          because: z.string(),
        }),
      ),
      openQuestions: z.array(z.string()),
    }),
  ),
  /** The contract as transcribed, with the place of a clause or of a quotation in it. */
  'contracts.text': procedure(
    'query',
    'read',
    z.strictObject({
      contractId: contractIdSchema,
      clause: z.string().min(1).max(40).optional(),
      quotation: z.string().min(2).max(2_000).optional(),
    }),
    z.object({
      lines: z.array(z.string()),
      clauseLine: z.int().nullable(),
      passage: z.object({ start: z.int(), end: z.int(), line: z.int() }).nullable(),
    }),
  ),
  'contracts.check': procedure(
    'query',
    'read',
    nothingSchema,
    z.object({
      findings: z.array(
        z.object({
          id: z.string(),
          severity: z.enum(['high', 'medium', 'low']),
          contractId: z.string(),
          clause: z.string(),
          /** The words at fault, where the finding comes from reading the paper. */
          quotation: z.string().nullable(),
          message: z.string(),
        }),
      ),
    }),
  ),
  /** What a form would make of a contract; nothing is recorded. The pack is for `contracts.add`. */
  'contracts.compose': procedure(
    'query',
    'read',
    contractFormSchema,
    z.object({
      pack: z.unknown(),
      terms: z.array(
        z.object({ name: z.string(), clause: z.string(), quotation: z.string(), meaning: z.string() }),
      ),
      questions: z.array(z.object({ questionId: z.string(), clause: z.string(), meaning: z.string() })),
      findings: z.array(z.object({ severity: z.enum(['high', 'medium', 'low']), message: z.string() })),
    }),
  ),
  'contracts.add': procedure(
    'command',
    'administer',
    z.strictObject({ pack: z.unknown() }),
    z.object({ contractId: z.string() }),
  ),
} as const
