// `init`: a new ledger that already knows both contracts and the holidays. Prints the administrator's name and,
// once, the recovery code.

import { type CreatedLedger, createLedger } from '../../db/create-ledger.ts'
import { readLedger, writeLedger } from '../../db/stores/ledger-store.ts'
import type { Refusal } from '../../src/api/refusals.ts'
import { err, ok, type Result } from '../../src/base/result.ts'
import { seedLedger } from '../../src/services/seed-ledger.ts'
import { FIRST_ADMINISTRATOR_NAME } from '../../src/wording/command-line.ts'
import { createClock } from '../clock.ts'
import { type CommandArguments, ledgerPath } from './arguments.ts'
import { printValue } from './output.ts'

export function initLedger(given: CommandArguments): Result<void, Refusal> {
  const path = ledgerPath(given)
  if (!path.ok) return path
  const { LEDGER_PASSWORD: password } = process.env
  if (!password) return err({ kind: 'password-missing' })
  const created = createSeededLedger(path.value, password, given)
  if (!created.ok) return created
  printValue(created.value)
  return ok(undefined)
}

/** A new ledger at the path, with the program's contracts and holidays in it. */
export function createSeededLedger(
  path: string,
  password: string,
  { flags, today }: CommandArguments,
): Result<CreatedLedger, Refusal> {
  return createLedger({
    path,
    administrator: flags.user ?? FIRST_ADMINISTRATOR_NAME,
    password,
    clock: createClock(today),
    seed: writer => seedLedger(writeLedger(writer, readLedger(writer))),
  })
}
