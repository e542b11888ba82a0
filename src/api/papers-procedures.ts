// Statements, notices, deadlines and the audit: what the program hands out and what it says about itself.

import { z } from 'zod'
import { deliveryWaySchema, destinationSchema } from '../contracts/terms.ts'
import { issuedNoticeSchema } from './issued-notice.ts'
import { contractNoticeInput, statementSpan } from './papers-inputs.ts'
import { procedure } from './procedure.ts'
import {
  calendarDateSchema,
  computedDateSchema,
  idSchema,
  nothingSchema,
  restingOnQuestions,
  sourceSchema,
} from './shared-schemas.ts'

/** How a fact is entered; a form is built from this alone. */
export const noticeFactInputSchema = z.enum([
  'text',
  'long-text',
  'date',
  'month',
  'amount',
  'integer',
  'cards',
  'payment',
  'instalment',
  'notice',
  'paper',
  'choice',
  'differences',
])

const noticeFactSchema = z.object({
  name: z.string(),
  label: z.string(),
  hint: z.string().nullable(),
  required: z.boolean(),
  input: noticeFactInputSchema,
  /** Of a choice. */
  choices: z.array(z.object({ value: z.string(), label: z.string() })).optional(),
  /** Of an integer. */
  minimum: z.int().optional(),
  maximum: z.int().optional(),
  /** Of a notice or a paper: the kinds that may be named. */
  ofKinds: z.array(z.string()).optional(),
})

export const papersProcedures = {
  'statements.export': procedure(
    'document',
    'record',
    z.strictObject({ ...statementSpan, file: z.string().min(1) }),
    z.object({
      documentId: z.int(),
      number: z.string(),
      file: z.string(),
      sha256: z.string(),
      pages: z.int(),
      openingFen: z.int(),
      chargedFen: z.int(),
      paidFen: z.int(),
      closingFen: z.int(),
      ...restingOnQuestions,
    }),
  ),
  /** The same to calculate with, as .xlsx: not issued, so without a number. */
  'statements.exportSheet': procedure(
    'query',
    'read',
    z.strictObject({ ...statementSpan, file: z.string().min(1) }),
    z.object({
      file: z.string(),
      sha256: z.string(),
      sheets: z.array(z.string()),
      ...restingOnQuestions,
    }),
  ),
  'notices.kinds': procedure(
    'query',
    'read',
    nothingSchema,
    z.object({
      kinds: z.array(
        z.object({
          kind: z.string(),
          number: z.int(),
          title: z.string(),
          /** Of all contracts together, as they are cited. */
          clauses: z.array(z.string()),
          /** The contracts of this ledger that give rise to it, with the words that do. */
          contracts: z.array(z.object({ contractId: z.string(), sources: z.array(sourceSchema) })),
          /** What else the clerk must do, such as going to the supplier's branch with certificates. */
          remark: z.string().nullable(),
          facts: z.array(noticeFactSchema),
        }),
      ),
    }),
  ),
  'notices.draft': procedure(
    'document',
    'record',
    z.strictObject({ ...contractNoticeInput, file: z.string().min(1).optional() }),
    z.object({
      title: z.string(),
      addressee: z.string(),
      paragraphs: z.array(z.string()),
      attachments: z.array(z.string()),
      /** When it must be delivered; null where any day will do. */
      window: z.object({ opensOn: computedDateSchema.nullable(), closesOn: computedDateSchema }).nullable(),
      /** The ways of sending under the contract; `isEffective`: whether the way alone delivers. */
      ways: z.array(
        z.object({
          way: deliveryWaySchema,
          label: z.string(),
          note: z.string(),
          isEffective: z.boolean(),
          lastPostingOn: computedDateSchema.nullable(),
        }),
      ),
      file: z.string().nullable(),
      sha256: z.string().nullable(),
      ...restingOnQuestions,
    }),
  ),
  'notices.issue': procedure(
    'document',
    'record',
    z.strictObject({ ...contractNoticeInput, file: z.string().min(1).optional() }),
    issuedNoticeSchema,
  ),
  /** For an office that edits letters in Word: a draft, or the text of one that was issued. */
  'notices.exportDocx': procedure(
    'query',
    'read',
    z.union([
      z.strictObject({ noticeId: idSchema, file: z.string().min(1) }),
      z.strictObject({ ...contractNoticeInput, file: z.string().min(1) }),
    ]),
    z.object({
      file: z.string(),
      sha256: z.string(),
      title: z.string(),
      stage: z.enum(['for-review', 'issued']),
    }),
  ),
  'notices.recordSending': procedure(
    'command',
    'record',
    z.strictObject({
      noticeId: idSchema,
      way: deliveryWaySchema,
      destination: destinationSchema,
      sentOn: calendarDateSchema,
      receivedOn: calendarDateSchema.optional(),
    }),
    z.object({
      sendingId: z.int(),
      deliveredOn: computedDateSchema,
      replyBy: computedDateSchema.optional(),
      clause: z.string(),
      because: z.string(),
      ...restingOnQuestions,
    }),
  ),
  'deadlines.list': procedure(
    'query',
    'read',
    z.strictObject({ asOf: calendarDateSchema }),
    z.object({
      deadlines: z.array(
        z.object({
          on: computedDateSchema,
          kind: z.string(),
          contractId: z.string(),
          clause: z.string(),
          because: z.string(),
          /** The same without the contract's words, which stand by themselves. */
          matter: z.string(),
          quotation: z.string(),
          provisional: z.boolean(),
          overdue: z.boolean(),
          /** Where the day had been before a year's holidays were announced; null where it has not moved. */
          moved: z
            .object({ fromOn: computedDateSchema, year: z.int(), notice: z.string().nullable() })
            .nullable(),
        }),
      ),
    }),
  ),
  'audit.verify': procedure(
    'query',
    'read',
    /** A link of the chain as printed on a document or kept elsewhere: at least 8 hex digits of its beginning. */
    z.strictObject({
      anchor: z
        .string()
        .regex(/^[0-9a-f]{8,64}$/)
        .optional(),
    }),
    z.object({
      ok: z.boolean(),
      problems: z.array(
        z.looseObject({
          kind: z.string(),
          inWords: z.object({
            what: z.string(),
            where: z.string(),
            since: z.string().nullable(),
            advice: z.string(),
          }),
        }),
      ),
      entries: z.int(),
      head: z.string().nullable(),
      lastSeq: z.int(),
      /** No fault of the ledger: what speaks against the place where it lies. */
      placeWarnings: z.array(z.string()),
      /** Where the given link lies, and when that record was written; null where none was given. */
      anchor: z.object({ seq: z.int().nullable(), recordedAt: z.string().nullable() }).nullable(),
    }),
  ),
} as const
