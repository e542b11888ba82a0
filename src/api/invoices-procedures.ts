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

const fileSchema = z.string().min(1).max(4096)
const printedPartySchema = z.object({ name: z.string().nullable(), code: z.string().nullable() })

/** `isRefused`: with it the invoice cannot be recorded; `message` is the sentence. */
const invoiceFindingSchema = z.looseObject({
  kind: z.string(),
  message: z.string(),
  isRefused: z.boolean(),
})

const recordedInvoiceSchema = z.object({
  invoiceId: z.int(),
  /** Of the original; null where none was given. */
  attachmentId: z.int().nullable(),
  mismatches: z.array(warningSchema),
  ...restingOnQuestions,
})

export const invoicesProcedures = {
  'invoices.record': procedure(
    'command',
    'record',
    z.strictObject({
      ...printedInvoice,
      seller: shortTextSchema.optional(),
      covers: coversSchema.optional(),
      /** The file that it came as, kept with it. */
      original: fileSchema.optional(),
    }),
    recordedInvoiceSchema,
  ),
  /** What the file of an electronic invoice says, and what is found in it. */
  'invoices.readFile': procedure(
    'query',
    'record',
    z.strictObject({
      file: fileSchema,
      /** Else the one that it seems to belong to. */
      contractId: contractIdSchema.optional(),
    }),
    z.object({
      file: z.string(),
      sha256: z.string(),
      format: z.enum(['xml', 'ofd', 'pdf']),
      contractId: z.string().nullable(),
      /** Null for a PDF without data. */
      invoice: z
        .object({
          number: z.string().nullable(),
          kind: z.string(),
          issuedOn: computedDateSchema.nullable(),
          seller: printedPartySchema,
          buyer: printedPartySchema,
          netFen: z.int().nullable(),
          taxFen: z.int().nullable(),
          grossFen: z.int().nullable(),
          rate: z.string().nullable(),
          isRed: z.boolean(),
          reverses: z.string().nullable(),
          remark: z.string().nullable(),
          items: z.array(
            z.object({
              name: z.string(),
              netFen: z.int().nullable(),
              rate: z.string().nullable(),
              taxFen: z.int().nullable(),
            }),
          ),
        })
        .nullable(),
      findings: z.array(invoiceFindingSchema),
      /** Under the contract, once one is chosen. */
      isRecordable: z.boolean(),
    }),
  ),
  /** With the file itself as the original, in one transaction. */
  'invoices.recordFile': procedure(
    'command',
    'record',
    z.strictObject({
      contractId: contractIdSchema,
      file: fileSchema,
      /** As it was when it was looked at. */
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .optional(),
      covers: coversSchema.optional(),
    }),
    recordedInvoiceSchema.extend({
      number: z.string(),
      findings: z.array(invoiceFindingSchema),
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
          match: z.enum(['matched', 'different', 'unmatched', 'withdrawn', 'red', 'reversed']),
          /** Of a red-letter invoice: the number of the blue one that it takes back. */
          reverses: z.string().nullable(),
          isBlueRecorded: z.boolean().nullable(),
          /** What red ones took back of it, below zero. */
          takenBackFen: z.int(),
          takenBackBy: z.array(z.string()),
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
