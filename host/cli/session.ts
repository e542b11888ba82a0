// What `call` and `run` share: a session on a ledger opened as the procedures need it, its answers, its end.

import type { ReadableLedger, WritableLedger } from '../../db/ledger-file.ts'
import { isProcedureName, procedures } from '../../src/api/procedures.ts'
import type { Refusal } from '../../src/api/refusals.ts'
import { err, ok, type Result } from '../../src/base/result.ts'
import { createClock } from '../clock.ts'
import { type StartedSession, startSession } from '../start-session.ts'
import type { CommandArguments } from './arguments.ts'
import { openForReading, openForWriting } from './open.ts'

/** What writes, or tries how writing would end, takes the lock: queries run beside a writer. */
export function writesToLedger(procedure: string): boolean {
  if (!isProcedureName(procedure)) return false
  const { effect } = procedures[procedure]
  return effect !== 'tool' && effect !== 'query'
}

export function openSession(given: CommandArguments, writes: boolean): Result<StartedSession, Refusal> {
  const clock = createClock(given.today)
  const opened: Result<ReadableLedger | WritableLedger, Refusal> = writes
    ? openForWriting(given, clock, { command: 'call', access: 'read' })
    : openForReading(given)
  if (!opened.ok) return opened
  return ok(
    startSession({ file: opened.value, clock, folder: given.folder, password: ownPassword(opened.value) }),
  )
}

/** Opened with the recovery code, the password in the environment is not known to be this ledger's. */
const ownPassword = ({ unlocked }: ReadableLedger): string | null =>
  unlocked.slot.kind === 'password' ? (process.env['LEDGER_PASSWORD'] ?? null) : null

export function parseJson(text: string): Result<unknown, Refusal> {
  try {
    return ok(JSON.parse(text))
  } catch (error) {
    return err({ kind: 'malformed-json', problem: error instanceof Error ? error.message : '' })
  }
}
