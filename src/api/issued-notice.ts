// What is said of a letter once it is signed, whether it was written in one step or from an approved draft.

import { z } from 'zod'
import { restingOnQuestions } from './shared-schemas.ts'

export const issuedNoticeSchema = z.object({
  noticeId: z.int(),
  file: z.string(),
  sha256: z.string(),
  unsignedSha256: z.string(),
  certificateSerial: z.string(),
  ...restingOnQuestions,
})
