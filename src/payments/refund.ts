// 退款: money on account that the supplier pays back. It comes out of payments that settle nothing; a refund recorded
// wrongly is taken back by its mirror, so that with all that is known now it was never received.

import type { CalendarDate } from '../base/calendar-date.ts'
import { type Fen, minFen, negateFen, subtractFen, sumFen } from '../base/fen.ts'
import type { ContractId, PaymentId } from '../base/ids.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { MoneyOnAccount } from './apply-on-account.ts'

export type RefundPart = { readonly paymentId: PaymentId; readonly amountFen: Fen }

export type RefundDraft = {
  readonly contractId: ContractId
  readonly receivedOn: CalendarDate
  /** Above zero; below it where one is taken back. */
  readonly amountFen: Fen
  readonly voucher: string
  /** They add up to the amount. */
  readonly parts: readonly RefundPart[]
  /** The refund that this one takes back, and why. */
  readonly takesBack: { readonly refundId: number; readonly reason: string } | null
}

export type Refund = RefundDraft & { readonly refundId: number }

export type RefundRefusal =
  /** Only money that settles nothing can come back: `onAccountFen` is what there was on the day. */
  | { readonly kind: 'refund-above-balance'; readonly amountFen: Fen; readonly onAccountFen: Fen }
  | { readonly kind: 'unknown-refund'; readonly refundId: number }
  | { readonly kind: 'refund-taken-back'; readonly refundId: number; readonly reason: string }

/** Which payments the money comes out of, the earliest first. */
export function partsOfRefund(
  amountFen: Fen,
  receivedOn: CalendarDate,
  onAccount: readonly MoneyOnAccount[],
): Result<readonly RefundPart[], RefundRefusal> {
  const held = onAccount.filter(({ paidOn }) => paidOn <= receivedOn)
  const onAccountFen = sumFen(held.map(money => money.onAccountFen))
  if (amountFen > onAccountFen) return err({ kind: 'refund-above-balance', amountFen, onAccountFen })
  const parts: RefundPart[] = []
  let restFen = amountFen
  for (const { paymentId, onAccountFen: heldFen } of held) {
    const partFen = minFen(restFen, heldFen)
    if (partFen > 0) parts.push({ paymentId, amountFen: partFen })
    restFen = subtractFen(restFen, partFen)
  }
  return ok(parts)
}

export const mirrorOf = ({ refundId, ...refund }: Refund, reason: string): RefundDraft => ({
  ...refund,
  amountFen: negateFen(refund.amountFen),
  parts: refund.parts.map(part => ({ ...part, amountFen: negateFen(part.amountFen) })),
  takesBack: { refundId, reason },
})

/** What of each payment has gone back by a day; the mirror of a refund counts on the refund's own day. */
export function refundedByPayment(
  refunds: readonly Pick<Refund, 'receivedOn' | 'parts'>[],
  counts: (receivedOn: CalendarDate) => boolean = () => true,
): ReadonlyMap<PaymentId, Fen> {
  const parts = refunds.filter(({ receivedOn }) => counts(receivedOn)).flatMap(refund => refund.parts)
  return new Map(
    [...Map.groupBy(parts, ({ paymentId }) => paymentId)].map(([paymentId, ofPayment]) => [
      paymentId,
      sumFen(ofPayment.map(({ amountFen }) => amountFen)),
    ]),
  )
}
