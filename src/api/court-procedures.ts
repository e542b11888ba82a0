// 设置: what the program knows of the court, of the ledger's own file and of the fonts it prints with.

import { z } from 'zod'
import type { CourtSettingName } from '../notices/court-setting.ts'
import { partySchema } from './party-schema.ts'
import { procedure } from './procedure.ts'
import { nothingSchema } from './shared-schemas.ts'

const settingNameSchema = z.enum([
  'documentCode',
  'department',
  'contact',
  'phone',
  'approver',
]) satisfies z.ZodType<CourtSettingName>

/** Empty takes it back. */
const settingValueSchema = z.string().trim().max(100).optional()

const settingSchema = z.object({
  name: settingNameSchema,
  value: z.string().nullable(),
  recordedAt: z.string().nullable(),
  recordedBy: z.string().nullable(),
})

/** What a font is for; `rare`: characters that the others lack. */
const fontUseSchema = z.enum([
  'song',
  'song-bold',
  'hei',
  'hei-medium',
  'hei-bold',
  'fang-song',
  'title',
  'kai',
  'hei-ti',
  'rare',
])

/** The newest backup from the window, as it is remembered and told. */
export const backupSchema = z.object({
  file: z.string(),
  madeAt: z.string(),
  lastSeq: z.int(),
  head: z.string(),
  bytes: z.int(),
})

export const courtProcedures = {
  'court.get': procedure(
    'query',
    'read',
    nothingSchema,
    z.object({
      parties: z.array(partySchema.extend({ contractId: z.string() })),
      settings: z.array(settingSchema),
      /** Newest first. */
      history: z.array(settingSchema),
    }),
  ),
  'court.set': procedure(
    'command',
    'administer',
    z.strictObject({
      documentCode: settingValueSchema,
      department: settingValueSchema,
      contact: settingValueSchema,
      phone: settingValueSchema,
      approver: settingValueSchema,
    }),
    z.object({ changed: z.array(settingNameSchema) }),
  ),
  'ledger.info': procedure(
    'query',
    'read',
    nothingSchema,
    z.object({
      file: z.string(),
      bytes: z.int(),
      records: z.int(),
      head: z.string(),
      /** No card, no milestone and no payment is there yet: whoever opens it is at the beginning. */
      isNew: z.boolean(),
      placeWarnings: z.array(z.string()),
      /** The newest that was made from the window, where it still lies; null when none is known. */
      lastBackup: backupSchema.extend({ isThere: z.boolean() }).nullable(),
    }),
  ),
  /** One file with everything, verified before it bears its name. */
  'ledger.backup': procedure(
    'query',
    'read',
    z.strictObject({ file: z.string().min(1).max(4096) }),
    backupSchema,
  ),
  'fonts.list': procedure(
    'query',
    'read',
    nothingSchema,
    z.object({
      fonts: z.array(
        z.object({
          use: fontUseSchema,
          name: z.string(),
          file: z.string(),
          origin: z.enum(['program', 'system']),
          /** The face that was wanted is not on this computer. */
          isSubstitute: z.boolean(),
        }),
      ),
      /** Fonts of this computer that bear a wanted name and are not used all the same. */
      passedOver: z.array(
        z.object({
          use: fontUseSchema,
          name: z.string(),
          file: z.string(),
          reason: z.enum(['no-embedding', 'no-subsetting', 'bitmaps-only', 'unsound']),
        }),
      ),
    }),
  ),
} as const
