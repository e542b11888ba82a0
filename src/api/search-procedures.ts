// Finding anything by what is typed of it.

import { z } from 'zod'
import { issuedKindSchema } from './issued-papers-procedures.ts'
import { recordFields } from './journal-procedures.ts'
import { procedure } from './procedure.ts'
import { shortTextSchema, signedFenSchema, sourceSchema } from './shared-schemas.ts'

export const searchProcedures = {
  'search.find': procedure(
    'query',
    'read',
    z.strictObject({
      text: shortTextSchema,
      /** The most of each kind; 20 where it is left out. */
      limit: z.int().min(1).max(50).optional(),
    }),
    z.object({
      /** The newest first, but for the one whose number was typed. */
      records: z.array(
        z.object({
          ...recordFields,
          /** Which issued paper it is, or is about; null for what is none. */
          paper: issuedKindSchema.nullable(),
        }),
      ),
      terms: z.array(
        z.object({
          contractId: z.string(),
          termId: z.string(),
          name: z.string(),
          ...sourceSchema.shape,
        }),
      ),
      passages: z.array(z.object({ contractId: z.string(), clause: z.string(), text: z.string() })),
      questions: z.array(
        z.object({ questionId: z.string(), question: z.string(), contractIds: z.array(z.string()) }),
      ),
      charges: z.object({ amountFen: signedFenSchema, count: z.int(), firstChargeId: z.int() }).nullable(),
    }),
  ),
} as const
