// Every record of every table as one JSON line each, in the order of the chain: what the ledger says, readable
// without this program and the same every time. Nulls are left out and blobs spelt as in the canonical text, so
// each link can be recomputed from the lines.

import type { LedgerRefusal } from '../src/access/refusals.ts'
import type { Result } from '../src/base/result.ts'
import { bytesToHex, type ColumnValue } from '../src/records/canonical.ts'
import { readChain } from './chain-reader.ts'
import { type Connection, checkIdentity } from './database.ts'
import { expectedSchema } from './expected-schema.ts'
import { openForReading } from './open-reading.ts'
import { withStorage } from './storage-failure.ts'
import type { UnlockedLedger } from './unlock.ts'

/** Each line without its newline. `version` is the schema's. */
export function* dumpRecords(database: Connection, version: number): Generator<string, void> {
  const { layouts } = expectedSchema(version)
  const labels = layouts.map(({ columns }) => columns.map(({ name }) => `,${JSON.stringify(name)}:`))
  for (const { table, tableIndex, seq, h, values } of readChain(database, layouts)) {
    let line = `{"seq":${seq},"h":"${h}","table":"${table}"`
    for (const [place, label] of (labels[tableIndex] ?? []).entries()) {
      const value = values[place]
      if (value !== null && value !== undefined) line += label + spell(value)
    }
    yield `${line}}`
  }
}

const spell = (value: NonNullable<ColumnValue>): string =>
  value instanceof Uint8Array ? `{"blob":"${bytesToHex(value)}"}` : JSON.stringify(value)

/** One moment of a ledger, beside whoever writes; also of an older version, as it was. */
export function dumpLedger(
  unlocked: UnlockedLedger,
  take: (lines: Iterable<string>) => Result<void, never>,
): Result<void, LedgerRefusal> {
  return withStorage(unlocked.path, () => {
    const { database, close } = openForReading(unlocked.path, unlocked.dataKey)
    try {
      database.exec('BEGIN')
      const version = checkIdentity(database, unlocked.path)
      return version.ok ? take(dumpRecords(database, version.value)) : version
    } finally {
      close()
    }
  })
}
