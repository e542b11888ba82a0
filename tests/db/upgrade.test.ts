import { existsSync } from 'node:fs'
import { describe, expect, it, onTestFinished } from 'vitest'
import { connect, disconnect, upgradeBackupPath } from '../../db/database.ts'
import { openLedgerForWriting } from '../../db/ledger-file.ts'
import { LEDGER_VERSION, MIGRATIONS } from '../../db/migrations/migrations.ts'
import { upgradeLedger } from '../../db/upgrade.ts'
import { verifyBackup } from '../../db/verify-backup.ts'
import { fillEveryTable } from './every-table.ts'
import { CLOCK, CREDENTIAL, makeLedger, tamper, unlock, verify } from './test-ledgers.ts'

const next = (statements: readonly string[]) => [
  ...MIGRATIONS,
  { version: LEDGER_VERSION + 1, name: 'next', statements },
]
const NEW_COLUMN = 'ALTER TABLE card ADD COLUMN note TEXT'

function upgrade(path: string, ...statements: readonly string[]) {
  const unlocked = unlock(path)
  const database = connect(path, unlocked.dataKey, 'writer', 0)
  onTestFinished(() => disconnect(database))
  const migrations = next(statements)
  const attempt = () =>
    upgradeLedger(unlocked, database, { from: LEDGER_VERSION, now: CLOCK.now() }, migrations)
  return { attempt, version: () => database.pragma('user_version', { simple: true }) }
}

describe('an upgrade of a ledger to a later schema', () => {
  it('is made after a backup that verifies, and the older program refuses the file', () => {
    const { path } = makeLedger(fillEveryTable)
    const { lastSeq } = verify(path)
    const { attempt, version } = upgrade(path, NEW_COLUMN)
    expect(attempt()).toEqual({ ok: true, value: undefined })
    expect(version()).toBe(LEDGER_VERSION + 1)
    const backup = upgradeBackupPath(path, LEDGER_VERSION + 1)
    expect(verifyBackup(backup, CREDENTIAL)).toMatchObject({ ok: true, value: { ok: true, lastSeq } })
    expect(openLedgerForWriting(path, CREDENTIAL, CLOCK)).toMatchObject({
      ok: false,
      error: { kind: 'newer-ledger', version: LEDGER_VERSION + 1, known: LEDGER_VERSION, copy: backup },
    })
  })

  it('that fails half way leaves the ledger as it was', () => {
    const { path } = makeLedger(fillEveryTable)
    const broken = 'ALTER TABLE no_such_table ADD COLUMN note TEXT'
    const { attempt, version } = upgrade(path, NEW_COLUMN, broken)
    expect(attempt).toThrow('no_such_table')
    expect(version()).toBe(LEDGER_VERSION)
    expect(verify(path)).toMatchObject({ ok: true, problems: [] })
  })

  it('is not begun on a ledger that does not verify', () => {
    const { path } = makeLedger(fillEveryTable)
    tamper(path, database => database.exec('DROP TRIGGER card_no_update'))
    const { attempt, version } = upgrade(path, NEW_COLUMN)
    expect(attempt()).toMatchObject({ ok: false, error: { kind: 'backup-not-verified' } })
    expect(version()).toBe(LEDGER_VERSION)
    expect(existsSync(upgradeBackupPath(path, LEDGER_VERSION + 1))).toBe(false)
  })
})
