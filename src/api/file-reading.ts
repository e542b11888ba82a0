// Between the ledger host and the main process: a file from outside is read in a process that only the main process can
// start. The host names the file, the answer goes back as it came; the host alone looks into it.

import { z } from 'zod'

/** What the file should be. */
export const readAsSchema = z.enum(['spreadsheet', 'invoice'])
export type ReadAs = z.output<typeof readAsSchema>

/** `path` null: the answer is not waited for any more. */
export const readingRequestSchema = z.strictObject({
  reading: z.int(),
  path: z.string().max(4096).nullable(),
  as: readAsSchema,
  heapMegabytes: z.int().min(1),
})

/** `answer` null: the process ended without one. */
export const readingReplySchema = z.strictObject({ reading: z.int(), answer: z.unknown() })

export type ReadingRequest = z.output<typeof readingRequestSchema>
export type ReadingReply = z.output<typeof readingReplySchema>
