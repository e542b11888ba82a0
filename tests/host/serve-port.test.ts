// The host's end of the link, over a real message channel: every call is answered, nothing else is.

import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Desk } from '../../host/desk.ts'
import { type ServedPort, servePort } from '../../host/serve-port.ts'
import type { Refusal } from '../../src/api/refusals.ts'
import { err, ok, type Result } from '../../src/base/result.ts'
import { type Progress, UNWATCHED, type Watch } from '../../src/base/watch.ts'

let page: MessagePort
let bugs: unknown[]
/** How many lasting calls were cancelled. */
let ended: number

const desk: Desk = {
  call: (procedure, input, watch = UNWATCHED) => {
    if (procedure === 'fails') return Promise.reject(new Error('a bug'))
    if (procedure === 'lasts') return lastUntilCancelled(watch)
    return Promise.resolve(ok({ procedure, input }))
  },
  close: () => Promise.resolve(),
}

function lastUntilCancelled(watch: Watch): Promise<Result<unknown, Refusal>> {
  watch.tell(HALF_WAY)
  return new Promise(resolve => {
    watch.onCancel(() => {
      ended += 1
      watch.tell({ ...HALF_WAY, done: 51 })
      resolve(err({ kind: 'cancelled' }))
    })
  })
}

const HALF_WAY: Progress = { stage: 'records', done: 50, total: 100 }

beforeEach(() => {
  const { port1, port2 } = new MessageChannel()
  page = port1
  bugs = []
  ended = 0
  servePort(portOf(port2), desk, error => bugs.push(error))
})
afterEach(() => page.close())

/** Node's ports hand over the data itself, Electron's an event that holds it. */
const portOf = (port: MessagePort): ServedPort => ({
  on: (event: string, listen: (message: { readonly data: unknown }) => void) =>
    port.on(event as 'message', (data: unknown) => listen({ data })),
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

describe('a call that lasts', () => {
  const begin = async () => {
    page.postMessage({ callId: 3, procedure: 'lasts', input: {} })
    expect(await nextAnswer()).toEqual({ callId: 3, progress: HALF_WAY })
  }

  it('tells how far it has come, leaves others their answers, and ends when it is cancelled', async () => {
    await begin()
    page.postMessage({ callId: 4, procedure: 'contracts.list', input: {} })
    expect(await nextAnswer()).toMatchObject({ callId: 4, answer: { ok: true } })
    page.postMessage({ cancel: 3 })
    expect(await nextAnswer()).toEqual({ callId: 3, answer: { ok: false, error: { kind: 'cancelled' } } })
  })

  it('is cancelled once, whatever is said again or of calls that are not', async () => {
    await begin()
    page.postMessage({ cancel: 99 })
    for (let times = 0; times < 3; times += 1) page.postMessage({ cancel: 3 })
    expect(await nextAnswer()).toMatchObject({ callId: 3, answer: { ok: false } })
    page.postMessage({ callId: 5, procedure: 'contracts.list', input: {} })
    expect(await nextAnswer()).toMatchObject({ callId: 5 })
    expect([ended, bugs]).toEqual([1, []])
  })

  it('is not waited for by a page that is gone', async () => {
    await begin()
    page.close()
    await expect.poll(() => ended).toBe(1)
  })
})
