// Follows the chain record by record and says of each whether its link holds. A record is compared with the link
// that stands before it, not with what should stand there, so each altered record is named and not all after it.

import type { LinkFault } from '../src/access/ledger-problems.ts'
import { type Encoder, encoderOf } from '../src/records/canonical.ts'
import { type ChainHead, linkHash } from '../src/records/chain.ts'
import { type ChainRecord, readChain } from './chain-reader.ts'
import type { Connection } from './database.ts'
import type { TableLayout } from './expected-schema.ts'
import { sha256Hex } from './sha256.ts'

export type CheckedRecord = { readonly record: ChainRecord; readonly fault: LinkFault | null }

/** From the record after `start` on. */
export function* checkChain(
  database: Connection,
  layouts: readonly TableLayout[],
  start: ChainHead,
): Generator<CheckedRecord, void> {
  const encoders = layouts.map(({ table, columns }) =>
    encoderOf(
      table,
      columns.map(column => column.name),
    ),
  )
  let previous = start
  for (const record of readChain(database, layouts, start.seq + 1)) {
    yield { record, fault: faultOf(record, previous, encoders) }
    previous = record
  }
}

function faultOf(record: ChainRecord, previous: ChainHead, encoders: readonly Encoder[]): LinkFault | null {
  if (record.seq <= previous.seq) return 'repeated'
  if (record.seq > previous.seq + 1) return 'gap'
  const encoded = encodeFound(record, encoders[record.tableIndex])
  return encoded !== null && linkHash(previous.h, encoded, sha256Hex) === record.h ? null : 'altered'
}

/** A forger may have put in what the ledger itself never writes, such as a fraction. */
function encodeFound({ seq, values }: ChainRecord, encode: Encoder | undefined): string | null {
  try {
    return encode?.(seq, values) ?? null
  } catch {
    return null
  }
}
