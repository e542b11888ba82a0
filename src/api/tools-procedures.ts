// Tools: pure computations that need no ledger data beyond the contracts and the holidays.

import { z } from 'zod'
import { fenSchema, rateSchema } from '../contracts/scalars.ts'
import { deliveryWaySchema, destinationSchema } from '../contracts/terms.ts'
import { procedure } from './procedure.ts'
import {
  calendarDateSchema,
  computedDateSchema,
  contractIdSchema,
  positiveFenSchema,
} from './shared-schemas.ts'

export const toolsProcedures = {
  'tools.rmbUppercase': procedure(
    'tool',
    'read',
    z.strictObject({ amountFen: fenSchema }),
    z.object({ text: z.string() }),
  ),
  'tools.parseRmbUppercase': procedure(
    'tool',
    'read',
    z.strictObject({ text: z.string().max(200) }),
    z.object({ amountFen: z.int() }),
  ),
  'tools.parseAmount': procedure(
    'tool',
    'read',
    z.strictObject({ text: z.string().max(200) }),
    z.object({ amountFen: z.int() }),
  ),
  'tools.creditCode': procedure(
    'tool',
    'read',
    z.strictObject({ code: z.string() }),
    z.object({ valid: z.boolean(), problem: z.string().optional() }),
  ),
  'tools.vatSplit': procedure(
    'tool',
    'read',
    z.strictObject({ grossFen: fenSchema, rate: rateSchema }),
    z.object({ netFen: z.int(), taxFen: z.int() }),
  ),
  'tools.periodEnd': procedure(
    'query',
    'read',
    z.strictObject({ startOn: calendarDateSchema, days: z.int().min(0).max(36_500) }),
    z.object({
      lastOn: computedDateSchema,
      endsOn: computedDateSchema,
      provisional: z.boolean(),
      because: z.string(),
    }),
  ),
  'tools.deemedDelivery': procedure(
    'query',
    'read',
    z.strictObject({
      contractId: contractIdSchema,
      way: deliveryWaySchema,
      destination: destinationSchema,
      sender: z.enum(['us', 'supplier']),
      sentOn: calendarDateSchema,
      receivedOn: calendarDateSchema.optional(),
    }),
    z.object({
      deliveredOn: computedDateSchema,
      clause: z.string(),
      because: z.string(),
      openQuestions: z.array(z.string()),
    }),
  ),
  'tools.lateFee': procedure(
    'tool',
    'read',
    z.strictObject({
      principalFen: fenSchema,
      ratePerDay: rateSchema,
      dueOn: calendarDateSchema,
      asOf: calendarDateSchema,
      payments: z.array(z.strictObject({ on: calendarDateSchema, amountFen: positiveFenSchema })),
    }),
    z.object({
      feeFen: z.int(),
      segments: z.array(
        z.object({
          from: computedDateSchema,
          until: computedDateSchema,
          days: z.int(),
          principalFen: z.int(),
        }),
      ),
    }),
  ),
} as const
