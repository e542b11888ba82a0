// Cards: supplied, what happens to them, what they used.

import { z } from 'zod'
import { decimalTextSchema } from '../contracts/scalars.ts'
import { replacementCauseSchema } from '../contracts/terms.ts'
import { procedure } from './procedure.ts'
import {
  calendarDateSchema,
  computedDateSchema,
  contractIdSchema,
  idSchema,
  monthSchema,
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

/** Usage as the supplier's list gives it: a whole number or a decimal text of megabytes. */
const megabytesSchema = z.union([z.number().min(0).max(1e12), decimalTextSchema])

export const cardFields = {
  cardId: z.int(),
  iccid: z.string(),
  iccids: z.array(z.string()),
  msisdn: z.string().nullable(),
  suppliedOn: computedDateSchema,
  activatedOn: computedDateSchema.nullable(),
  cancelledOn: computedDateSchema.nullable(),
  state: cardStateSchema.nullable(),
}

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
          ...cardFields,
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
} as const
