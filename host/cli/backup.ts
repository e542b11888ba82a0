// `backup <to>`: one file with everything, beside whoever writes.

import { backupLedger } from '../../db/backup.ts'
import type { Refusal } from '../../src/api/refusals.ts'
import { ok, type Result } from '../../src/base/result.ts'
import { createClock } from '../clock.ts'
import { type CommandArguments, pathOf } from './arguments.ts'
import { openForReading } from './open.ts'
import { printValue } from './output.ts'

export function backup(given: CommandArguments): Result<void, Refusal> {
  const [to = ''] = given.operands
  const opened = openForReading(given)
  if (!opened.ok) return opened
  const { unlocked, close } = opened.value
  // Opened only to ask whether the user may: the copy is taken by a connection of its own.
  close()
  const made = backupLedger(unlocked, pathOf(given, to), createClock(given.today).now())
  if (!made.ok) return made
  printValue(made.value)
  return ok(undefined)
}
