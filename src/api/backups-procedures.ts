// Backups by schedule: where they go, what lies there, whether one is due, and the proof that the newest opens.

import { z } from 'zod'
import { procedure } from './procedure.ts'
import { nothingSchema } from './shared-schemas.ts'

const foundBackup = z.object({
  file: z.string(),
  madeAt: z.string(),
  lastSeq: z.int(),
  bytes: z.int(),
})

export const backupProofSchema = z.object({
  file: z.string(),
  provedAt: z.string(),
  ok: z.boolean(),
  message: z.string(),
})

export const backupPlacesSchema = z.array(z.string().min(1).max(4096)).max(5)

export const backupsProcedures = {
  'backups.status': procedure(
    'query',
    'read',
    nothingSchema,
    z.object({
      places: z.array(
        z.object({
          folder: z.string(),
          /** Beside the ledger, on the same disk: it does not help when the disk is gone. */
          isBeside: z.boolean(),
          /** False for a disk that is not put in now. */
          isThere: z.boolean(),
          backups: z.array(foundBackup),
        }),
      ),
      /** Something was recorded since the newest, and none was made today. */
      isDue: z.boolean(),
      /** Days since the newest outside the ledger's folder, or since the ledger was made where there is none. */
      daysWithoutAway: z.int(),
      isReminderDue: z.boolean(),
      proof: backupProofSchema.nullable(),
      isProofDue: z.boolean(),
    }),
  ),
  /** Besides the one beside the ledger, which is always there. */
  'backups.setPlaces': procedure(
    'query',
    'administer',
    z.strictObject({ folders: backupPlacesSchema }),
    z.object({ folders: z.array(z.string()) }),
  ),
  /** A new one in every place that is there, then those are removed that no rule keeps (14 days, 24 months). */
  'backups.run': procedure(
    'query',
    'read',
    z.strictObject({ onlyIfDue: z.boolean().optional() }),
    z.object({
      made: z.array(foundBackup),
      removed: z.array(z.string()),
      problems: z.array(z.object({ folder: z.string(), message: z.string() })),
    }),
  ),
  /** Unpacks the newest and verifies it as the ledger that it holds. */
  'backups.prove': procedure('query', 'read', nothingSchema, backupProofSchema),
} as const
