// `dump`: every record as a JSON line, in the order of the chain, of a ledger or of a backup as it is.

import { isBackup, openBackup, withUnpackedBackup } from '../../db/backup-file.ts'
import { dumpLedger } from '../../db/dump.ts'
import { withStorage } from '../../db/storage-failure.ts'
import { unlockLedger } from '../../db/unlock.ts'
import type { Refusal } from '../../src/api/refusals.ts'
import { ok, type Result } from '../../src/base/result.ts'
import { type CommandArguments, credentialOf, ledgerPath } from './arguments.ts'
import { printText } from './output.ts'

export function dump(given: CommandArguments): Result<void, Refusal> {
  const path = ledgerPath(given)
  if (!path.ok) return path
  const credential = credentialOf(given)
  if (!credential.ok) return credential
  return withStorage(path.value, () => {
    if (!isBackup(path.value)) {
      const unlocked = unlockLedger(path.value, credential.value)
      return unlocked.ok ? dumpLedger(unlocked.value, printLines) : unlocked
    }
    const backup = openBackup(path.value)
    if (!backup.ok) return backup
    try {
      return withUnpackedBackup(backup.value, credential.value, unlocked => dumpLedger(unlocked, printLines))
    } finally {
      backup.value.close()
    }
  })
}

const LINES_AT_ONCE = 500

function printLines(lines: Iterable<string>): Result<void, never> {
  let waiting: string[] = []
  const flush = () => {
    if (waiting.length > 0) printText(`${waiting.join('\n')}\n`)
    waiting = []
  }
  for (const line of lines) {
    waiting.push(line)
    if (waiting.length === LINES_AT_ONCE) flush()
  }
  flush()
  return ok(undefined)
}
