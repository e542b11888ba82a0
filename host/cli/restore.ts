// `restore <from>`: a backup becomes the new ledger at `--ledger`, with the password or the recovery code.

import { restoreLedger } from '../../db/restore.ts'
import type { Refusal } from '../../src/api/refusals.ts'
import { ok, type Result } from '../../src/base/result.ts'
import { type CommandArguments, credentialOf, ledgerPath, pathOf } from './arguments.ts'
import { printValue } from './output.ts'

export function restore(given: CommandArguments): Result<void, Refusal> {
  const [from = ''] = given.operands
  const to = ledgerPath(given)
  if (!to.ok) return to
  const credential = credentialOf(given)
  if (!credential.ok) return credential
  const restored = restoreLedger(pathOf(given, from), to.value, credential.value)
  if (!restored.ok) return restored
  printValue(restored.value)
  return ok(undefined)
}
