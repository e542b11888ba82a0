// A ledger, the desk before it and the port that serves the desk, as the ledger host has them, without a window: every
// message goes through the same clone as between two processes. A second connection sees whatever is committed.

import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { createLedger } from '../../db/create-ledger.ts'
import { dumpRecords } from '../../db/dump.ts'
import { LEDGER_VERSION } from '../../db/migrations/migrations.ts'
import { openForReading } from '../../db/open-reading.ts'
import { readLedger, writeLedger } from '../../db/stores/ledger-store.ts'
import { type Credential, unlockLedger } from '../../db/unlock.ts'
import { verifyLedger } from '../../db/verify.ts'
import { createClock } from '../../host/clock.ts'
import { createDesk } from '../../host/desk.ts'
import { NO_OWN_FONTS } from '../../host/pdf/font-files/own-fonts.ts'
import { type ServedPort, servePort } from '../../host/serve-port.ts'
import type { AnswerMessage } from '../../src/api/link.ts'
import { seedLedger } from '../../src/services/seed-ledger.ts'

export const FUZZ_PASSWORD = '蛟河-2024'
const CREDENTIAL: Credential = { kind: 'password', user: null, password: FUZZ_PASSWORD }
/** Costs little to try. */
const CHEAP = { n: 16, r: 8, p: 1 }

export type Answer = AnswerMessage['answer']

export type FuzzedOffice = {
  readonly file: string
  /** Anything at all as a message of the page; unanswered when it is no call. */
  readonly post: (message: unknown) => void
  readonly call: (procedure: string, input: unknown) => Promise<Answer>
  /** What the host told of bugs since the last time that it was asked. */
  readonly takeBugs: () => readonly unknown[]
  /** Another number whenever anything at all was committed to the ledger in between. */
  readonly committed: () => number
  /** Of every record of every table. */
  readonly dumpDigest: () => string
  readonly problems: () => readonly string[]
  readonly close: () => Promise<void>
}

export async function openFuzzedOffice(folder: string): Promise<FuzzedOffice> {
  const file = join(folder, 'court.ledger')
  const clock = createClock()
  const seed = (writer: Parameters<typeof writeLedger>[0]) =>
    seedLedger(writeLedger(writer, readLedger(writer)))
  const wanted = {
    path: file,
    administrator: '王会计',
    password: FUZZ_PASSWORD,
    clock,
    seed,
    passwordCost: CHEAP,
  }
  demand(createLedger(wanted))
  const desk = createDesk({ pdf: { ownFonts: NO_OWN_FONTS } })
  const bugs: unknown[] = []
  const waiting = new Map<number, (answer: Answer) => void>()
  let listen: (message: { readonly data: unknown }) => void = () => {}
  const port: ServedPort = {
    on: (event: string, given: (message: { readonly data: unknown }) => void) => {
      if (event === 'message') listen = given
    },
    postMessage: message => {
      if (!('answer' in message)) return
      waiting.get(message.callId)?.(structuredClone(message.answer))
      waiting.delete(message.callId)
    },
    start: () => {},
  }
  servePort(port, desk, error => bugs.push(error))
  const post = (message: unknown) => listen({ data: structuredClone(message) })
  let callId = 0
  const call = (procedure: string, input: unknown) =>
    new Promise<Answer>(resolve => {
      callId += 1
      waiting.set(callId, resolve)
      post({ callId, procedure, input })
    })
  const opened = await call('desk.open', { file, credential: CREDENTIAL })
  if (!opened.ok) throw new Error(`not opened: ${JSON.stringify(opened.error)}`)
  const unlocked = demand(unlockLedger(file, CREDENTIAL))
  const beside = openForReading(file, unlocked.dataKey)
  return {
    file,
    post,
    call,
    takeBugs: () => bugs.splice(0),
    committed: () => Number(beside.database.pragma('data_version', { simple: true })),
    dumpDigest: () => {
      const hash = createHash('sha256')
      for (const line of dumpRecords(beside.database, LEDGER_VERSION)) hash.update(line)
      return hash.digest('hex')
    },
    problems: () => demand(verifyLedger(unlocked)).problems.map(problem => problem.kind),
    close: async () => {
      beside.close()
      await desk.close()
    },
  }
}

function demand<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}
