// An allocation as two stores read it: with a payment, and with the charge that it was put to.

import { calendarDate } from '../../src/base/calendar-date.ts'
import { fen } from '../../src/base/fen.ts'
import { chargeId, entryId, paymentId } from '../../src/base/ids.ts'
import type { PostedAllocation } from '../../src/services/ports.ts'
import { query } from '../handles.ts'
import { onceAText } from './once-a-text.ts'

export const allocations = query
  .selectFrom('allocation')
  .select([
    'allocation.payment',
    'allocation.charge',
    'allocation.amount_fen',
    'allocation.effective_on',
    'allocation.entry',
  ])
  .orderBy('allocation.seq')

type AllocationRow = {
  readonly payment: number
  readonly charge: number
  readonly amount_fen: number
  readonly effective_on: string
  readonly entry: number
}

export function allocationsFromRows(rows: readonly AllocationRow[]): PostedAllocation[] {
  const dayOf = onceAText(calendarDate)
  return rows.map(row => ({
    paymentId: paymentId(row.payment),
    chargeId: chargeId(row.charge),
    amountFen: fen(row.amount_fen),
    on: dayOf(row.effective_on),
    entryId: entryId(row.entry),
  }))
}
