// The file that goes to whoever looks after the program when something is wrong: what it runs on, how large everything
// is, what verification finds. It holds no name, no price, no number of a card and no path.

import { z } from 'zod'
import { procedure } from './procedure.ts'

/** What a program tells of itself: figures, letters, signs of a version and no Chinese, so nothing else can stand there. */
const versionSchema = z
  .string()
  .max(60)
  .regex(/^[\w.+() -]*$/)

export const diagnosticsProcedures = {
  'ledger.diagnose': procedure(
    'query',
    'read',
    z.strictObject({
      file: z.string().min(1).max(4096),
      /** The window's own version and build; the command line has none. */
      program: z.strictObject({ version: versionSchema, build: versionSchema }).optional(),
    }),
    z.object({ file: z.string(), sha256: z.string(), isSound: z.boolean(), errors: z.int() }),
  ),
} as const
