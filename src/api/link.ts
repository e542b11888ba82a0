// The messages between the window and the ledger host: a call with its number, and the answer to that number.
// Both sides let every message pass its schema before they look at it.

import { z } from 'zod'

export const callMessageSchema = z.strictObject({
  callId: z.int().min(1),
  procedure: z.string().max(100),
  input: z.unknown(),
})

export const answerMessageSchema = z.strictObject({
  callId: z.int().min(1),
  answer: z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), value: z.unknown() }),
    z.strictObject({ ok: z.literal(false), error: z.looseObject({ kind: z.string() }) }),
  ]),
})

export type CallMessage = z.output<typeof callMessageSchema>
export type AnswerMessage = z.output<typeof answerMessageSchema>
