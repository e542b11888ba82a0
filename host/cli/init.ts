// `init`: a new ledger that already knows both contracts and the holidays. Prints the administrator's name and,
// once, the recovery code.

import type { Refusal } from '../../src/api/refusals.ts'
import { err, ok, type Result } from '../../src/base/result.ts'
import { FIRST_ADMINISTRATOR_NAME } from '../../src/wording/command-line.ts'
import { createClock } from '../clock.ts'
import { createSeededLedger } from '../create-seeded-ledger.ts'
import { type CommandArguments, ledgerPath } from './arguments.ts'
import { printValue } from './output.ts'

export function initLedger(given: CommandArguments): Result<void, Refusal> {
  const path = ledgerPath(given)
  if (!path.ok) return path
  const { LEDGER_PASSWORD: password } = process.env
  if (!password) return err({ kind: 'password-missing' })
  const created = createSeededLedger({
    path: path.value,
    administrator: given.flags.user ?? FIRST_ADMINISTRATOR_NAME,
    password,
    clock: createClock(given.today),
  })
  if (!created.ok) return created
  printValue(created.value)
  return ok(undefined)
}
