// An allocation as two stores read it: with a payment, and with the charge that it was put to.

import { calendarDate } from '../../src/base/calendar-date.ts'
import { fen } from '../../src/base/fen.ts'
import { chargeId, entryId, paymentId } from '../../src/base/ids.ts'
import type { PostedAllocation } from '../../src/services/ports.ts'
import { query } from '../handles.ts'

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

export const allocationFromRow = (row: AllocationRow): PostedAllocation => ({
  paymentId: paymentId(row.payment),
  chargeId: chargeId(row.charge),
  amountFen: fen(row.amount_fen),
  on: calendarDate(row.effective_on),
  entryId: entryId(row.entry),
})
