// The page's end of the link to the ledger host: numbers the calls and gives each its answer. When the host dies,
// every open call is refused at once and a new port is asked for.

import { type AnswerMessage, answerMessageSchema, type CallMessage } from '../../src/api/link.ts'
import type { Refusal } from '../../src/api/refusals.ts'
import { PORT_MESSAGE } from '../../src/api/window-shell.ts'
import { err, ok, type Result } from '../../src/base/result.ts'
import { shell } from './window-shell.ts'

type Answer = Result<unknown, Refusal>

/** How often the page has got a port so far, and whether it has one now. A second port means a new host. */
export type LinkState = { readonly isConnected: boolean; readonly connections: number }

let state: LinkState = { isConnected: false, connections: 0 }
let port: MessagePort | null = null
let lastCallId = 0
const openCalls = new Map<number, (answer: Answer) => void>()
const listeners = new Set<() => void>()

export function callHost(procedure: string, input: unknown): Promise<Answer> {
  const connected = port
  if (connected === null) return Promise.resolve(err({ kind: 'host-stopped' }))
  lastCallId += 1
  const call: CallMessage = { callId: lastCallId, procedure, input }
  return new Promise(resolve => {
    openCalls.set(call.callId, resolve)
    connected.postMessage(call)
  })
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
  const message = answerMessageSchema.safeParse(data)
  if (!message.success) return
  const { callId, answer } = message.data
  openCalls.get(callId)?.(toResult(answer))
  openCalls.delete(callId)
}

/** The host is of the same build: its refusals are the ones that this page knows. */
const toResult = (answer: AnswerMessage['answer']): Answer =>
  answer.ok ? ok(answer.value) : err(answer.error as Refusal)

function lose(lost: MessagePort): void {
  if (port !== lost) return
  port = null
  for (const settle of openCalls.values()) settle(err({ kind: 'host-stopped' }))
  openCalls.clear()
  tell({ ...state, isConnected: false })
  shell.connect()
}

function tell(next: LinkState): void {
  state = next
  for (const listen of listeners) listen()
}
