// Charges told in groups, as many procedures answer them.

import { z } from 'zod'
import { computedDateSchema, computedMonthSchema } from './shared-schemas.ts'

const counts = { cards: z.int(), charges: z.int(), amountFen: z.int() }

export const chargeGroupSchema = z.object({
  kind: z.string(),
  instalment: z.int().nullable(),
  /** Null for an instalment. */
  fromMonth: computedMonthSchema.nullable(),
  toMonth: computedMonthSchema.nullable(),
  dueOn: computedDateSchema.nullable(),
  ...counts,
  months: z.array(
    z.object({
      month: computedMonthSchema.nullable(),
      ...counts,
      parts: z.array(z.object({ chargeId: z.int(), iccid: z.string().nullable(), amountFen: z.int() })),
    }),
  ),
})
