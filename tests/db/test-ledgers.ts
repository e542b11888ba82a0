// Real ledgers in a folder of their own for each test, with passwords that cost little to try, and the ways in
// which a forger with the key would lay hands on them.

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import { createLedger } from '../../db/create-ledger.ts'
import { decipher } from '../../db/database.ts'
import type { LedgerWriter } from '../../db/handles.ts'
import { openLedgerForWriting, type WritableLedger } from '../../db/ledger-file.ts'
import { sha256 } from '../../db/sha256.ts'
import { type Credential, type UnlockedLedger, unlockLedger } from '../../db/unlock.ts'
import { type Verification, verifyLedger } from '../../db/verify.ts'
import { ok, type Result } from '../../src/base/result.ts'

export const PASSWORD = '蛟河-2024'
export const ADMINISTRATOR = '王会计'
export const CREDENTIAL: Credential = { kind: 'password', user: null, password: PASSWORD }
export const CHEAP = { n: 16, r: 8, p: 1 } as const

export const clockAt = (instant: string) => ({ now: () => instant })
export const CLOCK = clockAt('2024-03-11T01:00:00.000Z')

/** Gone when the test has ended. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export type TestLedger = { readonly path: string; readonly folder: string; readonly recoveryCode: string }

export function makeLedger(
  seed: (writer: LedgerWriter) => void = () => {},
  folder = temporaryFolder(),
): TestLedger {
  const path = join(folder, 'court.ledger')
  const created = valueIn(
    createLedger({
      path,
      administrator: ADMINISTRATOR,
      password: PASSWORD,
      clock: CLOCK,
      seed,
      passwordCost: CHEAP,
    }),
  )
  return { path, folder, recoveryCode: created.recoveryCode }
}

export function openWriter(path: string): WritableLedger {
  const ledger = valueIn(openLedgerForWriting(path, CREDENTIAL, CLOCK))
  onTestFinished(ledger.close)
  return ledger
}

/** A payment of 1 fen on account: five records. */
export function postPayment(ledger: WritableLedger): Result<number, unknown> {
  return ledger.transact({ verb: 'payments.record', userId: ledger.user.userId }, writer => {
    const contract = { act: writer.act(), contract_id: 'A' }
    const on = '2024-04-01'
    const entry = writer.append('entry', { ...contract, kind: 'payment', effective_on: on, reverses: null })
    writer.append('entry_line', { entry, account: 'prepayment:A', amount_fen: 1 })
    writer.append('entry_line', { entry, account: 'treasury', amount_fen: -1 })
    return ok(writer.append('payment', { ...contract, paid_on: on, amount_fen: 1, voucher: '财付-1', entry }))
  })
}

export function postAndClose(path: string, count: number): void {
  const ledger = valueIn(openLedgerForWriting(path, CREDENTIAL, CLOCK))
  for (let posted = 0; posted < count; posted += 1) valueIn(postPayment(ledger))
  ledger.close()
}

export const unlock = (path: string): UnlockedLedger => valueIn(unlockLedger(path, CREDENTIAL))

export const verify = (path: string): Verification => valueIn(verifyLedger(unlock(path)))

export const problemKinds = (path: string): string[] => [
  ...new Set(verify(path).problems.map(problem => problem.kind)),
]

/** What somebody does who has the key and any SQLite, and knows neither chain nor anchors. */
export function tamper(
  path: string,
  work: (database: Database.Database) => void,
  credential = CREDENTIAL,
): void {
  const { dataKey } = valueIn(unlockLedger(path, credential))
  const database = new Database(path)
  decipher(database, dataKey)
  database.pragma('foreign_keys = OFF')
  work(database)
  database.close()
}

/** The same, and he puts the triggers back as they were. */
export function tamperBehindTriggers(
  path: string,
  work: (database: Database.Database) => void,
  credential = CREDENTIAL,
): void {
  const behind = (database: Database.Database) => {
    const triggers = database
      .prepare<[], { name: string; sql: string }>(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'",
      )
      .all()
    for (const { name } of triggers) database.exec(`DROP TRIGGER ${name}`)
    database.pragma('ignore_check_constraints = ON')
    work(database)
    for (const { sql } of triggers) database.exec(sql)
  }
  tamper(path, behind, credential)
}

export function valueIn<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}

/** Name and content of every file, to show that nothing was touched. */
export const folderState = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { withFileTypes: true }).map(file => [
      file.name,
      file.isFile() ? sha256(readFileSync(join(folder, file.name))).toString('hex') : 'folder',
    ]),
  )
