// Ledgers for the fault runs: as `init` makes them, but for a password that costs little to try; and the ways in which
// they are looked at from outside the command line.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { createLedger } from '../../db/create-ledger.ts'
import { decipher } from '../../db/database.ts'
import { dumpLedger } from '../../db/dump.ts'
import type { LedgerWriter } from '../../db/handles.ts'
import { sha256 } from '../../db/sha256.ts'
import { readLedger, writeLedger } from '../../db/stores/ledger-store.ts'
import { type Credential, type UnlockedLedger, unlockLedger } from '../../db/unlock.ts'
import { type Verification, verifyLedger } from '../../db/verify.ts'
import { ok, type Result } from '../../src/base/result.ts'
import { seedLedger } from '../../src/services/seed-ledger.ts'

export const PASSWORD = '蛟河-2024'
export const CREDENTIAL: Extract<Credential, { kind: 'password' }> = {
  kind: 'password',
  user: null,
  password: PASSWORD,
}
export const CLOCK = { now: () => '2024-03-11T01:00:00.000Z' }
const CHEAP = { n: 16, r: 8, p: 1 } as const

export type WorkLedger = { readonly path: string; readonly folder: string; readonly recoveryCode: string }

const seedCourt = (writer: LedgerWriter): void => seedLedger(writeLedger(writer, readLedger(writer)))

export function makeWorkLedger(folder: string, seed = seedCourt): WorkLedger {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'court.ledger')
  const { recoveryCode } = valueIn(
    createLedger({
      path,
      administrator: '管理员',
      password: PASSWORD,
      clock: CLOCK,
      seed,
      passwordCost: CHEAP,
    }),
  )
  return { path, folder, recoveryCode }
}

/** A folder of its own, gone when `work` has ended. */
export async function inFolder<T>(work: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-fault-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export const unlock = (path: string, credential: Credential = CREDENTIAL): UnlockedLedger =>
  valueIn(unlockLedger(path, credential))

/** `anchor`: a link that must lie in the chain. */
export const verify = (path: string, anchor?: string, credential = CREDENTIAL): Verification =>
  valueIn(verifyLedger(unlock(path, credential), anchor === undefined ? {} : { anchor }))

/** The same for whatever may stand in the way of it: what is wrong in a word, null when all is well. */
export function faultOf(path: string, anchor?: string, credential = CREDENTIAL): string | null {
  try {
    const { ok: isWell, problems } = verify(path, anchor, credential)
    return isWell ? null : problems.map(problem => JSON.stringify(problem)).join(' ')
  } catch (error) {
    return String(error)
  }
}

export function dump(path: string): string {
  let text = ''
  const dumped = dumpLedger(unlock(path), lines => {
    text = [...lines].join('\n')
    return ok(undefined)
  })
  valueIn(dumped)
  return text
}

/** What somebody does who has the key and any SQLite. */
export function withRawSql(
  path: string,
  dataKey: Uint8Array,
  work: (database: Database.Database) => void,
): void {
  const database = new Database(path)
  try {
    decipher(database, dataKey)
    database.pragma('foreign_keys = OFF')
    work(database)
  } finally {
    database.close()
  }
}

/** Name and hash of every file, to show that nothing was touched; the count of wrong passwords is no part of a ledger. */
export const folderState = (folder: string): string =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.endsWith('.tries'))
    .map(
      file =>
        `${file.name} ${file.isFile() ? sha256(readFileSync(join(folder, file.name))).toString('hex') : ''}`,
    )
    .sort()
    .join('\n')

export function valueIn<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}
