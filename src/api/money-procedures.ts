// The plan of payments and the journal.

import { z } from 'zod'
import { procedure } from './procedure.ts'
import {
  calendarDateSchema,
  computedMonthSchema,
  contractIdSchema,
  nothingSchema,
  restingOnQuestions,
  signedFenSchema,
  warningSchema,
} from './shared-schemas.ts'

/** Due by its day; charged and without a due day so far; foreseen and not charged yet; paid. */
const cashSums = {
  dueFen: signedFenSchema,
  undatedFen: signedFenSchema,
  forecastFen: signedFenSchema,
  paidFen: signedFenSchema,
}

export const moneyProcedures = {
  /** Due against paid by month, and the forecast by budget year. */
  'budget.plan': procedure(
    'query',
    'read',
    z.strictObject({ contractId: contractIdSchema, asOf: calendarDateSchema }),
    z.object({
      months: z.array(z.object({ month: computedMonthSchema, ...cashSums })),
      years: z.array(z.object({ year: z.int(), ...cashSums })),
      upcoming: z.array(z.object({ days: z.int(), dueFen: signedFenSchema })),
      through: computedMonthSchema,
      ...restingOnQuestions,
    }),
  ),
  'journal.export': procedure(
    'query',
    'read',
    z.strictObject({ file: z.string().min(1) }),
    z.object({
      file: z.string(),
      entries: z.int(),
      sha256: z.string(),
      warnings: z.array(warningSchema),
    }),
  ),
  'journal.balances': procedure(
    'query',
    'read',
    nothingSchema,
    z.object({
      balances: z.array(z.object({ account: z.string(), name: z.string(), amountFen: z.int() })),
    }),
  ),
} as const
