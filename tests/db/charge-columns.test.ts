// The columns of all charges follow the ledger, also where what they had read is taken back and something else is
// recorded under the same numbers.

import { describe, expect, it } from 'vitest'
import { openLedgerForWriting } from '../../db/ledger-file.ts'
import { keepChargeColumns } from '../../db/stores/charge-columns.ts'
import { readLedger, writeLedger } from '../../db/stores/ledger-store.ts'
import { createClock } from '../../host/clock.ts'
import { calendarDate } from '../../src/base/calendar-date.ts'
import { month } from '../../src/base/month.ts'
import { err, ok } from '../../src/base/result.ts'
import { recordPayment } from '../../src/services/record-payment.ts'
import { runBilling } from '../../src/services/run-billing.ts'
import { makeCourtLedger } from '../cli/court-ledger.ts'
import { CREDENTIAL, valueIn } from './test-ledgers.ts'

describe('the columns of all charges', () => {
  it('are the same read at once and piece by piece, and forget what did not happen', () => {
    const file = valueIn(openLedgerForWriting(makeCourtLedger().path, CREDENTIAL, createClock()))
    const columns = keepChargeColumns(file.reader)
    const reads = readLedger(file.reader, columns)
    const act = { verb: 'test', userId: file.user.userId }
    const bill = (through: string) =>
      file.transact(act, writer =>
        runBilling(writeLedger(writer, reads), { contractId: 'A', through: month(through) }),
      )
    const pay = (amountFen: number, stays: boolean) =>
      file.transact(act, writer => {
        const request = { contractId: 'A', paidOn: calendarDate('2025-01-01'), amountFen, voucher: '1' }
        const paid = recordPayment(writeLedger(writer, reads), request as never)
        columns()
        return stays && paid.ok ? ok(null) : err('taken-back' as const)
      })
    try {
      expect(columns().shapes).toEqual([])
      bill('2025-12')
      expect(columns().shapes.length).toBeGreaterThan(0)
      pay(100, false)
      pay(200, true)
      expect(columns().allocations.amounts).toEqual([200])
      bill('2027-12')
      expect(columns()).toEqual(keepChargeColumns(file.reader)())
      expect(columns()).toBe(columns())
    } finally {
      file.close()
    }
  })
})
