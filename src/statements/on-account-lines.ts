// Payments that settle no charge yet, or settled one only later: what waited when the period began, what came in
// to wait, what left to settle charges. A reversed payment is shown with its way in and its way back.

import { addFen, type Fen, negateFen, subtractFen, sumFen, ZERO_FEN } from '../base/fen.ts'
import type { PaymentId } from '../base/ids.ts'
import type { Payment } from '../payments/payment.ts'
import { type Refund, refundedByPayment } from '../payments/refund.ts'
import { isWithin, type StatementPeriod } from './debt-rows.ts'
import { type Debt, settlesFrom } from './debts.ts'
import type { LinePayment, StatementLine } from './statement.ts'

export type OnAccountLinesToMake = {
  readonly debts: readonly Debt[]
  /** Not reversed. */
  readonly payments: readonly Payment[]
  readonly refunds: readonly Refund[]
  readonly reversed: readonly Payment[]
  readonly period: StatementPeriod
}

/** One for each payment with money on account before or after, the earliest payment first. */
export function onAccountLines({
  debts,
  payments,
  refunds,
  reversed,
  period,
}: OnAccountLinesToMake): readonly StatementLine[] {
  const goneBefore = goneByPayment(debts, refunds, on => on < period.from)
  const goneAtEnd = goneByPayment(debts, refunds, on => on <= period.to)
  const waiting = payments
    .filter(payment => payment.paidOn <= period.to)
    .flatMap(payment => {
      const before = payment.paidOn >= period.from ? ZERO_FEN : restOf(payment, goneBefore)
      const returned = refunds.filter(({ receivedOn }) => isWithin(receivedOn, period))
      return lineOfPayment(payment, before, restOf(payment, goneAtEnd), returnsOf(payment, returned))
    })
  return [...waiting, ...reversed.filter(({ paidOn }) => isWithin(paidOn, period)).map(lineOfReversed)]
}

function restOf({ paymentId, amountFen }: Payment, gone: ReadonlyMap<PaymentId, Fen>): Fen {
  return subtractFen(amountFen, gone.get(paymentId) ?? ZERO_FEN)
}

/** Each refund that took money out of the payment, as a payment below zero. */
const returnsOf = ({ paymentId }: Payment, refunds: readonly Refund[]): readonly LinePayment[] =>
  refunds.flatMap(({ receivedOn, voucher, parts }) =>
    parts
      .filter(part => part.paymentId === paymentId)
      .map(({ amountFen }) => ({ paidOn: receivedOn, voucher, amountFen: negateFen(amountFen) })),
  )

/** What settles debts by then or went back to us. */
function goneByPayment(
  debts: readonly Debt[],
  refunds: readonly Refund[],
  counts: (on: Payment['paidOn']) => boolean,
): ReadonlyMap<PaymentId, Fen> {
  const settled = new Map<PaymentId, Fen>(refundedByPayment(refunds, counts))
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
function lineOfPayment(
  payment: Payment,
  beforeFen: Fen,
  atEndFen: Fen,
  returned: readonly LinePayment[],
): readonly StatementLine[] {
  if (beforeFen === ZERO_FEN && atEndFen === ZERO_FEN && returned.length === 0) return []
  const { paidOn, voucher } = payment
  const paidFen = subtractFen(atEndFen, beforeFen)
  const ownFen = subtractFen(paidFen, sumFen(returned.map(({ amountFen }) => amountFen)))
  return [
    {
      ...ON_ACCOUNT,
      payableFen: negateFen(beforeFen),
      payments: [...(ownFen === ZERO_FEN ? [] : [{ paidOn, voucher, amountFen: ownFen }]), ...returned],
      paidFen,
      unpaidFen: negateFen(atEndFen),
      remarks: returned.map(refund => ({ kind: 'refunded', voucher: refund.voucher })),
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
