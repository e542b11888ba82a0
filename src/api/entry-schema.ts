// A journal entry as procedures answer it.

import { z } from 'zod'
import { computedDateSchema } from './shared-schemas.ts'

export const entrySchema = z.object({
  entryId: z.int(),
  kind: z.string(),
  effectiveOn: computedDateSchema,
  lines: z.array(z.object({ account: z.string(), accountName: z.string(), amountFen: z.int() })),
})
