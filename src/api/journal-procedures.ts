// The ledger as a book: its records as they were written, in windows, and one of them with all that it says.

import { z } from 'zod'
import { procedure } from './procedure.ts'
import { calendarDateSchema, contractIdSchema, idSchema, signedFenSchema } from './shared-schemas.ts'

/** The most rows of one window. */
const WINDOW_LIMIT = 1_000

/** A record in one line of the book. */
export const recordFields = {
  seq: z.int(),
  kind: z.string(),
  kindName: z.string(),
  contractId: z.string().nullable(),
  /** As it stands in the record, whatever somebody made of it. */
  effectiveOn: z.string().nullable(),
  /** To the minute, as a clock in China shows it; empty where the act is missing. */
  recordedAt: z.string(),
  recordedBy: z.string().nullable(),
  summary: z.string(),
  lines: z.array(z.object({ account: z.string(), accountName: z.string(), amountFen: signedFenSchema })),
}

const pointerFields = { seq: z.int(), kindName: z.string(), label: z.string() }

export const journalProcedures = {
  'journal.page': procedure(
    'query',
    'read',
    z.strictObject({
      kinds: z.array(z.string().min(1).max(40)).min(1).max(60).optional(),
      contractId: contractIdSchema.optional(),
      userId: idSchema.optional(),
      /** Which day `from` and `to` mean: that of the record's writing, or the one that it concerns. */
      day: z.enum(['recorded', 'effective']).optional(),
      from: calendarDateSchema.optional(),
      to: calendarDateSchema.optional(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(WINDOW_LIMIT),
    }),
    z.object({ rows: z.array(z.object(recordFields)), total: z.int() }),
  ),
  'journal.record': procedure(
    'query',
    'read',
    z.strictObject({ seq: idSchema }),
    z.object({
      ...recordFields,
      hash: z.string(),
      previousHash: z.string(),
      /** What the act is called that wrote it, and all that it wrote. */
      act: z.object({ name: z.string(), firstSeq: z.int(), lastSeq: z.int() }).nullable(),
      fields: z.array(z.object({ name: z.string(), label: z.string(), value: z.string() })),
      pointsAt: z.array(z.object(pointerFields)),
      /** Corrections and reversals are marked and come first; at most the first fifty of each kind. */
      pointedAtBy: z.array(z.object({ ...pointerFields, summary: z.string(), isCorrection: z.boolean() })),
    }),
  ),
} as const
