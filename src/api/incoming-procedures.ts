// Incoming papers: registered because they start a period, or because a notice of ours answers them.

import { z } from 'zod'
import { paperKindSchema } from '../contracts/terms.ts'
import { procedure } from './procedure.ts'
import { recordedFields, takenBackSchema } from './recorded.ts'
import {
  calendarDateSchema,
  computedDateSchema,
  contractIdSchema,
  idSchema,
  shortTextSchema,
} from './shared-schemas.ts'

export const incomingProcedures = {
  'papers.register': procedure(
    'command',
    'record',
    z.strictObject({
      contractId: contractIdSchema,
      kind: paperKindSchema,
      receivedOn: calendarDateSchema,
      /** What it is about, as its title says. */
      subject: shortTextSchema,
      /** The sender's own number. */
      reference: shortTextSchema.optional(),
      /** From when what it announces holds, or until when it sets a term. */
      effectiveOn: calendarDateSchema.optional(),
      /** Of a notice of address or contact. */
      address: shortTextSchema.optional(),
      contactName: shortTextSchema.optional(),
      contactPhone: shortTextSchema.optional(),
      /** The notice of ours that it answers. */
      answers: idSchema.optional(),
    }),
    z.object({ paperId: z.int(), replyBy: computedDateSchema.nullable() }),
  ),
  'papers.list': procedure(
    'query',
    'read',
    z.strictObject({ contractId: contractIdSchema }),
    z.object({
      papers: z.array(
        z.object({
          paperId: z.int(),
          kind: paperKindSchema,
          kindLabel: z.string(),
          receivedOn: computedDateSchema,
          subject: z.string(),
          reference: z.string().nullable(),
          effectiveOn: computedDateSchema.nullable(),
          address: z.string().nullable(),
          contactName: z.string().nullable(),
          contactPhone: z.string().nullable(),
          answers: z.int().nullable(),
          /** By when we have to answer it; null where it starts no period. */
          replyBy: computedDateSchema.nullable(),
          ...recordedFields,
          withdrawn: takenBackSchema.nullable(),
        }),
      ),
    }),
  ),
  /** It stays in the list; a period that it started or ended is judged by what remains. */
  'papers.withdraw': procedure(
    'command',
    'record',
    z.strictObject({ paperId: idSchema, reason: shortTextSchema }),
    z.object({
      withdrawalId: z.int(),
      /** The letter of ours that it answered and that is waited for again. */
      reopened: z
        .object({
          noticeId: z.int(),
          deliveredOn: computedDateSchema.nullable(),
          replyBy: computedDateSchema.nullable(),
        })
        .nullable(),
    }),
  ),
} as const
