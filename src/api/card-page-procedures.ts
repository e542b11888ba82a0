// What the page of cards asks besides: one card with all that belongs to it, and what a command would mean before it is
// given.

import { z } from 'zod'
import { billingRunSchema, chargeSchema } from './billing-procedures.ts'
import { cardEventsSchema, cardFields, iccidSchema } from './cards-procedures.ts'
import { procedure } from './procedure.ts'
import { recordedFields } from './recorded.ts'
import {
  calendarDateSchema,
  computedDateSchema,
  computedMonthSchema,
  contractIdSchema,
  monthSchema,
  restingOnQuestions,
  warningSchema,
} from './shared-schemas.ts'

const cardRecordSchema = z.object({
  eventId: z.int(),
  kind: z.enum(['activated', 'suspended', 'resumed', 'cancelled', 'replaced', 'voided']),
  on: computedDateSchema,
  cause: z.enum(['lost', 'damaged', 'burnt-out']).nullable(),
  newIccid: z.string().nullable(),
  /** The record that this one corrects; `voided` says that it never happened. */
  corrects: z.int().nullable(),
  /** The record that corrected this one. */
  correctedBy: z.int().nullable(),
  reason: z.string().nullable(),
  ...recordedFields,
})

const supplyProblemSchema = z.object({
  /** Counted from 0. */
  row: z.int(),
  field: z.enum(['iccid', 'msisdn']),
  /** A warning does not stand in the way. */
  isWarning: z.boolean(),
  message: z.string(),
})

export const cardPageProcedures = {
  /** By any ICCID that the card has or had. */
  'cards.get': procedure(
    'query',
    'read',
    z.strictObject({ iccid: iccidSchema, asOf: calendarDateSchema }),
    z.object({
      card: z.object({
        ...cardFields,
        supply: z.object(recordedFields),
      }),
      records: z.array(cardRecordSchema),
      charges: z.array(chargeSchema),
      usage: z.array(
        z.object({
          month: computedMonthSchema,
          megabytes: z.string(),
          /** Null where the contract knows no overage. */
          overage: z
            .object({ overMegabytes: z.int(), amountFen: z.int(), isAdvisory: z.boolean() })
            .nullable(),
        }),
      ),
      /** Who uses it in what device; the newest last. */
      notes: z.array(
        z.object({ assignee: z.string().nullable(), device: z.string().nullable(), ...recordedFields }),
      ),
      warnings: z.array(warningSchema),
    }),
  ),
  /** What `cards.record` would refuse, or what it would mean in money. */
  'cards.preview': procedure(
    'query',
    'read',
    z.strictObject({ events: cardEventsSchema, asOf: calendarDateSchema }),
    z.object({
      cards: z.int(),
      sentences: z.array(z.string()),
      soFarFen: z.int(),
      later: z.object({ month: computedMonthSchema, beforeFen: z.int(), afterFen: z.int() }),
      ...restingOnQuestions,
    }),
  ),
  /** What would stand in the way of `cards.supply`, row by row. */
  'cards.checkSupply': procedure(
    'query',
    'read',
    z.strictObject({
      contractId: contractIdSchema,
      cards: z
        .array(z.strictObject({ iccid: iccidSchema, msisdn: z.string().min(1).max(40).optional() }))
        .max(100_000),
    }),
    z.object({ problems: z.array(supplyProblemSchema) }),
  ),
  /** What `billing.run` would do. */
  'billing.try': procedure(
    'rehearsal',
    'record',
    z.strictObject({ contractId: contractIdSchema, through: monthSchema }),
    billingRunSchema,
  ),
  /** What was entered by hand from the supplier's bills. */
  'charges.entered': procedure(
    'query',
    'read',
    z.strictObject({ contractId: contractIdSchema }),
    z.object({
      /** `isStanding`: not withdrawn. */
      charges: z.array(chargeSchema.extend({ isStanding: z.boolean() })),
    }),
  ),
} as const
