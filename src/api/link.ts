// The messages between the window and the ledger host: a call with its number, how far it has come, and the answer to
// that number; from the window also that a call is no longer wanted. Both sides let every message pass its schema
// before they look at it.

import { z } from 'zod'
import { STAGES } from '../base/watch.ts'

export const callMessageSchema = z.strictObject({
  callId: z.int().min(1),
  procedure: z.string().max(100),
  input: z.unknown(),
})

/** Has no answer of its own: the call's answer says whether it was cancelled or was done before. */
export const cancelMessageSchema = z.strictObject({ cancel: z.int().min(1) })

export const pageMessageSchema = z.union([callMessageSchema, cancelMessageSchema])

export const answerMessageSchema = z.strictObject({
  callId: z.int().min(1),
  answer: z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), value: z.unknown() }),
    z.strictObject({ ok: z.literal(false), error: z.looseObject({ kind: z.string() }) }),
  ]),
})

export const progressMessageSchema = z.strictObject({
  callId: z.int().min(1),
  progress: z.strictObject({
    stage: z.enum(STAGES),
    done: z.int().min(0),
    /** 0: not known. */
    total: z.int().min(0),
  }),
})

export const hostMessageSchema = z.union([answerMessageSchema, progressMessageSchema])

export type CallMessage = z.output<typeof callMessageSchema>
export type CancelMessage = z.output<typeof cancelMessageSchema>
export type AnswerMessage = z.output<typeof answerMessageSchema>
export type ProgressMessage = z.output<typeof progressMessageSchema>
