// The position of a contract on a day, and what each of its figures is made of.

import { z } from 'zod'
import { procedure } from './procedure.ts'
import {
  calendarDateSchema,
  computedDateSchema,
  contractIdSchema,
  reasonSchema,
  restingOnQuestions,
  signedFenSchema,
} from './shared-schemas.ts'

const dueDayPartsSchema = z.array(
  z.object({
    dueOn: computedDateSchema,
    count: z.int(),
    amountFen: signedFenSchema,
    openFen: signedFenSchema,
  }),
)

const kindPartsSchema = z.array(z.object({ kind: z.string(), count: z.int(), amountFen: signedFenSchema }))

const positionFigures = {
  chargedFen: signedFenSchema,
  paidFen: signedFenSchema,
  owedFen: signedFenSchema,
  overdueFen: signedFenSchema,
  onAccountFen: signedFenSchema,
  lateFeeEstimateFen: signedFenSchema,
  contractTotalFen: signedFenSchema.nullable(),
  remainingFen: signedFenSchema.nullable(),
}

export const positionProcedures = {
  'position.get': procedure(
    'query',
    'read',
    z.strictObject({ contractId: contractIdSchema, asOf: calendarDateSchema }),
    z.object({
      ...positionFigures,
      lateFee: z
        .object({
          reason: reasonSchema,
          because: z.string(),
          segments: z.array(
            z.object({
              chargeId: z.int(),
              from: computedDateSchema,
              until: computedDateSchema,
              days: z.int(),
              principalFen: z.int(),
            }),
          ),
        })
        .nullable(),
      ...restingOnQuestions,
    }),
  ),
  'position.explain': procedure(
    'query',
    'read',
    z.strictObject({ contractId: contractIdSchema, asOf: calendarDateSchema }),
    z.object({
      ...positionFigures,
      charged: kindPartsSchema,
      payments: z.array(
        z.object({
          paymentId: z.int(),
          paidOn: computedDateSchema,
          amountFen: signedFenSchema,
          voucher: z.string(),
        }),
      ),
      /** What of them came back; taken back again, below zero. */
      refunds: z.array(
        z.object({
          refundId: z.int(),
          receivedOn: computedDateSchema,
          amountFen: signedFenSchema,
          voucher: z.string(),
        }),
      ),
      overdue: dueDayPartsSchema,
      /** Unpaid and falling due in the next 90 days. */
      upcoming: dueDayPartsSchema,
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
