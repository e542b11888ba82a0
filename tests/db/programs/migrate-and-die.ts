// Migrates a ledger of the version before, but dies as by kill -9 when so many statements of the last migration have
// run, with the transaction open.

import { connect } from '../../../db/database.ts'
import { LEDGER_VERSION, MIGRATIONS, migrate } from '../../../db/migrations/migrations.ts'

const [path = '', dataKey = '', count = '0'] = process.argv.slice(2)
const database = connect(path, Buffer.from(dataKey, 'hex'), 'writer', 0)
database.function('die', () => process.kill(process.pid, 'SIGKILL'))
const last = MIGRATIONS[LEDGER_VERSION - 1]
if (last === undefined) throw new Error('no migration')
const statements = last.statements.toSpliced(Number(count), 0, 'SELECT die()')
const deadly = MIGRATIONS.with(LEDGER_VERSION - 1, { ...last, statements })
migrate(database, LEDGER_VERSION - 1, LEDGER_VERSION, deadly)
