// What is handed out of the ledger as a whole.

import { z } from 'zod'
import { procedure } from './procedure.ts'

export const handOutProcedures = {
  /** A .csv for each kind of record, into a folder that is new or empty. */
  'ledger.exportCsv': procedure(
    'query',
    'read',
    z.strictObject({ folder: z.string().min(1).max(4096) }),
    z.object({
      folder: z.string(),
      files: z.array(z.object({ file: z.string(), rows: z.int(), sha256: z.string() })),
    }),
  ),
} as const
