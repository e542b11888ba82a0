// A letter's steps besides signing and sending: 拟稿, 审核, 登记, 用印, the book of registered letters, and what takes a
// step back.

import { z } from 'zod'
import { deliveryWaySchema } from '../contracts/terms.ts'
import { issuedNoticeSchema } from './issued-notice.ts'
import { contractNoticeInput } from './papers-inputs.ts'
import { procedure } from './procedure.ts'
import { recordedFields, takenBackSchema } from './recorded.ts'
import {
  calendarDateSchema,
  computedDateSchema,
  contractIdSchema,
  idSchema,
  restingOnQuestions,
  shortTextSchema,
} from './shared-schemas.ts'

const copiesSchema = z.int().min(1).max(999)

export const otherLetterSchema = z.object({
  noticeId: z.int(),
  title: z.string(),
  number: z.string().nullable(),
  documentNumber: z.string().nullable(),
})

export const registrationSchema = z.object({
  registrationId: z.int(),
  documentNumber: z.string(),
  registeredOn: computedDateSchema,
  copies: z.int(),
  ...recordedFields,
  withdrawn: takenBackSchema.nullable(),
})

export const sealingSchema = z.object({
  sealingId: z.int(),
  seal: z.string(),
  copies: z.int(),
  sealedOn: computedDateSchema,
  keeper: z.string(),
  ...recordedFields,
  withdrawn: takenBackSchema.nullable(),
})

const reviewSchema = z.object({
  reviewId: z.int(),
  /** Whether it was given on the version that stands now. */
  isOnNewest: z.boolean(),
  opinion: z.enum(['approved', 'returned']),
  reason: z.string().nullable(),
  ...recordedFields,
})

export const letterStepsProcedures = {
  /** A new draft, or the next version of one; its conditions are asked as for a letter that is signed. */
  'letterDrafts.save': procedure(
    'command',
    'record',
    z.strictObject({ draftId: idSchema.optional(), ...contractNoticeInput }),
    z.object({ draftId: z.int(), version: z.int(), title: z.string(), ...restingOnQuestions }),
  ),
  'letterDrafts.list': procedure(
    'query',
    'read',
    z.strictObject({ contractId: contractIdSchema.optional() }),
    z.object({
      drafts: z.array(
        z.object({
          draftId: z.int(),
          version: z.int(),
          kind: z.string(),
          kindTitle: z.string(),
          title: z.string(),
          contractId: z.string(),
          facts: z.record(z.string(), z.unknown()),
          state: z.enum(['drafted', 'approved', 'returned']),
          reviews: z.array(reviewSchema),
          ...recordedFields,
        }),
      ),
    }),
  ),
  'letterDrafts.review': procedure(
    'command',
    'review',
    z.discriminatedUnion('opinion', [
      z.strictObject({
        opinion: z.literal('approved'),
        draftId: idSchema,
        version: z.int().min(1),
        reason: shortTextSchema.optional(),
      }),
      z.strictObject({
        opinion: z.literal('returned'),
        draftId: idSchema,
        version: z.int().min(1),
        reason: shortTextSchema,
      }),
    ]),
    z.object({ reviewId: z.int() }),
  ),
  'letterDrafts.drop': procedure(
    'command',
    'record',
    z.strictObject({ draftId: idSchema, reason: shortTextSchema }),
    z.object({ withdrawalId: z.int() }),
  ),
  /** Signs the approved words; the office's number and the day may be given now. */
  'letterDrafts.issue': procedure(
    'document',
    'record',
    z.strictObject({
      draftId: idSchema,
      documentNumber: shortTextSchema.optional(),
      signedOn: calendarDateSchema.optional(),
      file: z.string().min(1).optional(),
    }),
    issuedNoticeSchema,
  ),
  'notices.register': procedure(
    'command',
    'record',
    z.strictObject({
      noticeId: idSchema,
      documentNumber: shortTextSchema,
      registeredOn: calendarDateSchema,
      copies: copiesSchema,
    }),
    z.object({ registrationId: z.int() }),
  ),
  'notices.seal': procedure(
    'command',
    'record',
    z.strictObject({
      noticeId: idSchema,
      seal: shortTextSchema,
      copies: copiesSchema,
      sealedOn: calendarDateSchema,
      /** 监印人. */
      keeper: shortTextSchema,
    }),
    z.object({ sealingId: z.int() }),
  ),
  /** A step that was recorded wrongly; the answer says where the letter stands without it. */
  'notices.takeBack': procedure(
    'command',
    'record',
    z.strictObject({
      step: z.enum(['sending', 'registration', 'sealing']),
      recordId: idSchema,
      reason: shortTextSchema,
    }),
    z.object({
      withdrawalId: z.int(),
      noticeId: z.int(),
      deliveredOn: computedDateSchema.nullable(),
      replyBy: computedDateSchema.nullable(),
    }),
  ),
  /** 发文登记簿 of a year, in the order of registration. */
  'notices.book': procedure(
    'query',
    'read',
    z.strictObject({
      year: z.int().min(2000).max(2200),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(1000).default(200),
    }),
    z.object({
      total: z.int(),
      lines: z.array(
        z.object({
          place: z.int(),
          noticeId: z.int(),
          documentNumber: z.string(),
          registeredOn: computedDateSchema,
          kindTitle: z.string(),
          title: z.string(),
          addressee: z.string(),
          contractId: z.string(),
          signedOn: computedDateSchema.nullable(),
          copies: z.int(),
          seals: z.array(z.object({ seal: z.string(), copies: z.int(), sealedOn: computedDateSchema })),
          sendings: z.array(z.object({ way: deliveryWaySchema, sentOn: computedDateSchema })),
          deliveredOn: computedDateSchema.nullable(),
          /** Taken back, withdrawn, replaced; empty where nothing is to be said. */
          remark: z.string(),
          isInForce: z.boolean(),
        }),
      ),
    }),
  ),
  'notices.exportBook': procedure(
    'query',
    'read',
    z.strictObject({ year: z.int().min(2000).max(2200), file: z.string().min(1) }),
    z.object({ file: z.string(), sha256: z.string(), lines: z.int() }),
  ),
} as const
