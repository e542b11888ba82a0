// Whose keys sign: made by the program, or brought by their owner in a .p12.

import { z } from 'zod'
import { procedure } from './procedure.ts'
import { computedDateSchema, nothingSchema } from './shared-schemas.ts'

/** As a certificate tells it: lower-case hex. */
const serialSchema = z
  .string()
  .regex(/^[0-9a-f]+$/)
  .max(64)

const signerSchema = z.object({
  userId: z.int().nullable(),
  user: z.string().nullable(),
  role: z.enum(['authority', 'signer']),
  name: z.string(),
  serial: z.string(),
  /** Who vouches for it, by the certificate. */
  issuer: z.string(),
  validUntil: computedDateSchema,
  isImported: z.boolean(),
  /** The user signs with this one. */
  isInUse: z.boolean(),
})

export const signersProcedures = {
  'signers.list': procedure('query', 'read', nothingSchema, z.object({ signers: z.array(signerSchema) })),
  /** Everybody his own; from then on he signs with it. */
  'signers.import': procedure(
    'command',
    'read',
    z.strictObject({
      file: z.string().min(1).max(4096),
      /** Of the file, not of the ledger; some have none. */
      filePassword: z.string().max(1000),
    }),
    z.object({ name: z.string(), serial: z.string(), issuer: z.string(), validUntil: computedDateSchema }),
  ),
  /** Which of his keys he signs with from now on. */
  'signers.use': procedure(
    'command',
    'read',
    z.strictObject({ serial: serialSchema }),
    z.object({ name: z.string(), serial: z.string() }),
  ),
} as const
