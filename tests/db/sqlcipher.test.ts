import { readFileSync } from 'node:fs'
import SqlCipher from '@signalapp/sqlcipher'
import { expect, it } from 'vitest'
import { fillEveryTable } from './every-table.ts'
import { makeLedger, openWriter, postPayment, unlock, valueIn } from './test-ledgers.ts'

it('opens with the data key in SQLCipher itself, so that no court depends on this program', () => {
  const { path } = makeLedger(fillEveryTable)
  const { dataKey } = unlock(path)
  const database = new SqlCipher(path)
  database.pragma(`key = "x'${dataKey.toString('hex')}'"`)
  expect(database.prepare('SELECT seq, voucher FROM payment').all()).toMatchObject([{ voucher: '财付-7' }])
  expect(database.pragma('cipher_integrity_check')).toEqual([])
  database.close()
})

it('holds nothing in clear in any of its files', () => {
  const { path } = makeLedger(fillEveryTable)
  const ledger = openWriter(path)
  valueIn(postPayment(ledger))
  for (const suffix of ['', '-wal', '-shm', '.keys', '.anchors', '.lock']) {
    const bytes = readFileSync(path + suffix)
    for (const secret of ['财付', '89860824030000000001', 'SQLite format 3', '王会计', 'entry_line']) {
      expect([
        suffix,
        secret,
        bytes.includes(secret),
        bytes.includes(Buffer.from(secret, 'utf16le')),
      ]).toEqual([suffix, secret, false, false])
    }
  }
})
