// Posts as many payments as it is told, then dies as by kill -9, with the ledger open.

import { openLedgerForWriting } from '../../../db/ledger-file.ts'
import { ok } from '../../../src/base/result.ts'

const [path = '', password = '', count = '0'] = process.argv.slice(2)
const clock = { now: () => '2024-03-11T01:00:00.000Z' }
const opened = openLedgerForWriting(path, { kind: 'password', user: null, password }, clock)
if (!opened.ok) throw new Error(JSON.stringify(opened.error))
for (let posted = 0; posted < Number(count); posted += 1) {
  opened.value.transact({ verb: 'test', userId: 3 }, writer => {
    const entry = writer.append('entry', {
      act: writer.act(),
      contract_id: 'A',
      kind: 'payment',
      effective_on: '2024-03-11',
      reverses: null,
    })
    writer.append('entry_line', { entry, account: 'prepayment:A', amount_fen: 1 })
    writer.append('entry_line', { entry, account: 'treasury', amount_fen: -1 })
    return ok(undefined)
  })
}
process.kill(process.pid, 'SIGKILL')
