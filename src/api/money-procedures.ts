// Invoices, payments, the position of a contract and the journal.

import { z } from 'zod'
import { rateSchema } from '../contracts/scalars.ts'
import { invoiceKindSchema } from '../contracts/terms.ts'
import { procedure } from './procedure.ts'
import {
  calendarDateSchema,
  computedDateSchema,
  computedMonthSchema,
  contractIdSchema,
  idSchema,
  nothingSchema,
  positiveFenSchema,
  reasonSchema,
  restingOnQuestions,
  shortTextSchema,
  signedFenSchema,
  statedFenSchema,
  warningSchema,
} from './shared-schemas.ts'

const allocationSchema = z.object({ chargeId: z.int(), amountFen: z.int(), on: computedDateSchema })

/** Due by its day; charged and without a due day so far; foreseen and not charged yet; paid. */
const cashSums = {
  dueFen: signedFenSchema,
  undatedFen: signedFenSchema,
  forecastFen: signedFenSchema,
  paidFen: signedFenSchema,
}

export const moneyProcedures = {
  'invoices.record': procedure(
    'command',
    'record',
    z.strictObject({
      contractId: contractIdSchema,
      number: z.string().min(1).max(60),
      kind: invoiceKindSchema,
      issuedOn: calendarDateSchema,
      netFen: statedFenSchema,
      taxFen: statedFenSchema,
      grossFen: positiveFenSchema,
      rate: rateSchema,
      covers: z.array(idSchema).max(400_000).optional(),
    }),
    z.object({
      invoiceId: z.int(),
      mismatches: z.array(warningSchema),
      ...restingOnQuestions,
    }),
  ),
  'invoices.list': procedure(
    'query',
    'read',
    z.strictObject({ contractId: contractIdSchema }),
    z.object({
      invoices: z.array(
        z.object({
          invoiceId: z.int(),
          number: z.string(),
          kind: z.string(),
          issuedOn: computedDateSchema,
          netFen: z.int(),
          taxFen: z.int(),
          grossFen: z.int(),
          rate: z.string(),
          covers: z.array(z.int()),
        }),
      ),
    }),
  ),
  'payments.record': procedure(
    'command',
    'record',
    z.strictObject({
      contractId: contractIdSchema,
      paidOn: calendarDateSchema,
      amountFen: positiveFenSchema,
      voucher: shortTextSchema,
      allocations: z
        .array(z.strictObject({ chargeId: idSchema, amountFen: positiveFenSchema }))
        .min(1)
        .max(400_000)
        .optional(),
    }),
    z.object({
      paymentId: z.int(),
      allocations: z.array(allocationSchema),
      onAccountFen: z.int(),
      ...restingOnQuestions,
    }),
  ),
  'payments.reverse': procedure(
    'command',
    'record',
    z.strictObject({ paymentId: idSchema, reason: shortTextSchema }),
    z.object({ reversalId: z.int(), releasedFen: z.int() }),
  ),
  'payments.list': procedure(
    'query',
    'read',
    z.strictObject({ contractId: contractIdSchema }),
    z.object({
      payments: z.array(
        z.object({
          paymentId: z.int(),
          paidOn: computedDateSchema,
          amountFen: z.int(),
          voucher: z.string(),
          reversed: z.object({ reason: z.string(), reversalId: z.int() }).nullable(),
          allocations: z.array(allocationSchema),
          onAccountFen: z.int(),
        }),
      ),
    }),
  ),
  'position.get': procedure(
    'query',
    'read',
    z.strictObject({ contractId: contractIdSchema, asOf: calendarDateSchema }),
    z.object({
      chargedFen: signedFenSchema,
      paidFen: signedFenSchema,
      owedFen: signedFenSchema,
      overdueFen: signedFenSchema,
      lateFeeEstimateFen: signedFenSchema,
      contractTotalFen: signedFenSchema.nullable(),
      remainingFen: signedFenSchema.nullable(),
      onAccountFen: signedFenSchema,
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
