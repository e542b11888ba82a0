// Charges, payments and allocations as the tests of several rooms write them: a number, an amount, some days.

import { calendarDate } from '../../src/base/calendar-date.ts'
import { fen } from '../../src/base/fen.ts'
import { chargeId, contractId, paymentId } from '../../src/base/ids.ts'
import type { PayableCharge } from '../../src/payments/open-charges.ts'
import type { Allocation, Payment } from '../../src/payments/payment.ts'

export type ChargeWords = {
  readonly contract?: string
  readonly adjusts?: number
  readonly effectiveOn?: string
  readonly dueOn?: string
}

export function payable(id: number, amountFen: number, words: ChargeWords = {}): PayableCharge {
  return {
    chargeId: chargeId(id),
    contractId: contractId(words.contract ?? 'B'),
    adjusts: words.adjusts === undefined ? null : chargeId(words.adjusts),
    amountFen: fen(amountFen),
    effectiveOn: calendarDate(words.effectiveOn ?? '2024-04-01'),
    dueOn: words.dueOn === undefined ? null : calendarDate(words.dueOn),
  }
}

export const payment = (id: number, paidOn: string, amountFen: number, contract = 'B'): Payment => ({
  paymentId: paymentId(id),
  contractId: contractId(contract),
  paidOn: calendarDate(paidOn),
  amountFen: fen(amountFen),
  voucher: `V${id}`,
})

export const allocation = (payment: number, charge: number, amountFen: number, on: string): Allocation => ({
  paymentId: paymentId(payment),
  chargeId: chargeId(charge),
  amountFen: fen(amountFen),
  on: calendarDate(on),
})
