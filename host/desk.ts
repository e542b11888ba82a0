// The desk at which the window's user sits: with a ledger open or with none. It makes, opens and locks ledgers, and
// hands every other call to the router, which is the same for the command line.

import { dirname } from 'node:path'
import { openLedgerForWriting } from '../db/ledger-file.ts'
import { LEDGER_VERSION } from '../db/migrations/migrations.ts'
import { sqliteVersion } from '../db/sqlite-version.ts'
import {
  type DeskInputOf,
  type DeskOutputOf,
  type DeskProcedureName,
  deskProcedures,
  isDeskProcedureName,
} from '../src/api/desk-procedures.ts'
import type { Refusal } from '../src/api/refusals.ts'
import { err, ok, type Result } from '../src/base/result.ts'
import { FIRST_ADMINISTRATOR_NAME } from '../src/wording/command-line.ts'
import { createClock } from './clock.ts'
import { createSeededLedger } from './create-seeded-ledger.ts'
import { keepDraft, listDrafts } from './drafts.ts'
import { invalidInput } from './input-problem.ts'
import type { PdfRendererOptions } from './pdf/pdf-client.ts'
import { callProcedure } from './router.ts'
import { type StartedSession, startSession } from './start-session.ts'

export type Desk = {
  /** One call at a time: they are answered in the order in which they came. */
  readonly call: (procedure: string, input: unknown) => Promise<Result<unknown, Refusal>>
  readonly close: () => Promise<void>
}

export function createDesk(pdfOptions: PdfRendererOptions): Desk {
  const clock = createClock()
  let open: StartedSession | null = null
  let lastCall: Promise<unknown> = Promise.resolve()

  async function lock(): Promise<void> {
    const closing = open
    open = null
    await closing?.close()
  }

  const handlers: DeskHandlers = {
    'desk.state': () => ok({ today: clock.today(), open: open === null ? null : openLedgerOf(open) }),
    'desk.about': () =>
      ok({ sqlite: sqliteVersion(), ledgerVersion: LEDGER_VERSION, ledger: identityOf(open) }),
    'desk.create': ({ file, password }) => {
      const administrator = FIRST_ADMINISTRATOR_NAME
      const created = createSeededLedger({ path: file, administrator, password, clock })
      return created.ok ? ok({ file, ...created.value }) : created
    },
    'desk.open': async ({ file, credential }) => {
      await lock()
      const opened = openLedgerForWriting(file, credential, clock)
      if (!opened.ok) return opened
      const password = credential.kind === 'password' ? credential.password : null
      open = startSession({ file: opened.value, clock, folder: dirname(file), password, pdfOptions })
      return ok({ ...openLedgerOf(open), clockWentBackFrom: opened.value.clockWentBackFrom })
    },
    'drafts.list': () => (open === null ? err({ kind: 'not-signed-in' }) : listDrafts(open.session)),
    'drafts.keep': ({ form, content }) =>
      open === null ? err({ kind: 'not-signed-in' }) : keepDraft(open.session, form, content),
    'desk.lock': async () => {
      await lock()
      return ok({})
    },
  }

  async function answer(procedure: string, input: unknown): Promise<Result<unknown, Refusal>> {
    if (isDeskProcedureName(procedure)) return await answerAtDesk(handlers, procedure, input)
    return open === null
      ? err({ kind: 'not-signed-in' })
      : await callProcedure(open.session, procedure, input)
  }

  return {
    call: (procedure, input) => {
      const answered = lastCall.then(() => answer(procedure, input))
      lastCall = answered.catch(() => undefined)
      return answered
    },
    close: lock,
  }
}

type DeskHandlers = {
  readonly [N in DeskProcedureName]: (
    input: DeskInputOf<N>,
  ) => Result<DeskOutputOf<N>, Refusal> | Promise<Result<DeskOutputOf<N>, Refusal>>
}

async function answerAtDesk(
  handlers: DeskHandlers,
  name: DeskProcedureName,
  input: unknown,
): Promise<Result<unknown, Refusal>> {
  const { input: inputSchema, output } = deskProcedures[name]
  const passed = inputSchema.safeParse(input)
  if (!passed.success) return err(invalidInput(input, passed.error.issues[0]))
  const answer = await handlers[name](passed.data as never)
  return answer.ok ? ok(output.parse(answer.value)) : answer
}

const openLedgerOf = ({ session }: StartedSession) => ({
  file: session.file.path,
  user: session.file.user.name,
})

const identityOf = (open: StartedSession | null) =>
  open === null ? null : { ...openLedgerOf(open), identity: open.session.file.unlocked.ledgerUuid }
