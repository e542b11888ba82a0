// The desk at which the window's user sits: with a ledger open or with none. It makes, opens and locks ledgers, and
// hands every other call to the router, which is the same for the command line.

import { hasSeveralUsers } from '../db/key-file.ts'
import { LEDGER_VERSION } from '../db/migrations/migrations.ts'
import { sqliteVersion } from '../db/sqlite-version.ts'
import { deriveAhead, unlockLedger } from '../db/unlock.ts'
import {
  type DeskInputOf,
  type DeskProcedureName,
  deskProcedures,
  isDeskProcedureName,
} from '../src/api/desk-procedures.ts'
import { isProcedureName, type ProcedureName, procedures } from '../src/api/procedures.ts'
import type { Refusal } from '../src/api/refusals.ts'
import { err, ok, type Result } from '../src/base/result.ts'
import { createWatch, UNWATCHED, type Watch } from '../src/base/watch.ts'
import { FIRST_ADMINISTRATOR_NAME } from '../src/wording/command-line.ts'
import { type Clock, createClock } from './clock.ts'
import { createSeededLedger } from './create-seeded-ledger.ts'
import type { DeskHandlers } from './desk-handlers.ts'
import { keepDraft, listDrafts } from './drafts.ts'
import { invalidInput } from './input-problem.ts'
import { createKeyThread, type KeyThread } from './key-thread.ts'
import { type DeskOptions, openAtDesk } from './open-at-desk.ts'
import { createRecentErrors } from './recent-errors.ts'
import { createRestoring } from './restoring.ts'
import { callProcedure } from './router.ts'
import type { StartedSession } from './start-session.ts'
import { createTurns, type Turn } from './turns.ts'
import { warmUp } from './warm-up.ts'

export type Desk = {
  /** Answered in the order in which they came, but for what works apart: see turns.ts. */
  readonly call: (procedure: string, input: unknown, watch?: Watch) => Promise<Result<unknown, Refusal>>
  readonly close: () => Promise<void>
}

export function createDesk(options: DeskOptions): Desk {
  const clock = createClock()
  const turns = createTurns()
  const keys = createKeyThread(options.keyWorker)
  const restoring = createRestoring({ worker: options.ledgerWorker, clock, lock: () => lock() })
  const underWay = new Set<() => void>()
  const errors = createRecentErrors(clock)
  let open: StartedSession | null = null

  /** What is under way is of a ledger that is being left. */
  function cancelAll(): void {
    for (const cancel of underWay) cancel()
  }

  async function lock(): Promise<void> {
    const closing = open
    open = null
    await closing?.close()
  }

  const handlers: DeskHandlers = {
    'desk.state': () => ok({ today: clock.today(), open: open === null ? null : openLedgerOf(open) }),
    'desk.about': () =>
      ok({ sqlite: sqliteVersion(), ledgerVersion: LEDGER_VERSION, ledger: identityOf(open) }),
    'desk.create': given => createFor(given, clock),
    'desk.look': ({ file }) => {
      beReadyLater(keys, clock)
      return ok({ hasSeveralUsers: hasSeveralUsers(file) })
    },
    'desk.open': openFor,
    'desk.changeUser': async given => {
      if (open === null) return err({ kind: 'not-signed-in' })
      const asked = openingAs(given, open)
      const fits = await unlocked(asked, keys)
      return fits.ok ? await openFor(asked) : fits
    },
    ...restoring.handlers,
    'drafts.list': () => (open === null ? err({ kind: 'not-signed-in' }) : listDrafts(open.session)),
    'drafts.keep': ({ form, content }) =>
      open === null ? err({ kind: 'not-signed-in' }) : keepDraft(open.session, form, content),
    'desk.lock': async () => {
      await lock()
      return ok({})
    },
  }

  async function openFor(given: DeskInputOf<'desk.open'>) {
    await lock()
    const opened = await openAtDesk(given, clock, { ...options, errors, deriveApart: keys.derive })
    if (!opened.ok) return opened
    open = opened.value.started
    const { started: _started, ...told } = opened.value
    return ok({ ...openLedgerOf(open), isViewed: given.forViewing, ...told })
  }

  async function answer(procedure: string, input: unknown, watch: Watch): Promise<Result<unknown, Refusal>> {
    if (watch.isCancelled()) return err({ kind: 'cancelled' })
    if (isDeskProcedureName(procedure)) return await answerAtDesk(handlers, procedure, input, watch)
    if (open === null) return err({ kind: 'not-signed-in' })
    const isRefused = !('transact' in open.session.file) && wantsToWrite(procedure)
    return isRefused
      ? err({ kind: 'opened-for-viewing' })
      : await callProcedure(open.session, procedure, input, watch)
  }

  return {
    call: async (procedure, input, caller = UNWATCHED) => {
      if (leavesLedger.has(procedure)) cancelAll()
      const { watch, cancel } = createWatch(caller.tell)
      const stopListening = caller.onCancel(cancel)
      underWay.add(cancel)
      try {
        const inTurn = () => turns.take(turnOf(procedure), () => answer(procedure, input, watch))
        return await errors.noting(procedure, inTurn)
      } finally {
        underWay.delete(cancel)
        stopListening()
      }
    },
    close: async () => {
      cancelAll()
      await Promise.all([lock(), restoring.close(), keys.close()])
    },
  }
}

