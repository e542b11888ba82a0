// 函件 in the window: what was issued, with where each letter stands.

import { z } from 'zod'
import { deliveryWaySchema, destinationSchema } from '../contracts/terms.ts'
import { otherLetterSchema, registrationSchema, sealingSchema } from './letter-steps-procedures.ts'
import { procedure } from './procedure.ts'
import { recordedFields, takenBackSchema } from './recorded.ts'
import {
  calendarDateSchema,
  computedDateSchema,
  contractIdSchema,
  idSchema,
  shortTextSchema,
} from './shared-schemas.ts'

export const letterStateSchema = z.enum([
  'signed',
  'sent',
  'delivered',
  'awaiting-reply',
  'reply-overdue',
  'answered',
  'withdrawn',
])

const sendingSchema = z.object({
  sendingId: z.int(),
  way: deliveryWaySchema,
  destination: destinationSchema,
  sentOn: computedDateSchema,
  receivedOn: computedDateSchema.nullable(),
  deliveredOn: computedDateSchema,
  /** Null where what is known now would give another day: the recorded one stands. */
  clause: z.string().nullable(),
  because: z.string().nullable(),
  ...recordedFields,
  withdrawn: takenBackSchema.nullable(),
})

export const noticeListProcedures = {
  'notices.list': procedure(
    'query',
    'read',
    z.strictObject({
      asOf: calendarDateSchema,
      contractId: contractIdSchema.optional(),
      /** The newest before this one; left out, the newest of all. */
      before: idSchema.optional(),
      limit: z.int().min(1).max(1000).default(200),
    }),
    z.object({
      notices: z.array(
        z.object({
          noticeId: z.int(),
          kind: z.string(),
          title: z.string(),
          number: z.string().nullable(),
          documentNumber: z.string().nullable(),
          contractId: z.string(),
          sha256: z.string(),
          ...recordedFields,
          state: letterStateSchema,
          withdrawn: takenBackSchema.nullable(),
          /** The draft that it was signed from; null where it was written in one step. */
          draftId: z.int().nullable(),
          registrations: z.array(registrationSchema),
          sealings: z.array(sealingSchema),
          replacedBy: otherLetterSchema.nullable(),
          replaces: z.array(otherLetterSchema),
          sendings: z.array(sendingSchema),
          deliveredOn: computedDateSchema.nullable(),
          replyBy: computedDateSchema.nullable(),
          answers: z.array(
            z.object({ paperId: z.int(), receivedOn: computedDateSchema, subject: z.string() }),
          ),
        }),
      ),
      hasMore: z.boolean(),
    }),
  ),
  /** It stays, with its bytes and the reason; nothing is waited for any more. */
  'notices.withdraw': procedure(
    'command',
    'record',
    z.strictObject({ noticeId: idSchema, reason: shortTextSchema, replacedBy: idSchema.optional() }),
    z.object({ withdrawalId: z.int() }),
  ),
} as const
