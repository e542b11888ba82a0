// `soak`: for endurance tests. Posts payments of 1 fen to contract A, on account, one after another, and tells
// each as soon as it is durable.

import { readLedger, writeLedger } from '../../db/stores/ledger-store.ts'
import type { Refusal } from '../../src/api/refusals.ts'
import { fen } from '../../src/base/fen.ts'
import { ok, type Result } from '../../src/base/result.ts'
import { recordPayment } from '../../src/services/record-payment.ts'
import { createClock } from '../clock.ts'
import { type CommandArguments, usageError } from './arguments.ts'
import { openForWriting } from './open.ts'
import { printText } from './output.ts'

export function soak(given: CommandArguments): Result<void, Refusal> {
  const { count: times } = given.flags
  if (times !== undefined && !/^\d{1,15}$/.test(times)) return usageError('--count')
  const count = times === undefined ? Number.POSITIVE_INFINITY : Number(times)
  const clock = createClock(given.today)
  const opened = openForWriting(given, clock, { command: 'soak', access: 'record' })
  if (!opened.ok) return opened
  const { transact, user, head, close, reader } = opened.value
  const reads = readLedger(reader)
  const payment = { contractId: 'A', amountFen: fen(1), voucher: 'soak', allocations: [] }
  try {
    printText('READY\n')
    for (let posted = 0; posted < count; posted += 1) {
      const result: Result<unknown, Refusal> = transact(
        { verb: 'payments.record', userId: user.userId },
        writer => recordPayment(writeLedger(writer, reads), { ...payment, paidOn: clock.today() }),
      )
      if (!result.ok) return result
      const { seq, h } = head()
      printText(`ACK ${seq} ${h}\n`)
    }
    return ok(undefined)
  } finally {
    close()
  }
}