/** The sign-in is painted then: it asks before. */
const PAINTED_BY_MS = 200

/** Whoever types a password takes longer than all of this. */
function beReadyLater(keys: KeyThread, clock: Clock): void {
  keys.prepareIn(PAINTED_BY_MS)
  setTimeout(() => void warmUp(clock), PAINTED_BY_MS).unref()
}

/** The whole ledger, in a thread of its own, or a table from outside, in a process of its own. */
const readsApart: ReadonlySet<string> = new Set<ProcedureName>([
  'audit.verify',
  'ledger.backup',
  'backups.run',
  'backups.prove',
  'imports.look',
  'imports.try',
  'imports.record',
  'bills.audit',
  // Between its pages others are answered.
  'lists.export',
  'archive.make',
  'archive.check',
])

const readsBackup: ReadonlySet<string> = new Set<DeskProcedureName>(['desk.lookIntoBackup', 'desk.restore'])

const leavesLedger: ReadonlySet<string> = new Set<DeskProcedureName>([
  'desk.open',
  'desk.changeUser',
  'desk.lock',
])

/** Papers are drawn, and the ledger is verified and backed up, in threads of their own. */
function turnOf(procedure: string): Turn {
  if (!isProcedureName(procedure)) {
    const mayWrite = leavesLedger.has(procedure) || procedure === 'desk.restore'
    return { worksApart: readsBackup.has(procedure), mayWrite }
  }
  return {
    worksApart: procedures[procedure].effect === 'document' || readsApart.has(procedure),
    mayWrite: wantsToWrite(procedure),
  }
}

function wantsToWrite(procedure: string): boolean {
  if (!isProcedureName(procedure)) return false
  const { effect } = procedures[procedure]
  return effect !== 'tool' && effect !== 'query'
}

async function answerAtDesk(
  handlers: DeskHandlers,
  name: DeskProcedureName,
  input: unknown,
  watch: Watch,
): Promise<Result<unknown, Refusal>> {
  const { input: inputSchema, output } = deskProcedures[name]
  const passed = inputSchema.safeParse(input)
  if (!passed.success) return err(invalidInput(input, passed.error.issues[0]))
  const answer = await handlers[name](passed.data as never, watch)
  return answer.ok ? ok(output.parse(answer.value)) : answer
}

function createFor({ file, password }: DeskInputOf<'desk.create'>, clock: Clock) {
  const administrator = FIRST_ADMINISTRATOR_NAME
  const created = createSeededLedger({ path: file, administrator, password, clock })
  return created.ok ? ok({ file, ...created.value }) : created
}

/** Before the one who was in is shut out. */
async function unlocked({ file, credential }: DeskInputOf<'desk.open'>, keys: KeyThread) {
  return unlockLedger(file, credential, await deriveAhead(file, credential, keys.derive))
}

/** The ledger that is open, for another user. */
const openingAs = (
  { user, password }: DeskInputOf<'desk.changeUser'>,
  { session: { file } }: StartedSession,
): DeskInputOf<'desk.open'> => ({
  file: file.path,
  credential: { kind: 'password', user, password },
  forViewing: !('transact' in file),
})

const openLedgerOf = ({ session }: StartedSession) => ({
  file: session.file.path,
  user: session.file.user.name,
})

const identityOf = (open: StartedSession | null) =>
  open === null ? null : { ...openLedgerOf(open), identity: open.session.file.unlocked.ledgerUuid }
