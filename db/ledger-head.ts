// The last record of a ledger and its link, read beside whoever writes.

import type { ChainHead } from '../src/records/chain.ts'
import { readHead } from './chain-reader.ts'
import { expectedSchema } from './expected-schema.ts'
import { LEDGER_VERSION } from './migrations/migrations.ts'
import { openForReading } from './open-reading.ts'
import type { UnlockedLedger } from './unlock.ts'

export function ledgerHead({ path, dataKey }: UnlockedLedger): ChainHead {
  const { database, close } = openForReading(path, dataKey)
  try {
    return readHead(database, expectedSchema(LEDGER_VERSION).layouts)
  } finally {
    close()
  }
}
