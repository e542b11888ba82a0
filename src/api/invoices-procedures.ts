// Invoices: recorded, held against the ledger while they are typed, listed with what they cover, withdrawn.

import { z } from 'zod'
import { rateSchema } from '../contracts/scalars.ts'
import { invoiceKindSchema } from '../contracts/terms.ts'
import { chargeGroupSchema } from './charge-groups.ts'
import { procedure } from './procedure.ts'
import { recordedSchema, takenBackSchema } from './recorded.ts'
import {
  calendarDateSchema,
  computedDateSchema,
  contractIdSchema,
  idSchema,
  positiveFenSchema,
  restingOnQuestions,
  shortTextSchema,
  statedFenSchema,
  warningSchema,
} from './shared-schemas.ts'

const numberSchema = z.string().min(1).max(60)
const coversSchema = z.array(idSchema).max(400_000)

/** As the paper says it. */
export const printedInvoice = {
  contractId: contractIdSchema,
  number: numberSchema,
  kind: invoiceKindSchema,
  issuedOn: calendarDateSchema,
  netFen: statedFenSchema,
  taxFen: statedFenSchema,
  grossFen: positiveFenSchema,
  rate: rateSchema,
}

const invoiceFields = {
  invoiceId: z.int(),
  number: z.string(),
  kind: z.string(),
  issuedOn: computedDateSchema,
  netFen: z.int(),
  taxFen: z.int(),
  grossFen: z.int(),
  rate: z.string(),
}

export const invoicesProcedures = {
  'invoices.record': procedure(
    'command',
    'record',
    z.strictObject({
      ...printedInvoice,
      seller: shortTextSchema.optional(),
      covers: coversSchema.optional(),
    }),
    z.object({
      invoiceId: z.int(),
      mismatches: z.array(warningSchema),
      ...restingOnQuestions,
    }),
  ),
  /** Those in force, with the charges that each covers. */
  'invoices.list': procedure(
    'query',
    'read',
    z.strictObject({ contractId: contractIdSchema }),
    z.object({ invoices: z.array(z.object({ ...invoiceFields, covers: z.array(z.int()) })) }),
  ),
  /** Withdrawn ones too; what each covers in groups, without single charges. */
  'invoices.overview': procedure(
    'query',
    'read',
    z.strictObject({ contractId: contractIdSchema }),
    z.object({
      invoices: z.array(
        recordedSchema.extend({
          ...invoiceFields,
          seller: z.string().nullable(),
          match: z.enum(['matched', 'different', 'unmatched', 'withdrawn']),
          covered: z.array(chargeGroupSchema),
          differenceFen: z.int().nullable(),
          mismatches: z.array(warningSchema),
          withdrawn: takenBackSchema.nullable(),
        }),
      ),
    }),
  ),
  /** What is not invoiced yet, down to single charges, and what of it comes to exactly this amount. */
  'invoices.candidates': procedure(
    'query',
    'read',
    z.strictObject({ contractId: contractIdSchema, grossFen: positiveFenSchema.optional() }),
    z.object({
      groups: z.array(chargeGroupSchema),
      proposal: z
        .object({ basis: z.enum(['group', 'bill', 'oldest']), chargeIds: z.array(z.int()) })
        .nullable(),
    }),
  ),
  /** An invoice as far as it is typed, held against the ledger. */
  'invoices.compare': procedure(
    'query',
    'read',
    z.strictObject({
      contractId: contractIdSchema,
      number: numberSchema.optional(),
      seller: shortTextSchema.optional(),
      amounts: z
        .strictObject({ taxFen: statedFenSchema, grossFen: positiveFenSchema, rate: rateSchema })
        .optional(),
      covers: coversSchema,
    }),
    z.object({
      /** Why the number cannot be recorded again. */
      duplicate: z.string().nullable(),
      lines: z.array(chargeGroupSchema.extend({ chargedFen: z.int(), invoicedElsewhereFen: z.int() })),
      expectedFen: z.int(),
      differenceFen: z.int().nullable(),
      mismatches: z.array(warningSchema),
    }),
  ),
  'invoices.withdraw': procedure(
    'command',
    'record',
    z.strictObject({ invoiceId: idSchema, reason: shortTextSchema }),
    z.object({ withdrawalId: z.int() }),
  ),
} as const
