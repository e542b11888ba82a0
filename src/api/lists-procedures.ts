// Lists as files for a spreadsheet: what the window shows as a whole comes with the call; what may be longer is read
// page by page where it lies.

import { z } from 'zod'
import type { ListCell } from '../base/list-cell.ts'
import { chargesProcedures } from './charges-procedures.ts'
import { journalProcedures } from './journal-procedures.ts'
import { procedure } from './procedure.ts'
import { calendarDateSchema, shortTextSchema, signedFenSchema } from './shared-schemas.ts'

const MOST_COLUMNS = 60
/** Of what the window holds as a whole. */
const MOST_ROWS = 50_000

const cellSchema: z.ZodType<ListCell> = z.union([
  z.null(),
  z.string().max(20_000),
  z.number(),
  z.strictObject({ amountFen: signedFenSchema }),
  z.strictObject({ on: calendarDateSchema }),
])

const rowSchema = z.array(cellSchema).max(MOST_COLUMNS)

const windowFields = { offset: true, limit: true } as const

export const handedListSchema = z.discriminatedUnion('list', [
  z.strictObject({
    list: z.literal('shown'),
    headings: z.array(z.string().max(100)).min(1).max(MOST_COLUMNS),
    rows: z.array(rowSchema).max(MOST_ROWS),
  }),
  z.strictObject({
    list: z.literal('charges'),
    question: chargesProcedures['charges.page'].input.omit(windowFields),
    /** Columns that say nothing where the table stands. */
    without: z.array(z.string().max(40)).max(MOST_COLUMNS).optional(),
  }),
  z.strictObject({
    list: z.literal('records'),
    question: journalProcedures['journal.page'].input.omit(windowFields),
  }),
])

export const listsProcedures = {
  'lists.export': procedure(
    'document',
    'read',
    z.strictObject({
      title: shortTextSchema,
      content: handedListSchema,
      /** The ending says which kind of file it is. */
      file: z
        .string()
        .min(1)
        .max(4096)
        .regex(/\.(?:xlsx|csv)$/i),
    }),
    z.object({ handOutId: z.int(), file: z.string(), sha256: z.string(), rows: z.int() }),
  ),
} as const
