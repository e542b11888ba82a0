// 交接: what one clerk hands over to the next, on a paper that both sign.

import { z } from 'zod'
import { procedure } from './procedure.ts'
import { recordedFields, recordedSchema } from './recorded.ts'
import { idSchema, nothingSchema } from './shared-schemas.ts'

const fileSchema = z.string().min(1).max(4096)
const receiverSchema = z.strictObject({ receiverId: idSchema })

const signedSchema = z.object({
  handoverId: idSchema,
  file: z.string(),
  sha256: z.string(),
  certificateSerial: z.string(),
})

export const handoversProcedures = {
  'handovers.list': procedure(
    'query',
    'read',
    nothingSchema,
    z.object({
      /** Newest first. */
      handovers: z.array(
        z.object({
          ...recordedFields,
          handoverId: idSchema,
          number: z.string(),
          giver: idSchema,
          giverName: z.string(),
          receiver: idSchema,
          receiverName: z.string(),
          sha256: z.string(),
          accepted: recordedSchema.nullable(),
        }),
      ),
    }),
  ),
  'handovers.preview': procedure(
    'query',
    'read',
    receiverSchema,
    z.object({ content: z.string(), pages: z.int() }),
  ),
  /** With the newest signature. */
  'handovers.content': procedure(
    'query',
    'read',
    z.strictObject({ handoverId: idSchema }),
    z.object({ content: z.string() }),
  ),
  /** Whoever is signed in hands over, and signs. */
  'handovers.issue': procedure(
    'document',
    'read',
    receiverSchema.extend({ file: fileSchema }),
    signedSchema.extend({ number: z.string(), pages: z.int() }),
  ),
  /** The receiver signs the same paper behind the giver. */
  'handovers.accept': procedure(
    'document',
    'read',
    z.strictObject({ handoverId: idSchema, file: fileSchema }),
    signedSchema,
  ),
  /** Once both have signed: the receiver gets the giver's roles, and the giver comes in no more. */
  'handovers.transfer': procedure(
    'command',
    'administer',
    z.strictObject({ handoverId: idSchema }),
    z.object({ handoverId: idSchema }),
  ),
} as const
