// The host's end of the link, over a real message channel: every call is answered, nothing else is.

import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Desk } from '../../host/desk.ts'
import { type ServedPort, servePort } from '../../host/serve-port.ts'
import { ok } from '../../src/base/result.ts'

let page: MessagePort
let bugs: unknown[]

const desk: Desk = {
  call: (procedure, input) =>
    procedure === 'fails' ? Promise.reject(new Error('a bug')) : Promise.resolve(ok({ procedure, input })),
  close: () => Promise.resolve(),
}

beforeEach(() => {
  const { port1, port2 } = new MessageChannel()
  page = port1
  bugs = []
  servePort(portOf(port2), desk, error => bugs.push(error))
})
afterEach(() => page.close())

/** Node's ports hand over the data itself, Electron's an event that holds it. */
const portOf = (port: MessagePort): ServedPort => ({
  on: (_event, listen) => port.on('message', (data: unknown) => listen({ data })),
  postMessage: message => port.postMessage(message),
  start: () => port.start(),
})

const nextAnswer = () => new Promise(resolve => page.once('message', resolve))

describe('a port that is served', () => {
  it('answers a call under its number', async () => {
    page.postMessage({ callId: 7, procedure: 'contracts.list', input: {} })
    expect(await nextAnswer()).toEqual({
      callId: 7,
      answer: { ok: true, value: { procedure: 'contracts.list', input: {} } },
    })
  })

  it('answers a bug as one and says nothing of it to the page', async () => {
    page.postMessage({ callId: 1, procedure: 'fails', input: {} })
    expect(await nextAnswer()).toEqual({
      callId: 1,
      answer: { ok: false, error: { kind: 'internal-error' } },
    })
    expect(bugs).toHaveLength(1)
  })

  it('drops what is not a call and goes on', async () => {
    page.postMessage({ procedure: 'contracts.list' })
    page.postMessage('contracts.list')
    page.postMessage({ callId: 2, procedure: 'contracts.list', input: {} })
    expect(await nextAnswer()).toMatchObject({ callId: 2 })
    expect(bugs).toHaveLength(2)
  })
})
