// Who may come into a ledger, and how he shows that it is he.

import { z } from 'zod'
import type { Role } from '../access/roles.ts'
import { procedure } from './procedure.ts'
import { nothingSchema, shortTextSchema } from './shared-schemas.ts'

const roleSchema = z.enum(['administrator', 'recorder', 'reviewer', 'reader']) satisfies z.ZodType<Role>
const userIdSchema = z.int().positive()
/** At least one: who may do nothing, not even look, is disabled instead. */
const rolesSchema = z.array(roleSchema).min(1)
const passwordSchema = z.string().min(1).max(1000)

export const usersProcedures = {
  'users.list': procedure(
    'query',
    'read',
    nothingSchema,
    z.object({
      users: z.array(
        z.object({
          userId: userIdSchema,
          name: z.string(),
          roles: z.array(roleSchema),
          disabled: z.boolean(),
        }),
      ),
    }),
  ),
  'users.appoint': procedure(
    'command',
    'administer',
    z.strictObject({ name: shortTextSchema, roles: rolesSchema, password: passwordSchema }),
    z.object({ userId: userIdSchema }),
  ),
  'users.change': procedure(
    'command',
    'administer',
    z.strictObject({ userId: userIdSchema, roles: rolesSchema, disabled: z.boolean() }),
    z.object({ userId: userIdSchema }),
  ),
  /** Everybody his own; an administrator anybody's. */
  'users.changePassword': procedure(
    'command',
    'read',
    z.strictObject({
      userId: userIdSchema,
      password: passwordSchema,
      /** His own former one: where it is given it must be right, and his signing key goes with him to the new one. */
      formerPassword: passwordSchema.optional(),
    }),
    z.object({ userId: userIdSchema }),
  ),
  'users.replaceRecoveryCode': procedure(
    'command',
    'administer',
    nothingSchema,
    z.object({ recoveryCode: z.string() }),
  ),
} as const
