// `data-key`: the key that any SQLCipher tool opens the file with, so that no court depends on this program. For
// administrators only, and recorded before it is shown.

import type { Refusal } from '../../src/api/refusals.ts'
import { ok, type Result } from '../../src/base/result.ts'
import { createClock } from '../clock.ts'
import type { CommandArguments } from './arguments.ts'
import { openForWriting } from './open.ts'
import { printValue } from './output.ts'

export function dataKey(given: CommandArguments): Result<void, Refusal> {
  const opened = openForWriting(given, createClock(given.today), {
    command: 'data-key',
    access: 'administer',
  })
  if (!opened.ok) return opened
  const { transact, user, unlocked, close } = opened.value
  try {
    const recorded = transact<void, never>({ verb: 'ledger.data-key', userId: user.userId }, writer => {
      writer.act()
      return ok(undefined)
    })
    if (!recorded.ok) return recorded
    printValue({ dataKey: unlocked.dataKey.toString('hex') })
    return ok(undefined)
  } finally {
    close()
  }
}
