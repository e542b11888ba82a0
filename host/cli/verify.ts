// `verify`: prints what was found, of a ledger or of a backup as it is; exits 1 when it is not in order.

import { isBackup } from '../../db/backup-file.ts'
import { withStorage } from '../../db/storage-failure.ts'
import { unlockLedger } from '../../db/unlock.ts'
import { type Verification, type VerifyOptions, verifyLedger } from '../../db/verify.ts'
import { verifyBackup } from '../../db/verify-backup.ts'
import type { Refusal } from '../../src/api/refusals.ts'
import { err, ok, type Result } from '../../src/base/result.ts'
import { type Progress, UNWATCHED } from '../../src/base/watch.ts'
import { recordsVerified } from '../../src/wording/command-line.ts'
import { placeWarningsOf } from '../place-warnings.ts'
import { type CommandArguments, credentialOf, ledgerPath, usageError } from './arguments.ts'
import { printValue, sayMessage } from './output.ts'

export function verify(given: CommandArguments): Result<void, Refusal> {
  const path = ledgerPath(given)
  if (!path.ok) return path
  const { anchor } = given.flags
  // Every chain begins with no digits: an empty anchor, or one of two digits, would be found in any ledger.
  if (anchor !== undefined && !/^[0-9a-f]{8,64}$/i.test(anchor)) return usageError('--anchor')
  const verified = verifyAt(path.value, given)
  if (!verified.ok) return verified
  for (const each of placeWarningsOf(path.value)) sayMessage(each)
  printValue(verified.value)
  if (verified.value.ok) return ok(undefined)
  const kinds = [...new Set(verified.value.problems.map(problem => problem.kind))]
  return err({ kind: 'verification-failed', path: path.value, problems: kinds })
}

function verifyAt(path: string, given: CommandArguments): Result<Verification, Refusal> {
  const credential = credentialOf(given)
  if (!credential.ok) return credential
  const options: VerifyOptions = {
    ...(given.flags.anchor === undefined ? {} : { anchor: given.flags.anchor.toLowerCase() }),
    ...(process.stderr.isTTY ? { watch: { ...UNWATCHED, tell: tellRecords } } : {}),
  }
  return withStorage(path, () => {
    if (isBackup(path)) return verifyBackup(path, credential.value, options)
    const unlocked = unlockLedger(path, credential.value)
    return unlocked.ok ? verifyLedger(unlocked.value, options) : unlocked
  })
}

const TOLD_EVERY = 100_000

function tellRecords({ stage, done }: Progress): void {
  if (stage === 'records' && done > 0 && done % TOLD_EVERY === 0) sayMessage(recordsVerified(done))
}
