// A ledger without a file: the same schema, the same way of appending, no cipher, no anchors. For what is tried out:
// by tests of stores and services, and by a host that warms up.

import Database from 'better-sqlite3'
import { assert } from '../src/base/assert.ts'
import { type UserId, userId } from '../src/base/ids.ts'
import { ok } from '../src/base/result.ts'
import { createAppender } from './append.ts'
import { readHead } from './chain-reader.ts'
import { setPragmas } from './database.ts'
import { expectedSchema } from './expected-schema.ts'
import { appendFirstRecords, FIRST_ACT, FIRST_USER_ID } from './first-records.ts'
import type { LedgerReader } from './handles.ts'
import { LEDGER_VERSION, migrate } from './migrations/migrations.ts'
import { createReader } from './statements.ts'
import { type Clock, createTransactions, type Transact } from './transact.ts'

export type MemoryLedger = {
  readonly reader: LedgerReader
  readonly transact: Transact
  readonly administrator: UserId
  /** The connection itself, for what must be done behind the ledger's back. */
  readonly database: Database.Database
}

/** With its first records, so that there is a first administrator to act. */
export function createMemoryLedger(clock: Clock): MemoryLedger {
  const database = new Database(':memory:')
  setPragmas(database)
  migrate(database, 0)
  const { layouts } = expectedSchema(LEDGER_VERSION)
  const reader = createReader(database)
  const appender = createAppender(database, layouts, readHead(database, layouts))
  const { transact } = createTransactions({
    database,
    path: ':memory:',
    layouts,
    reader,
    appender,
    clock,
    anchors: null,
    isInPlace: () => true,
  })
  const first = transact<void, never>(FIRST_ACT, writer => {
    appendFirstRecords(writer, {
      ledgerUuid: 'in-memory',
      administrator: 'administrator',
      now: clock.now(),
      slotsDigest: Buffer.alloc(32),
    })
    return ok(undefined)
  })
  assert(first.ok, 'a ledger in memory takes its first records')
  return { reader, transact, database, administrator: userId(FIRST_USER_ID) }
}
