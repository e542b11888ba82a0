// Every record of every table as one JSON line each, in the order of the chain: what the ledger says, readable
// without this program and the same every time. Nulls are left out and blobs spelt as in the canonical text, so
// each link can be recomputed from the lines.

import { bytesToHex, type ColumnValue } from '../src/records/canonical.ts'
import { readChain } from './chain-reader.ts'
import type { Connection } from './database.ts'
import { expectedSchema } from './expected-schema.ts'

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
