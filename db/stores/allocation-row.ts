// An allocation as two stores read it: with a payment, and with the charge that it was put to.

import { calendarDate } from '../../src/base/calendar-date.ts'
import { fen } from '../../src/base/fen.ts'
import { chargeId, paymentId } from '../../src/base/ids.ts'
import type { Allocation } from '../../src/payments/payment.ts'

export type AllocationRow = {
  readonly payment: number
  readonly charge: number
  readonly amount_fen: number
  readonly effective_on: string
}

export const allocationFromRow = (row: AllocationRow): Allocation => ({
  paymentId: paymentId(row.payment),
  chargeId: chargeId(row.charge),
  amountFen: fen(row.amount_fen),
  on: calendarDate(row.effective_on),
})
