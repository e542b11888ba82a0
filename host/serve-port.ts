// The host's end of the link: calls come in as messages, each is answered under its number. A message that is not a
// call is dropped, a bug in a procedure becomes a refusal and never an unanswered call.

import { type AnswerMessage, callMessageSchema } from '../src/api/link.ts'
import type { Desk } from './desk.ts'

/** As much of a message port as is needed here, whichever process made it. */
export type ServedPort = {
  readonly on: (event: 'message', listen: (message: { readonly data: unknown }) => void) => unknown
  readonly postMessage: (message: AnswerMessage) => void
  readonly start: () => void
}

export function servePort(port: ServedPort, desk: Desk, reportBug: (error: unknown) => void): void {
  port.on('message', ({ data }) => {
    const call = callMessageSchema.safeParse(data)
    if (!call.success) return reportBug(call.error)
    const { callId, procedure, input } = call.data
    desk.call(procedure, input).then(
      answer =>
        port.postMessage({
          callId,
          answer: answer.ok ? { ok: true, value: answer.value } : { ok: false, error: answer.error },
        }),
      error => {
        reportBug(error)
        port.postMessage({ callId, answer: { ok: false, error: { kind: 'internal-error' } } })
      },
    )
  })
  port.start()
}
