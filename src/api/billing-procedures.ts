// The billing run, and charges: listed, explained, entered by hand from a bill and taken back.

import { z } from 'zod'
import { iccidSchema } from './cards-procedures.ts'
import { entrySchema } from './entry-schema.ts'
import { procedure } from './procedure.ts'
import {
  calendarDateSchema,
  computedDateSchema,
  computedMonthSchema,
  contractIdSchema,
  idSchema,
  monthSchema,
  positiveFenSchema,
  reasonSchema,
  restingOnQuestions,
  shortTextSchema,
} from './shared-schemas.ts'

export const billingRunSchema = z.object({
  added: z.int(),
  adjusted: z.int(),
  totalFen: z.int(),
  /** The numbers of the first and the last charge written; null when nothing was. */
  chargeIds: z.object({ first: z.int(), last: z.int() }).nullable(),
  ...restingOnQuestions,
})

export const chargeSchema = z.object({
  id: z.int(),
  contractId: z.string(),
  kind: z.string(),
  /** Absent where the charge is not for a month, an instalment or a card. */
  month: computedMonthSchema.optional(),
  instalment: z.int().optional(),
  iccid: z.string().optional(),
  amountFen: z.int(),
  effectiveOn: computedDateSchema,
  dueOn: computedDateSchema.nullable(),
  dueProvisional: z.boolean(),
  adjusts: z.int().nullable(),
  entryId: z.int(),
  clause: z.string(),
  because: z.string(),
  reason: reasonSchema,
})

export const billingProcedures = {
  'billing.run': procedure(
    'command',
    'record',
    z.strictObject({ contractId: contractIdSchema, through: monthSchema }),
    billingRunSchema,
  ),
  'charges.list': procedure(
    'query',
    'read',
    z.strictObject({
      contractId: contractIdSchema,
      from: monthSchema.optional(),
      to: monthSchema.optional(),
    }),
    z.object({ charges: z.array(chargeSchema), openQuestions: z.array(z.string()) }),
  ),
  'charges.enter': procedure(
    'command',
    'record',
    z.strictObject({
      contractId: contractIdSchema,
      kind: z.enum(['card-fee', 'usage-overage']),
      month: monthSchema,
      iccid: iccidSchema.optional(),
      amountFen: positiveFenSchema,
      effectiveOn: calendarDateSchema,
      reason: shortTextSchema,
    }),
    z.object({ chargeId: z.int(), ...restingOnQuestions }),
  ),
  /** Takes back what was entered by hand; what billing computes is corrected by correcting its facts. */
  'charges.withdraw': procedure(
    'command',
    'record',
    z.strictObject({ chargeId: idSchema, reason: shortTextSchema }),
    z.object({ chargeId: z.int(), amountFen: z.int(), ...restingOnQuestions }),
  ),
  'charges.explain': procedure(
    'query',
    'read',
    z.strictObject({ chargeId: idSchema }),
    z.object({
      charge: chargeSchema,
      dueBecause: z.string(),
      adjustments: z.array(chargeSchema),
      allocations: z.array(z.object({ paymentId: z.int(), amountFen: z.int(), on: computedDateSchema })),
      entry: entrySchema,
    }),
  ),
} as const
