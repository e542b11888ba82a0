// The host's end of the link: calls come in as messages, each is answered under its number, and says before how far
// it has come. A message that is neither call nor cancelling is dropped, a bug in a procedure becomes a refusal and
// never an unanswered call.

import {
  type AnswerMessage,
  type CallMessage,
  type ProgressMessage,
  pageMessageSchema,
} from '../src/api/link.ts'
import { createWatch } from '../src/base/watch.ts'
import type { Desk } from './desk.ts'

/** As much of a message port as is needed here, whichever process made it. */
export type ServedPort = {
  readonly on: ((event: 'message', listen: (message: { readonly data: unknown }) => void) => unknown) &
    ((event: 'close', listen: () => void) => unknown)
  readonly postMessage: (message: AnswerMessage | ProgressMessage) => void
  readonly start: () => void
}

export function servePort(port: ServedPort, desk: Desk, reportBug: (error: unknown) => void): void {
  const cancelByCall = new Map<number, () => void>()

  async function answer({ callId, procedure, input }: CallMessage): Promise<AnswerMessage['answer']> {
    const { watch, cancel } = createWatch(progress => port.postMessage({ callId, progress }))
    cancelByCall.set(callId, cancel)
    try {
      const answered = await desk.call(procedure, input, watch)
      return answered.ok ? { ok: true, value: answered.value } : { ok: false, error: answered.error }
    } catch (error) {
      reportBug(error)
      return { ok: false, error: { kind: 'internal-error' } }
    } finally {
      cancelByCall.delete(callId)
    }
  }

  port.on('message', ({ data }) => {
    const message = pageMessageSchema.safeParse(data)
    if (!message.success) return reportBug(message.error)
    // One that came too late finds its call answered, and changes nothing.
    if ('cancel' in message.data) return cancelByCall.get(message.data.cancel)?.()
    const { callId } = message.data
    answer(message.data).then(given => port.postMessage({ callId, answer: given }), reportBug)
  })
  // A page that is gone waits for nothing.
  port.on('close', () => {
    for (const cancel of cancelByCall.values()) cancel()
  })
  port.start()
}
