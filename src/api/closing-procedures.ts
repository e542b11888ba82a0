// A contract's end: what it comes to and what is still open, closing it, opening it again, and money that the supplier
// pays back.

import { z } from 'zod'
import type { CarriedMatter } from '../statements/settlement.ts'
import { procedure } from './procedure.ts'
import { recordedFields, recordedSchema } from './recorded.ts'
import {
  calendarDateSchema,
  computedDateSchema,
  contractIdSchema,
  idSchema,
  positiveFenSchema,
  shortTextSchema,
} from './shared-schemas.ts'

const carriedMatterSchema = z.enum([
  'unpaid',
  'refund-due',
  'cards-in-use',
  'not-invoiced',
  'over-invoiced',
]) satisfies z.ZodType<CarriedMatter>

const sums = {
  chargedFen: z.int(),
  paidFen: z.int(),
  refundedFen: z.int(),
  unpaidFen: z.int(),
  onAccountFen: z.int(),
  invoicedFen: z.int(),
}

const carriedSchema = z.object({
  matter: carriedMatterSchema,
  title: z.string(),
  amountFen: z.int().nullable(),
  count: z.int().nullable(),
  reason: z.string(),
})

const groundFields = {
  clause: z.string().nullable(),
  quotation: z.string().nullable(),
  /** One sentence: how the figure came about and what to do. */
  because: z.string(),
}

const itemSchema = z.object({
  matter: z.string(),
  weight: z.enum(['blocks', 'needs-reason', 'told']),
  title: z.string(),
  amountFen: z.int().nullable(),
  count: z.int().nullable(),
  names: z.array(z.string()),
  ...groundFields,
})

const closingSchema = recordedSchema.extend({
  closingId: idSchema,
  closedOn: computedDateSchema,
  carried: z.array(carriedSchema),
  /** Of what was left open, what has not come in since. */
  left: z.object({ unpaidFen: z.int(), refundFen: z.int(), uninvoicedFen: z.int() }),
})

export const closingProcedures = {
  'contracts.settlement': procedure(
    'query',
    'read',
    z.strictObject({ contractId: contractIdSchema, closedOn: calendarDateSchema }),
    z.object({
      ...sums,
      rows: z.array(
        z.object({
          kind: z.string(),
          name: z.string(),
          count: z.int(),
          chargedFen: z.int(),
          paidFen: z.int(),
          unpaidFen: z.int(),
          ...groundFields,
        }),
      ),
      items: z.array(itemSchema),
      /** Of each sum, how it came about. */
      reasons: z.record(z.enum(Object.keys(sums) as [keyof typeof sums]), z.string()),
      /** Null while the contract is open. */
      closing: closingSchema.nullable(),
      /** Newest first. */
      history: z.array(
        recordedSchema.extend({
          closingId: idSchema,
          state: z.enum(['closed', 'reopened']),
          closedOn: computedDateSchema.nullable(),
          reason: z.string().nullable(),
        }),
      ),
      /** Newest first, without the mirrors of those that were taken back. */
      refunds: z.array(
        z.object({
          ...recordedFields,
          refundId: idSchema,
          receivedOn: computedDateSchema,
          amountFen: z.int(),
          voucher: z.string(),
          takenBack: recordedSchema.extend({ refundId: idSchema, reason: z.string() }).nullable(),
        }),
      ),
    }),
  ),
  /** `reasons`: why something is left open; refused while anything else is. */
  'contracts.close': procedure(
    'command',
    'record',
    z.strictObject({
      contractId: contractIdSchema,
      closedOn: calendarDateSchema,
      reasons: z
        .array(z.strictObject({ matter: carriedMatterSchema, reason: shortTextSchema }))
        .max(carriedMatterSchema.options.length)
        .default([]),
    }),
    z.object({ closingId: idSchema, ...sums }),
  ),
  'contracts.reopen': procedure(
    'command',
    'record',
    z.strictObject({ contractId: contractIdSchema, reason: shortTextSchema }),
    z.object({ closingId: idSchema }),
  ),
  'refunds.record': procedure(
    'command',
    'record',
    z.strictObject({
      contractId: contractIdSchema,
      receivedOn: calendarDateSchema,
      amountFen: positiveFenSchema,
      voucher: shortTextSchema,
    }),
    z.object({ refundId: idSchema, amountFen: z.int() }),
  ),
  'refunds.takeBack': procedure(
    'command',
    'record',
    z.strictObject({ refundId: idSchema, reason: shortTextSchema }),
    z.object({ refundId: idSchema, amountFen: z.int() }),
  ),
} as const
