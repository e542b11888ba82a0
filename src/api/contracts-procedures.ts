// Contracts, their open questions, the price versions that a change of tax brings, and the holiday table.

import { z } from 'zod'
import { rateSchema } from '../contracts/scalars.ts'
import { contractFormSchema } from './contract-form-schema.ts'
import { partySchema } from './party-schema.ts'
import { procedure } from './procedure.ts'
import {
  calendarDateSchema,
  computedDateSchema,
  computedMonthSchema,
  contractIdSchema,
  monthSchema,
  nothingSchema,
  restingOnQuestions,
  shortTextSchema,
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
})

const namedDaySchema = z.object({ on: computedDateSchema, name: z.string() })

const answeredQuestion = z.object({
  questionId: z.string(),
  contractIds: z.array(z.string()),
  question: z.string(),
  consequence: z.string(),
  sources: z.array(sourceSchema),
  choices: z.array(z.object({ id: z.string(), label: z.string() })),
  freeChoice: z.enum(['date', 'text']).nullable(),
  defaultChoice: z.string(),
  /** Null while the question is open: the default applies. */
  choice: z.string().nullable(),
  history: z.array(
    z.object({
      choice: z.string(),
      reason: z.string().nullable(),
      recordedAt: z.string(),
      recordedBy: z.string(),
    }),
  ),
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
      findings: z.array(z.object({ severity: z.enum(['high', 'medium', 'low']), message: z.string() })),
    }),
  ),
  'contracts.add': procedure(
    'command',
    'administer',
    z.strictObject({ pack: z.unknown() }),
    z.object({ contractId: z.string() }),
  ),
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
  'holidays.list': procedure(
    'query',
    'read',
    nothingSchema,
    z.object({
      years: z.array(
        z.object({
          year: z.int(),
          status: z.enum(['official', 'provisional']),
          notice: z.string().nullable(),
          off: z.array(namedDaySchema),
          makeupWorkdays: z.array(namedDaySchema),
        }),
      ),
    }),
  ),
  /** Which due days and deadlines an announcement would move; nothing is recorded. */
  'holidays.rehearse': procedure(
    'rehearsal',
    'administer',
    z.strictObject({ holidays: z.unknown(), asOf: calendarDateSchema }),
    z.object({
      year: z.int(),
      status: z.enum(['official', 'provisional']),
      days: z.object({ off: z.int(), makeupWorkdays: z.int() }),
      /** What is recorded of the year so far; null when nothing is. */
      before: z
        .object({ status: z.enum(['official', 'provisional']), off: z.int(), makeupWorkdays: z.int() })
        .nullable(),
      moved: z.array(
        z.object({
          contractId: z.string(),
          kind: z.string(),
          matter: z.string(),
          from: computedDateSchema.nullable(),
          to: computedDateSchema.nullable(),
        }),
      ),
    }),
  ),
  'holidays.announce': procedure(
    'command',
    'administer',
    z.strictObject({ holidays: z.unknown() }),
    z.object({ year: z.int(), status: z.enum(['official', 'provisional']), ...restingOnQuestions }),
  ),
} as const
