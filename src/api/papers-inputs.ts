// What a paper is made from, whether it is previewed or issued.

import { z } from 'zod'
import { calendarDateSchema, contractIdSchema, idSchema } from './shared-schemas.ts'

/** Both days inside the period. What is left out stays as it always was: one contract, principal only, no day. */
export const statementSpan = {
  contractId: contractIdSchema,
  /** `supplier`: every contract with the supplier of this one, on one paper. */
  scope: z.enum(['contract', 'supplier']).default('contract'),
  from: calendarDateSchema,
  to: calendarDateSchema,
  /** Figures card by card as well: a row for each card and month, or a row for each card. */
  detail: z.enum(['months', 'cards']).optional(),
  lateFee: z.enum(['principal-only', 'estimate']).default('principal-only'),
  /** By when the supplier is asked to send its slip back. */
  replyBy: calendarDateSchema.optional(),
}

/** What a kind of notice needs from the clerk is checked by the kind itself: see src/notices. */
export const contractNoticeInput = {
  /** A kind's name or its number in the list of notices (contract-rules section 6). */
  kind: z.union([z.string().min(1), z.int()]),
  contractId: contractIdSchema,
  facts: z.record(z.string(), z.unknown()),
}

/** Which of the papers besides statements and letters, and for what; `more` is what issuing needs besides. */
export const outgoingPaper = <M extends z.ZodRawShape>(more: M) =>
  z.discriminatedUnion('paper', [
    z.strictObject({
      paper: z.literal('payment-application'),
      contractId: contractIdSchema,
      /** The payment that it is for; left out, for what has a due day and is open. */
      paymentId: idSchema.optional(),
      dueBy: calendarDateSchema.optional(),
      ...more,
    }),
    z.strictObject({
      paper: z.literal('card-list'),
      contractId: contractIdSchema,
      asOf: calendarDateSchema,
      ...more,
    }),
    z.strictObject({
      paper: z.literal('late-fee-note'),
      contractId: contractIdSchema,
      asOf: calendarDateSchema,
      ...more,
    }),
    /** Of a closed contract it is of the day on which that was closed. */
    z.strictObject({
      paper: z.literal('settlement'),
      contractId: contractIdSchema,
      asOf: calendarDateSchema,
      ...more,
    }),
  ])
