// What stands on the command line: flags, operands, the caller's folder, who is acting. Anything unknown is
// refused, because a mistyped flag must not silently mean its default.

import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Credential } from '../../db/unlock.ts'
import type { LedgerRefusal } from '../../src/access/refusals.ts'
import type { BorderRefusal } from '../../src/api/refusals.ts'
import { type CalendarDate, parseCalendarDate } from '../../src/base/calendar-date.ts'
import { err, ok, type Result } from '../../src/base/result.ts'

const FLAGS = {
  ledger: { type: 'string' },
  user: { type: 'string' },
  today: { type: 'string' },
  input: { type: 'string' },
  out: { type: 'string' },
  count: { type: 'string' },
  anchor: { type: 'string' },
  year: { type: 'string' },
} as const

export type FlagName = keyof typeof FLAGS

/** What a command takes besides `--ledger`, `--user` and `--today`. */
export type CommandShape = { readonly operands: number; readonly flags: readonly FlagName[] }

export type CommandArguments = {
  readonly flags: Readonly<Partial<Record<FlagName, string>>>
  readonly operands: readonly string[]
  /** Where relative paths count from. */
  readonly folder: string
  readonly today: CalendarDate | null
}

export function parseArguments(
  given: readonly string[],
  shape: CommandShape,
): Result<CommandArguments, BorderRefusal> {
  const parsed = parseFlags(given)
  if (!parsed.ok) return parsed
  const { values, positionals } = parsed.value
  const allowed: readonly string[] = ['ledger', 'user', 'today', ...shape.flags]
  const stray = Object.keys(values).find(flag => !allowed.includes(flag))
  if (stray !== undefined) return usageError(`--${stray}`)
  if (positionals.length !== shape.operands) {
    return usageError(positionals.slice(shape.operands).join(' ') || 'missing-operand')
  }
  const today = values.today === undefined ? ok(null) : parseCalendarDate(values.today)
  if (!today.ok) return usageError(`--today ${values.today}`)
  return ok({ flags: values, operands: positionals, folder: callersFolder(), today: today.value })
}

export const usageError = (problem: string): Result<never, BorderRefusal> =>
  err({ kind: 'usage-error', problem })

function parseFlags(given: readonly string[]) {
  try {
    return ok(parseArgs({ args: [...given], options: FLAGS, allowPositionals: true, strict: true }))
  } catch (error) {
    const isUsage =
      error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
    if (!isUsage) throw error
    return usageError(/'(-[^' ]*)/.exec(error.message)?.[1] ?? error.message)
  }
}

// npm runs scripts in the project's own folder and tells in INIT_CWD where it was called. Started directly from
// within some other npm script, the variable is that script's and says nothing of us.
function callersFolder(): string {
  const { npm_lifecycle_event: script, INIT_CWD: calledFrom } = process.env
  const isOurScript = script === 'ledger' || script === 'demo'
  return isOurScript && calledFrom !== undefined ? calledFrom : process.cwd()
}

export function pathOf({ folder }: CommandArguments, path: string): string {
  return resolve(folder, path)
}

export function ledgerPath(given: CommandArguments): Result<string, BorderRefusal> {
  const { ledger } = given.flags
  return ledger === undefined || ledger === '' ? usageError('--ledger') : ok(pathOf(given, ledger))
}

/** The password if there is one, else the recovery code. */
export function credentialOf({ flags }: CommandArguments): Result<Credential, LedgerRefusal> {
  const { LEDGER_PASSWORD: password, LEDGER_RECOVERY_CODE: code } = process.env
  if (password) return ok({ kind: 'password', user: flags.user ?? null, password })
  if (code) return ok({ kind: 'recovery-code', code })
  return err({ kind: 'password-missing' })
}
