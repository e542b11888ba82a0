// 年度归档: a year's papers and books in a folder, made, checked and listed.

import { z } from 'zod'
import { procedure } from './procedure.ts'
import { recordedFields } from './recorded.ts'
import { nothingSchema } from './shared-schemas.ts'

const placeSchema = z.string().min(1).max(4096)

const archiveFields = { handOutId: z.int(), title: z.string(), files: z.int(), sha256: z.string() }

export const archiveProcedures = {
  /** Into a folder of its own within the one that is given. */
  'archive.make': procedure(
    'document',
    'record',
    z.strictObject({ year: z.int().min(1990).max(2199), folder: placeSchema }),
    z.object({ handOutId: z.int(), folder: z.string(), files: z.int(), sha256: z.string() }),
  ),
  'archive.check': procedure(
    'query',
    'read',
    z.strictObject({ folder: placeSchema }),
    z.object({
      ok: z.boolean(),
      files: z.int(),
      missing: z.array(z.string()),
      changed: z.array(z.string()),
      extra: z.array(z.string()),
      sha256: z.string(),
      /** The making of it in this ledger; null where it knows of none with this list of hashes. */
      made: z.object({ ...archiveFields, ...recordedFields }).nullable(),
    }),
  ),
  'archive.list': procedure(
    'query',
    'read',
    nothingSchema,
    z.object({ archives: z.array(z.object({ ...archiveFields, ...recordedFields })) }),
  ),
} as const
