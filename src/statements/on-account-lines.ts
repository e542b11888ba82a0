// Payments that settle no charge yet, or settled one only later: what waited when the period began, what came in
// to wait, what left to settle charges. A reversed payment is shown with its way in and its way back.

import { addFen, type Fen, negateFen, subtractFen, sumFen, ZERO_FEN } from '../base/fen.ts'
import type { PaymentId } from '../base/ids.ts'
import type { Payment } from '../payments/payment.ts'
import { isWithin, type StatementPeriod } from './debt-rows.ts'
import { type Debt, settlesFrom } from './debts.ts'
import type { StatementLine } from './statement.ts'

export type OnAccountLinesToMake = {
  readonly debts: readonly Debt[]
  /** Not reversed. */
  readonly payments: readonly Payment[]
  readonly reversed: readonly Payment[]
  readonly period: StatementPeriod
}

/** One for each payment with money on account before or after, the earliest payment first. */
export function onAccountLines({
  debts,
  payments,
  reversed,
  period,
}: OnAccountLinesToMake): readonly StatementLine[] {
  const settledBefore = settledByPayment(debts, share => share < period.from)
  const settledAtEnd = settledByPayment(debts, share => share <= period.to)
  const waiting = payments
    .filter(payment => payment.paidOn <= period.to)
    .flatMap(payment => {
      const before = payment.paidOn >= period.from ? ZERO_FEN : restOf(payment, settledBefore)
      return lineOfPayment(payment, before, restOf(payment, settledAtEnd))
    })
  return [...waiting, ...reversed.filter(({ paidOn }) => isWithin(paidOn, period)).map(lineOfReversed)]
}

function restOf({ paymentId, amountFen }: Payment, settled: ReadonlyMap<PaymentId, Fen>): Fen {
  return subtractFen(amountFen, settled.get(paymentId) ?? ZERO_FEN)
}

function settledByPayment(
  debts: readonly Debt[],
  counts: (settlesFrom: Payment['paidOn']) => boolean,
): ReadonlyMap<PaymentId, Fen> {
  const settled = new Map<PaymentId, Fen>()
  for (const debt of debts) {
    for (const share of debt.paid) {
      if (!counts(settlesFrom(debt, share))) continue
      const { paymentId } = share.payment
      settled.set(paymentId, addFen(settled.get(paymentId) ?? ZERO_FEN, share.amountFen))
    }
  }
  return settled
}

// Money on account stands below zero among what is payable. What leaves it to settle a charge is paid on that
// charge's line, so here it is taken back, and the sum over the lines stays what was really paid in the period.
function lineOfPayment(payment: Payment, beforeFen: Fen, atEndFen: Fen): readonly StatementLine[] {
  if (beforeFen === ZERO_FEN && atEndFen === ZERO_FEN) return []
  const { paidOn, voucher } = payment
  const paidFen = subtractFen(atEndFen, beforeFen)
  return [
    {
      ...ON_ACCOUNT,
      payableFen: negateFen(beforeFen),
      payments: paidFen === ZERO_FEN ? [] : [{ paidOn, voucher, amountFen: paidFen }],
      paidFen,
      unpaidFen: negateFen(atEndFen),
      remarks: [],
    },
  ]
}

function lineOfReversed({ paidOn, voucher, amountFen }: Payment): StatementLine {
  const payments = [amountFen, negateFen(amountFen)].map(each => ({ paidOn, voucher, amountFen: each }))
  return {
    ...ON_ACCOUNT,
    payableFen: ZERO_FEN,
    payments,
    paidFen: sumFen(payments.map(payment => payment.amountFen)),
    unpaidFen: ZERO_FEN,
    remarks: [{ kind: 'payment-reversed', voucher }],
  }
}

const ON_ACCOUNT = {
  kind: 'on-account',
  subject: { kind: 'on-account' },
  clause: null,
  due: { kind: 'none' },
  invoices: [],
} as const
