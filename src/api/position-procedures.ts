// 解释 of a contract's position: what each of its figures is made of.

import { z } from 'zod'
import { procedure } from './procedure.ts'
import {
  calendarDateSchema,
  computedDateSchema,
  contractIdSchema,
  reasonSchema,
  signedFenSchema,
} from './shared-schemas.ts'

const kindPartsSchema = z.array(z.object({ kind: z.string(), count: z.int(), amountFen: signedFenSchema }))

export const positionProcedures = {
  'position.explain': procedure(
    'query',
    'read',
    z.strictObject({ contractId: contractIdSchema, asOf: calendarDateSchema }),
    z.object({
      chargedFen: signedFenSchema,
      paidFen: signedFenSchema,
      owedFen: signedFenSchema,
      overdueFen: signedFenSchema,
      onAccountFen: signedFenSchema,
      lateFeeEstimateFen: signedFenSchema,
      contractTotalFen: signedFenSchema.nullable(),
      remainingFen: signedFenSchema.nullable(),
      charged: kindPartsSchema,
      payments: z.array(
        z.object({
          paymentId: z.int(),
          paidOn: computedDateSchema,
          amountFen: signedFenSchema,
          voucher: z.string(),
        }),
      ),
      overdue: z.array(
        z.object({
          dueOn: computedDateSchema,
          count: z.int(),
          amountFen: signedFenSchema,
          openFen: signedFenSchema,
        }),
      ),
      /** Null where the contract agrees none. Fees are yuan with all decimals, before the one rounding. */
      lateFee: z
        .object({
          reason: reasonSchema,
          because: z.string(),
          ratePerDay: z.string(),
          exactYuan: z.string(),
          segments: z.array(
            z.object({
              dueOn: computedDateSchema,
              chargeCount: z.int(),
              from: computedDateSchema,
              until: computedDateSchema,
              days: z.int(),
              principalFen: signedFenSchema,
              exactYuan: z.string(),
            }),
          ),
        })
        .nullable(),
      /** Null where the contract states no total. */
      covered: z
        .object({ reason: reasonSchema, statedFen: signedFenSchema, paid: kindPartsSchema })
        .nullable(),
    }),
  ),
} as const
