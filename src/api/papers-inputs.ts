// What a paper is made from, whether it is previewed or issued.

import { z } from 'zod'
import { calendarDateSchema, contractIdSchema } from './shared-schemas.ts'

/** Both days inside the period. */
export const statementSpan = {
  contractId: contractIdSchema,
  from: calendarDateSchema,
  to: calendarDateSchema,
}

/** What a kind of notice needs from the clerk is checked by the kind itself: see src/notices. */
export const contractNoticeInput = {
  /** A kind's name or its number in the list of notices (contract-rules section 6). */
  kind: z.union([z.string().min(1), z.int()]),
  contractId: contractIdSchema,
  facts: z.record(z.string(), z.unknown()),
}
