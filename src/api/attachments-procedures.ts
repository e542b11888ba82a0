// Files that belong to records: brought in, listed, looked at, handed out under a safe name, and withdrawn.

import { z } from 'zod'
import { procedure } from './procedure.ts'
import { idSchema, shortTextSchema } from './shared-schemas.ts'

const attachmentFields = {
  attachmentId: z.int(),
  recordId: z.int(),
  name: z.string(),
  mediaType: z.string(),
  note: z.string().nullable(),
  bytes: z.int(),
  sha256: z.string(),
}

export const attachmentsProcedures = {
  'attachments.add': procedure(
    'command',
    'record',
    z.strictObject({ recordId: idSchema, file: z.string().min(1), note: shortTextSchema.optional() }),
    z.object({ ...attachmentFields, alsoAt: z.array(z.int()) }),
  ),
  'attachments.list': procedure(
    'query',
    'read',
    z.strictObject({ recordId: idSchema }),
    z.object({
      attachments: z.array(
        z.object({
          ...attachmentFields,
          recordedAt: z.string(),
          recordedBy: z.string(),
          /** The reason. */
          withdrawn: z.string().nullable(),
        }),
      ),
    }),
  ),
  'attachments.content': procedure(
    'query',
    'read',
    z.strictObject({ attachmentId: idSchema }),
    z.object({ name: z.string(), mediaType: z.string(), sha256: z.string(), content: z.string() }),
  ),
  /** Into a folder under its own name made safe, or as the file that is named. */
  'attachments.export': procedure(
    'query',
    'read',
    z.union([
      z.strictObject({ attachmentId: idSchema, folder: z.string().min(1) }),
      z.strictObject({ attachmentId: idSchema, file: z.string().min(1) }),
    ]),
    z.object({ file: z.string(), sha256: z.string() }),
  ),
  'attachments.withdraw': procedure(
    'command',
    'record',
    z.strictObject({ attachmentId: idSchema, reason: shortTextSchema }),
    z.object({ withdrawalId: z.int() }),
  ),
} as const
