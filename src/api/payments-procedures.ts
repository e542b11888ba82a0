// Payments: recorded, tried first, looked into, taken back.

import { z } from 'zod'
import { chargeGroupSchema } from './charge-groups.ts'
import { entrySchema } from './entry-schema.ts'
import { procedure } from './procedure.ts'
import { recordedSchema, takenBackSchema } from './recorded.ts'
import {
  calendarDateSchema,
  computedDateSchema,
  contractIdSchema,
  idSchema,
  positiveFenSchema,
  restingOnQuestions,
  shortTextSchema,
} from './shared-schemas.ts'

const MOST_CHARGES = 400_000

const allocationSchema = z.object({ chargeId: z.int(), amountFen: z.int(), on: computedDateSchema })

const paymentInput = {
  contractId: contractIdSchema,
  paidOn: calendarDateSchema,
  amountFen: positiveFenSchema,
  allocations: z
    .array(z.strictObject({ chargeId: idSchema, amountFen: positiveFenSchema }))
    .min(1)
    .max(MOST_CHARGES)
    .optional(),
  /** Groups of charges with one amount each, put to them oldest due first. */
  designations: z
    .array(
      z.strictObject({
        chargeIds: z.array(idSchema).min(1).max(MOST_CHARGES),
        amountFen: positiveFenSchema,
      }),
    )
    .min(1)
    .max(1_000)
    .optional(),
}

const paymentFields = {
  paymentId: z.int(),
  paidOn: computedDateSchema,
  amountFen: z.int(),
  voucher: z.string(),
  onAccountFen: z.int(),
}

const paymentSchema = recordedSchema.extend({
  ...paymentFields,
  contractId: z.string(),
  reversed: takenBackSchema.extend({ reversalId: z.int() }).nullable(),
  /** Without single charges in a list. */
  settled: z.array(chargeGroupSchema),
})

export const paymentsProcedures = {
  'payments.record': procedure(
    'command',
    'record',
    z.strictObject({ ...paymentInput, voucher: shortTextSchema }),
    z.object({
      paymentId: z.int(),
      allocations: z.array(allocationSchema),
      onAccountFen: z.int(),
      ...restingOnQuestions,
    }),
  ),
  /** What recording it would settle and leave; nothing is written. The voucher may not be known yet. */
  'payments.try': procedure(
    'rehearsal',
    'record',
    z.strictObject({ ...paymentInput, voucher: shortTextSchema.optional() }),
    z.object({
      settled: z.array(chargeGroupSchema),
      onAccountFen: z.int(),
      /** Without single charges. */
      remaining: z.array(chargeGroupSchema),
      owedAfterFen: z.int(),
      ...restingOnQuestions,
    }),
  ),
  /** What can be paid now, down to single charges. */
  'payments.open': procedure(
    'query',
    'read',
    z.strictObject({ contractId: contractIdSchema }),
    z.object({ groups: z.array(chargeGroupSchema) }),
  ),
  'payments.reverse': procedure(
    'command',
    'record',
    z.strictObject({ paymentId: idSchema, reason: shortTextSchema }),
    z.object({ reversalId: z.int(), releasedFen: z.int() }),
  ),
  'payments.list': procedure(
    'query',
    'read',
    z.strictObject({ contractId: contractIdSchema }),
    z.object({
      payments: z.array(
        z.object({
          ...paymentFields,
          reversed: z.object({ reason: z.string(), reversalId: z.int() }).nullable(),
          allocations: z.array(allocationSchema),
        }),
      ),
    }),
  ),
  'payments.overview': procedure(
    'query',
    'read',
    z.strictObject({ contractId: contractIdSchema }),
    z.object({ payments: z.array(paymentSchema) }),
  ),
  'payments.explain': procedure(
    'query',
    'read',
    z.strictObject({ paymentId: idSchema }),
    z.object({ payment: paymentSchema, entries: z.array(entrySchema) }),
  ),
} as const
