// How commands open a ledger: the path and the credential from the arguments, and what has to be told about it.

import { recordDenied } from '../../db/denied-calls.ts'
import {
  openLedgerForReading,
  openLedgerForWriting,
  type ReadableLedger,
  type WritableLedger,
} from '../../db/ledger-file.ts'
import type { Access } from '../../src/access/roles.ts'
import { mayRun } from '../../src/access/roles.ts'
import type { Refusal } from '../../src/api/refusals.ts'
import { err, ok, type Result } from '../../src/base/result.ts'
import { clockWentBack } from '../../src/wording/command-line.ts'
import type { Clock } from '../clock.ts'
import { placeWarningsOf } from '../place-warnings.ts'
import { type CommandArguments, credentialOf, ledgerPath } from './arguments.ts'
import { sayMessage } from './output.ts'

export function openForReading(given: CommandArguments): Result<ReadableLedger, Refusal> {
  const path = ledgerPath(given)
  if (!path.ok) return path
  const credential = credentialOf(given)
  if (!credential.ok) return credential
  return openLedgerForReading(path.value, credential.value)
}

/** `access` is what the command itself needs; procedures are asked one by one. */
export function openForWriting(
  given: CommandArguments,
  clock: Clock,
  { command, access }: { readonly command: string; readonly access: Access },
): Result<WritableLedger, Refusal> {
  const path = ledgerPath(given)
  if (!path.ok) return path
  const credential = credentialOf(given)
  if (!credential.ok) return credential
  const opened = openLedgerForWriting(path.value, credential.value, clock)
  if (!opened.ok) return opened
  const { user, close, clockWentBackFrom } = opened.value
  if (!mayRun(user.roles, access)) {
    recordDenied(opened.value, clock, { procedure: command, access })
    close()
    return err({ kind: 'forbidden', access, roles: user.roles })
  }
  if (clockWentBackFrom !== null) sayMessage(clockWentBack(clockWentBackFrom))
  for (const each of placeWarningsOf(path.value)) sayMessage(each)
  return ok(opened.value)
}
