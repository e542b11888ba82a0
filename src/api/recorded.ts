// Who recorded something when, and why it was taken back.

import { z } from 'zod'

export const recordedFields = { recordedAt: z.string(), recordedBy: z.string() }
export const recordedSchema = z.object(recordedFields)
export const takenBackSchema = recordedSchema.extend({ reason: z.string() })
