// Lists of charges in windows: as many as are looked at, with what all that the filter finds comes to.

import { z } from 'zod'
import { chargeKindSchema } from '../contracts/terms.ts'
import { chargeSchema } from './billing-procedures.ts'
import { procedure } from './procedure.ts'
import {
  calendarDateSchema,
  computedMonthSchema,
  contractIdSchema,
  idSchema,
  monthSchema,
  signedFenSchema,
} from './shared-schemas.ts'

/** Of what is not settled: past its due day, before or on it, or without one so far. */
export const chargeStates = ['overdue', 'due', 'undated', 'settled'] as const
export type ChargeState = (typeof chargeStates)[number]

export const chargeOrders = ['number', 'kind', 'month', 'iccid', 'amount', 'effectiveOn', 'dueOn'] as const
export type ChargeOrder = (typeof chargeOrders)[number]

/** The most rows of one window. */
export const WINDOW_LIMIT = 5_000

const windowFields = {
  offset: z.int().min(0),
  limit: z.int().min(1).max(WINDOW_LIMIT),
}

const filterFields = {
  contractId: contractIdSchema,
  /** Words parted by spaces, each of which must stand in the card, the kind, the period or the clause. */
  search: z.string().max(200).optional(),
  kind: chargeKindSchema.optional(),
  from: monthSchema.optional(),
  to: monthSchema.optional(),
  state: z.enum(chargeStates).optional(),
  cardId: idSchema.optional(),
  /** The day on which something is overdue or not yet; today where it is left out. */
  asOf: calendarDateSchema.optional(),
}

const sumFields = { count: z.int(), amountFen: signedFenSchema, openFen: signedFenSchema }

export const chargesProcedures = {
  'charges.page': procedure(
    'query',
    'read',
    z.strictObject({
      ...filterFields,
      sort: z.enum(chargeOrders).optional(),
      descending: z.boolean().optional(),
      ...windowFields,
    }),
    z.object({
      rows: z.array(
        chargeSchema.omit({ because: true, reason: true }).extend({
          state: z.enum(chargeStates),
          /** Null for a correction: both stand with the charge that it corrects. */
          paidFen: signedFenSchema.nullable(),
          openFen: signedFenSchema.nullable(),
        }),
      ),
      total: z.int(),
      totalFen: signedFenSchema,
      openFen: signedFenSchema,
      openQuestions: z.array(z.string()),
    }),
  ),
  'charges.months': procedure(
    'query',
    'read',
    z.strictObject(filterFields),
    z.object({ months: z.array(z.object({ month: computedMonthSchema, ...sumFields })) }),
  ),
  'charges.cards': procedure(
    'query',
    'read',
    z.strictObject({
      contractId: contractIdSchema,
      search: z.string().max(200).optional(),
      ...windowFields,
    }),
    z.object({
      rows: z.array(
        z.object({ cardId: z.int(), iccid: z.string(), msisdn: z.string().nullable(), ...sumFields }),
      ),
      total: z.int(),
    }),
  ),
} as const
