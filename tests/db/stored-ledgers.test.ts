// Ledgers as older programs left them, opened by this one: every record is the same to the byte, and what is
// written next follows on.

import { spawnSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { connect, disconnect, upgradeBackupPath } from '../../db/database.ts'
import { dumpLedger } from '../../db/dump.ts'
import { LEDGER_VERSION, MIGRATIONS, migrate } from '../../db/migrations/migrations.ts'
import { sha256 } from '../../db/sha256.ts'
import { verifyLedger } from '../../db/verify.ts'
import { verifyBackup } from '../../db/verify-backup.ts'
import { ok } from '../../src/base/result.ts'
import {
  CREDENTIAL,
  folderState,
  openWriter,
  postPayment,
  temporaryFolder,
  unlock,
  valueIn,
  verify,
} from './test-ledgers.ts'

const STORED = join(import.meta.dirname, '../fixtures/ledgers')
const OLDER = MIGRATIONS.slice(0, -1).map(({ version }) => `v${version}`)

type Expected = { readonly lastSeq: number; readonly head: string; readonly dumpSha256: string }

function storedLedger(name: string) {
  const folder = temporaryFolder()
  cpSync(join(STORED, name), folder, { recursive: true })
  const expected: Expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'))
  return { folder, path: join(folder, 'court.ledger'), expected }
}

function dumpText(path: string): string {
  const lines: string[] = []
  const take = (found: Iterable<string>) => ok(void lines.push(...found, ''))
  valueIn(dumpLedger(unlock(path), take))
  return lines.join('\n')
}

it('has a stored ledger of every older version', () => {
  expect(readdirSync(STORED).filter(name => name.startsWith('v'))).toEqual(OLDER)
})

describe.each(OLDER)('a ledger of %s', name => {
  it('is verified and read as it is, and nothing is written', () => {
    const { folder, path, expected } = storedLedger(name)
    const before = folderState(folder)
    const { lastSeq, head } = expected
    expect(verify(path)).toMatchObject({ ok: true, lastSeq, head })
    expect(sha256(Buffer.from(dumpText(path))).toString('hex')).toBe(expected.dumpSha256)
    expect(folderState(folder)).toEqual(before)
  })

  it('is brought up to this version with every record as it was, after a backup that verifies', () => {
    const { path, expected } = storedLedger(name)
    const older = dumpText(path)
    const ledger = openWriter(path)
    expect(verify(path)).toMatchObject({ ok: true, problems: [], lastSeq: expected.lastSeq })
    expect(dumpText(path)).toBe(older)
    valueIn(postPayment(ledger))
    ledger.close()
    expect(verify(path)).toMatchObject({ ok: true, problems: [] })
    expect(dumpText(path).startsWith(older)).toBe(true)
    const backup = verifyBackup(upgradeBackupPath(path, LEDGER_VERSION), CREDENTIAL)
    expect(backup).toMatchObject({ ok: true, value: { ok: true, lastSeq: expected.lastSeq } })
  })
})

const newest = OLDER.at(-1)
const statements = MIGRATIONS.at(-1)?.statements ?? []

describe.runIf(newest)('the last migration', () => {
  it('killed after each of its statements leaves the older ledger whole, and is made the next time', () => {
    const { folder, path, expected } = storedLedger(newest ?? '')
    const unlocked = unlock(path)
    const program = join(import.meta.dirname, 'programs', 'migrate-and-die.ts')
    const dieAfter = (count: number, file: string) => {
      const words = [program, file, Buffer.from(unlocked.dataKey).toString('hex'), String(count)]
      return spawnSync(process.execPath, words).signal
    }
    for (let count = 0; count <= statements.length; count += 1) {
      const copy = join(temporaryFolder(), 'ledger')
      cpSync(folder, copy, { recursive: true })
      const file = join(copy, 'court.ledger')
      expect([count, dieAfter(count, file)]).toEqual([count, 'SIGKILL'])
      const { lastSeq, head } = expected
      const whole = { ok: true, value: { ok: true, lastSeq, head } }
      expect(verifyLedger({ ...unlocked, path: file })).toMatchObject(whole)
      expect(migratedAgain(file, unlocked.dataKey)).toBe(LEDGER_VERSION - 1)
    }
  }, 240_000)
})

/** Migrates what was found, and tells which version that was. */
function migratedAgain(path: string, dataKey: Uint8Array): unknown {
  const database = connect(path, dataKey, 'writer', 0)
  const found = database.pragma('user_version', { simple: true })
  migrate(database, LEDGER_VERSION - 1)
  disconnect(database)
  return found
}
