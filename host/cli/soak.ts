// `soak`: for endurance tests. Posts payments of 1 fen to contract A, on account, one after another, and tells
// each as soon as it is durable.

import type { LedgerWriter } from '../../db/handles.ts'
import type { Refusal } from '../../src/api/refusals.ts'
import type { CalendarDate } from '../../src/base/calendar-date.ts'
import { ok, type Result } from '../../src/base/result.ts'
import { createClock } from '../clock.ts'
import { type CommandArguments, usageError } from './arguments.ts'
import { openForWriting } from './open.ts'
import { printText } from './output.ts'

export function soak(given: CommandArguments): Result<void, Refusal> {
  const count = given.flags.count === undefined ? Number.POSITIVE_INFINITY : Number(given.flags.count)
  if (Number.isNaN(count) || count < 0) return usageError('--count')
  const clock = createClock(given.today)
  const opened = openForWriting(given, clock, 'record')
  if (!opened.ok) return opened
  const { transact, user, head, close } = opened.value
  try {
    printText('READY\n')
    for (let posted = 0; posted < count; posted += 1) {
      const result = transact<void, never>({ verb: 'payments.record', userId: user.userId }, writer => {
        postOnAccount(writer, clock.today())
        return ok(undefined)
      })
      if (!result.ok) return result
      const { seq, h } = head()
      printText(`ACK ${seq} ${h}\n`)
    }
    return ok(undefined)
  } finally {
    close()
  }
}

function postOnAccount(writer: LedgerWriter, paidOn: CalendarDate): void {
  const act = writer.act()
  const contract = { act, contract_id: 'A' }
  const entry = writer.append('entry', { ...contract, kind: 'payment', effective_on: paidOn, reverses: null })
  writer.append('entry_line', { entry, account: 'prepayment:A', amount_fen: 1 })
  writer.append('entry_line', { entry, account: 'treasury', amount_fen: -1 })
  writer.append('payment', { ...contract, paid_on: paidOn, amount_fen: 1, voucher: 'soak', entry })
}
