// The page's end of the link to the ledger host: numbers the calls, gives each its answer, and passes on how far it
// has come and that it is no longer wanted. When the host dies, every open call is refused at once and a new port is
// asked for.

import {
  type AnswerMessage,
  type CallMessage,
  type CancelMessage,
  hostMessageSchema,
} from '../../src/api/link.ts'
import { PORT_MESSAGE } from '../../src/api/port-message.ts'
import type { Refusal } from '../../src/api/refusals.ts'
import { err, ok, type Result } from '../../src/base/result.ts'
import { noteCancelling, noteEnd, noteProgress } from './long-calls.ts'
import { shell } from './window-shell.ts'

type Answer = Result<unknown, Refusal>
type OpenCall = { readonly procedure: string; readonly settle: (answer: Answer) => void }

/** How often the page has got a port so far, and whether it has one now. A second port means a new host. */
export type LinkState = { readonly isConnected: boolean; readonly connections: number }

let state: LinkState = { isConnected: false, connections: 0 }
let port: MessagePort | null = null
let lastCallId = 0
const openCalls = new Map<number, OpenCall>()
const listeners = new Set<() => void>()

export function callHost(procedure: string, input: unknown): Promise<Answer> {
  const connected = port
  if (connected === null) return Promise.resolve(err({ kind: 'host-stopped' }))
  lastCallId += 1
  const call: CallMessage = { callId: lastCallId, procedure, input }
  return new Promise(resolve => {
    openCalls.set(call.callId, { procedure, settle: resolve })
    connected.postMessage(call)
  })
}

/** Whether it could still be stopped is what the call itself answers. */
export function cancelCall(callId: number): void {
  noteCancelling(callId)
  port?.postMessage({ cancel: callId } satisfies CancelMessage)
}

export const linkState = (): LinkState => state

export function watchLink(listen: () => void): () => void {
  listeners.add(listen)
  return () => listeners.delete(listen)
}

window.addEventListener('message', event => {
  const [given] = event.ports
  const isOurs = event.source === window && event.origin === window.location.origin
  if (isOurs && event.data === PORT_MESSAGE && given !== undefined) adopt(given)
})
shell.connect()

function adopt(given: MessagePort): void {
  port = given
  given.addEventListener('message', ({ data }) => receive(data))
  given.addEventListener('close', () => lose(given))
  given.start()
  tell({ isConnected: true, connections: state.connections + 1 })
}

function receive(data: unknown): void {
  const message = hostMessageSchema.safeParse(data)
  if (!message.success) return
  const { callId } = message.data
  const open = openCalls.get(callId)
  if (open === undefined) return
  if ('progress' in message.data) noteProgress(callId, open.procedure, message.data.progress)
  else end(callId, open, toResult(message.data.answer))
}

function end(callId: number, { settle }: OpenCall, answer: Answer): void {
  openCalls.delete(callId)
  // First of all: whatever goes wrong in showing it, no call stays without its answer.
  settle(answer)
  noteEnd(callId)
}

/** The host is of the same build: its refusals are the ones that this page knows. */
const toResult = (answer: AnswerMessage['answer']): Answer =>
  answer.ok ? ok(answer.value) : err(answer.error as Refusal)

function lose(lost: MessagePort): void {
  if (port !== lost) return
  port = null
  for (const [callId, open] of openCalls) end(callId, open, err({ kind: 'host-stopped' }))
  tell({ ...state, isConnected: false })
  shell.connect()
}

function tell(next: LinkState): void {
  state = next
  for (const listen of listeners) listen()
}
