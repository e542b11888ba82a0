// Tries to open a ledger for reading and for writing, and prints what came of it.

import { openLedgerForReading, openLedgerForWriting } from '../../../db/ledger-file.ts'

const [path = '', password = ''] = process.argv.slice(2)
const credential = { kind: 'password', user: null, password } as const
const read = openLedgerForReading(path, credential)
if (read.ok) read.value.close()
const written = openLedgerForWriting(path, credential, { now: () => '2024-03-11T01:00:00.000Z' })
const outcome = {
  read: read.ok ? 'opened' : read.error.kind,
  written: written.ok ? 'opened' : written.error.kind,
}
process.stdout.write(JSON.stringify(outcome))
