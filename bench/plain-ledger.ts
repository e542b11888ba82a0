// The product's way of writing on a file without a cipher, put together from its own parts: what of the cost is
// encryption shows beside it. The product itself never makes such a file.

import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { anchorPath, openAnchorLog } from '../db/anchors.ts'
import { createAppender } from '../db/append.ts'
import { readHead } from '../db/chain-reader.ts'
import { fileIdentity } from '../db/durable-files.ts'
import { expectedSchema } from '../db/expected-schema.ts'
import { FIRST_USER_ID } from '../db/first-records.ts'
import { LEDGER_VERSION } from '../db/migrations/migrations.ts'
import { createReader } from '../db/statements.ts'
import { readLedger } from '../db/stores/ledger-store.ts'
import { createTransactions } from '../db/transact.ts'
import { clock, type Transacting, transactingOn } from './bench-ledger.ts'
import { createRawFile, insertRaw, type RawRow } from './raw-file.ts'

/** Begins with the rows of another ledger, which it then goes on from. */
export function openPlainLedger(path: string, rows: readonly RawRow[]): Transacting {
  const database = createRawFile(path, null)
  insertRaw(database, rows)
  const { layouts } = expectedSchema(LEDGER_VERSION)
  const reader = createReader(database)
  writeFileSync(anchorPath(path), '')
  const anchors = openAnchorLog(
    path,
    { ledgerUuid: 'plain', anchorKey: randomBytes(32) },
    { endsAt: 0, lastMac: '' },
  )
  const files = [path, `${path}-wal`]
  const identities = files.map(fileIdentity)
  const { transact } = createTransactions({
    database,
    path,
    layouts,
    reader,
    appender: createAppender(database, layouts, readHead(database, layouts)),
    clock,
    anchors,
    isInPlace: () =>
      files.every((file, index) => fileIdentity(file) === identities[index]) && anchors.isInPlace(),
  })
  return transactingOn(transact, FIRST_USER_ID, readLedger(reader))
}
