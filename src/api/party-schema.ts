// A party as the contracts state it: every way of writing with its clause.

import { z } from 'zod'

const variantSchema = z.object({ clause: z.string(), value: z.string() })

/** The first of several ways of writing is the one in use. */
export const partySchema = z.looseObject({
  role: z.enum(['buyer', 'supplier']),
  name: z.string(),
  names: z.array(variantSchema),
  creditCode: variantSchema,
  /** Why the code is none, as a sentence; null when it is one. */
  creditCodeProblem: z.string().nullable(),
  representative: variantSchema,
  addresses: z.array(variantSchema),
  noticeAddress: variantSchema,
  fullAddress: z.string(),
  postalCode: variantSchema.nullable(),
  bank: z.object({ name: variantSchema, account: variantSchema }),
  contacts: z.array(
    z.object({
      clause: z.string(),
      name: z.string(),
      phone: z.string().nullable(),
      email: z.string().nullable(),
      fax: z.string().nullable(),
    }),
  ),
})
