// What comes in from files: looked at, tried, recorded; the templates that can be filled in; and the audit of the supplier's
// bill by card.

import { z } from 'zod'
import { iccidSchema } from './cards-procedures.ts'
import { findingKindSchema } from './finding-kind.ts'
import { procedure } from './procedure.ts'
import { recordedFields } from './recorded.ts'
import {
  calendarDateSchema,
  computedMonthSchema,
  contractIdSchema,
  monthSchema,
  nothingSchema,
  restingOnQuestions,
  shortTextSchema,
  signedFenSchema,
} from './shared-schemas.ts'

const kindSchema = z.enum(['cards', 'card-events', 'usage', 'bill', 'payments'])
const columnNameSchema = z.enum([
  'iccid',
  'msisdn',
  'suppliedOn',
  'activatedOn',
  'assignee',
  'device',
  'event',
  'on',
  'cause',
  'newIccid',
  'month',
  'megabytes',
  'item',
  'amount',
  'paidOn',
  'voucher',
])
const fileSchema = z.string().min(1).max(4096)
const sheetSchema = z.string().max(200)
const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/)
const mappingSchema = z
  .array(z.strictObject({ name: columnNameSchema, column: z.int().min(1).max(100) }))
  .max(20)

const orderSchema = z.strictObject({
  kind: kindSchema,
  file: fileSchema,
  /** As it was when it was looked at: a file that was changed since is refused. */
  sha256: sha256Schema.optional(),
  /** Needed where it could be another. */
  contractId: contractIdSchema.optional(),
  sheet: sheetSchema.optional(),
  /** Which column is which; else the headings say it. */
  mapping: mappingSchema.optional(),
  /** For cards whose row says neither when they were supplied nor when they were activated; else today. */
  suppliedOn: calendarDateSchema.optional(),
  /** Of cards that the ledger knows, a list gives who uses them in what device; else such a card is refused. */
  takesKnownCards: z.boolean().optional(),
  bill: z
    .strictObject({
      receivedOn: calendarDateSchema.optional(),
      dueOn: calendarDateSchema.optional(),
      from: monthSchema.optional(),
      to: monthSchema.optional(),
    })
    .optional(),
  again: z.boolean().optional(),
})

const importedSchema = z.object({
  contractId: z.string().nullable(),
  file: z.string(),
  sha256: z.string(),
  rows: z.int(),
  sentences: z.array(z.string()),
  ...restingOnQuestions,
})

const importedFileSchema = z.object({
  kind: kindSchema,
  contractId: z.string().nullable(),
  name: z.string(),
  sha256: z.string(),
  rows: z.int(),
  ...recordedFields,
})

const savedSchema = z.object({ file: z.string(), sha256: z.string() })

export const importsProcedures = {
  'imports.look': procedure(
    'query',
    'record',
    z.strictObject({ kind: kindSchema, file: fileSchema, sheet: sheetSchema.optional() }),
    z.object({
      file: z.string(),
      sha256: z.string(),
      sheets: z.array(z.object({ name: z.string(), rows: z.int() })),
      sheet: z.string(),
      headingRow: z.int(),
      columns: z.array(z.object({ column: z.int(), heading: z.string() })),
      guess: z.array(z.object({ name: columnNameSchema, column: z.int() })),
      rowCount: z.int(),
      rows: z.array(z.object({ row: z.int(), cells: z.array(z.string()) })),
      /** When the same file was brought in as this kind. */
      importedBefore: z.object(recordedFields).nullable(),
    }),
  ),
  /** The same answer or refusal as recording it, and nothing is written. */
  'imports.try': procedure('rehearsal', 'record', orderSchema, importedSchema),
  'imports.record': procedure('command', 'record', orderSchema, importedSchema),
  'imports.list': procedure('query', 'read', nothingSchema, z.object({ files: z.array(importedFileSchema) })),
  /** A workbook with the headings of the kind, to be filled in. */
  'imports.template': procedure(
    'query',
    'read',
    z.strictObject({ kind: kindSchema, file: fileSchema }),
    savedSchema,
  ),
  'cards.note': procedure(
    'command',
    'record',
    z.strictObject({
      iccid: iccidSchema,
      assignee: shortTextSchema.nullable(),
      device: shortTextSchema.nullable(),
    }),
    z.object({ changed: z.boolean() }),
  ),
  /** The list of cards with the columns of a list that can be brought in. */
  'cards.exportSheet': procedure(
    'query',
    'read',
    z.strictObject({ contractId: contractIdSchema, file: fileSchema }),
    savedSchema,
  ),
  /** The bill that the contract makes of its cards, with the columns of the supplier's. */
  'bills.exportExpected': procedure(
    'query',
    'read',
    z.strictObject({ contractId: contractIdSchema, from: monthSchema, to: monthSchema, file: fileSchema }),
    savedSchema,
  ),
  /** Expected against billed, card by card and month by month. */
  'bills.audit': procedure(
    'query',
    'read',
    z.strictObject({
      contractId: contractIdSchema,
      file: fileSchema,
      sheet: sheetSchema.optional(),
      /** Else the months that the lines are of. */
      from: monthSchema.optional(),
      to: monthSchema.optional(),
    }),
    z.object({
      file: z.string(),
      sha256: z.string(),
      from: computedMonthSchema,
      to: computedMonthSchema,
      lines: z.int(),
      billedFen: signedFenSchema,
      expectedFen: signedFenSchema,
      /** To be paid while the rest is clarified. */
      undisputedFen: signedFenSchema,
      differences: z.array(
        z.object({
          /** Null for what concerns the bill as a whole, as is the month. */
          iccid: z.string().nullable(),
          month: computedMonthSchema.nullable(),
          kind: findingKindSchema,
          item: z.string(),
          message: z.string(),
          clause: z.string(),
          quotation: z.string(),
          billedFen: signedFenSchema,
          expectedFen: signedFenSchema,
        }),
      ),
      openQuestions: z.array(z.string()),
    }),
  ),
} as const
