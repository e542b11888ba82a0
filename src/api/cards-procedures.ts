// Cards and what they bring about: supply, events, usage, billing runs, charges.

import { z } from 'zod'
import { decimalTextSchema } from '../contracts/scalars.ts'
import { replacementCauseSchema } from '../contracts/terms.ts'
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

export const iccidSchema = z.string().min(1).max(40)
const eventKindSchema = z.enum(['activated', 'suspended', 'resumed', 'cancelled', 'replaced'])
export const cardStateSchema = z.enum(['supplied', 'active', 'suspended', 'cancelled'])

export const cardEventsSchema = z
  .array(
    z.strictObject({
      iccid: iccidSchema,
      kind: eventKindSchema,
      on: calendarDateSchema,
      cause: replacementCauseSchema.optional(),
      newIccid: iccidSchema.optional(),
    }),
  )
  .min(1)
  .max(100_000)

export const billingRunSchema = z.object({
  added: z.int(),
  adjusted: z.int(),
  totalFen: z.int(),
  /** The numbers of the first and the last charge written; null when nothing was. */
  chargeIds: z.object({ first: z.int(), last: z.int() }).nullable(),
  ...restingOnQuestions,
})

/** Usage as the supplier's list gives it: a whole number or a decimal text of megabytes. */
const megabytesSchema = z.union([z.number().min(0).max(1e12), decimalTextSchema])

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

export const cardsProcedures = {
  'cards.supply': procedure(
    'command',
    'record',
    z.strictObject({
      contractId: contractIdSchema,
      cards: z
        .array(
          z.strictObject({
            iccid: iccidSchema,
            msisdn: z.string().min(1).max(40).optional(),
            suppliedOn: calendarDateSchema,
          }),
        )
        .min(1)
        .max(100_000),
    }),
    z.object({ supplied: z.int(), suppliedInTotal: z.int(), ...restingOnQuestions }),
  ),
  'cards.record': procedure(
    'command',
    'record',
    z.strictObject({ events: cardEventsSchema }),
    z.object({ recorded: z.int(), eventIds: z.array(z.int()), ...restingOnQuestions }),
  ),
  'cards.correct': procedure(
    'command',
    'record',
    z.strictObject({
      eventId: idSchema,
      /** The right day, or null when the event never happened. */
      on: calendarDateSchema.nullable(),
      reason: shortTextSchema,
    }),
    z.object({ eventId: z.int(), ...restingOnQuestions }),
  ),
  'cards.recordUsage': procedure(
    'command',
    'record',
    z.strictObject({
      contractId: contractIdSchema,
      month: monthSchema,
      usage: z
        .array(z.strictObject({ iccid: iccidSchema, megabytes: megabytesSchema }))
        .min(1)
        .max(100_000),
    }),
    z.object({
      recorded: z.int(),
      overages: z.array(
        z.object({
          iccid: z.string(),
          megabytes: z.string(),
          overMegabytes: z.int(),
          amountFen: z.int(),
          advisory: z.boolean(),
          clause: z.string(),
          because: z.string(),
        }),
      ),
      ...restingOnQuestions,
    }),
  ),
  'cards.list': procedure(
    'query',
    'read',
    z.strictObject({ contractId: contractIdSchema, asOf: calendarDateSchema.optional() }),
    z.object({
      cards: z.array(
        z.object({
          cardId: z.int(),
          iccid: z.string(),
          iccids: z.array(z.string()),
          msisdn: z.string().nullable(),
          suppliedOn: computedDateSchema,
          activatedOn: computedDateSchema.nullable(),
          cancelledOn: computedDateSchema.nullable(),
          state: cardStateSchema.nullable(),
          /** The suspension in which it rests on the day. */
          hold: z
            .object({
              suspendedOn: computedDateSchema,
              months: z.int(),
              monthsLeft: z.int(),
              endsOn: computedDateSchema,
            })
            .nullable(),
          /** What the day's month costs; null without a day. */
          monthFen: z.int().nullable(),
          events: z.array(
            z.object({
              eventId: z.int(),
              kind: z.string(),
              on: computedDateSchema,
              cause: z.string().nullable(),
              newIccid: z.string().nullable(),
            }),
          ),
        }),
      ),
      /** How many cards the contract lets be supplied, cancelled ones included; null without a limit. */
      limit: z.object({ maximum: z.int(), left: z.int(), clause: z.string() }).nullable(),
      maximumHoldMonths: z.int().nullable(),
    }),
  ),
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
