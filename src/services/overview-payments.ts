// 付款记录: each payment with what it settled in groups, what of it waits on account, and how it was taken back; one of
// them with its charges and the entries by which it was posted.

import type { UnknownContract } from '../api/refusals.ts'
import { assert } from '../base/assert.ts'
import { type Fen, subtractFen, sumFen, ZERO_FEN } from '../base/fen.ts'
import { type PaymentId, paymentId } from '../base/ids.ts'
import { err, ok, type Result } from '../base/result.ts'
import { dueDayFinder } from '../bills/due-day.ts'
import {
  type CountedPart,
  groupCharges,
  groupCounted,
  matterOf,
  type SpokenGroup,
} from '../charges/group-charges.ts'
import type { Entry } from '../ledger/entry.ts'
import type { Payment } from '../payments/payment.ts'
import { refundedByPayment } from '../payments/refund.ts'
import type { ReversalRefusal } from '../payments/reverse-payment.ts'
import { type ContractInForce, contractInForce } from './contract-in-force.ts'
import { partsOfAmounts } from './group-amounts.ts'
import type { PaymentRecording, ReadLedger } from './ports.ts'

type Settled<G> = Payment & PaymentRecording & { readonly settled: readonly G[]; readonly onAccountFen: Fen }

/** Nothing is settled by a payment that was reversed. */
export type PaymentOverview = Settled<SpokenGroup<CountedPart>>

export function overviewPayments(
  ledger: ReadLedger,
  contractId: string,
): Result<readonly PaymentOverview[], UnknownContract> {
  const found = contractInForce(ledger, contractId)
  if (!found.ok) return found
  const { id } = found.value
  const reversed = new Set(ledger.reversalsOf(id).map(reversal => reversal.paymentId))
  const recordings = ledger.paymentRecordingsOf(id)
  const partsOf = countedParts(ledger, found.value)
  const refunded = refundedByPayment(ledger.refundsOf(id))
  return ok(
    ledger.paymentsOf(id).map(payment => {
      const parts = reversed.has(payment.paymentId) ? null : partsOf(payment.paymentId)
      return {
        ...payment,
        ...recordingOf(recordings, payment.paymentId),
        settled: groupCounted(parts ?? []),
        onAccountFen: parts === null ? ZERO_FEN : restOf(payment, parts, refunded),
      }
    }),
  )
}

function countedParts(ledger: ReadLedger, { id, contract }: ContractInForce) {
  const settled = ledger.settledByPayments()
  const dueDayOf = dueDayFinder({
    contract,
    milestones: ledger.milestonesOf(id),
    bills: ledger.billsOf(id),
    holidays: ledger.holidays(),
  })
  return (payment: PaymentId): readonly CountedPart[] =>
    (settled.get(payment) ?? []).map(({ key, effectiveOn, ...counts }) => ({
      ...matterOf(key, effectiveOn),
      ...counts,
      dueOn: dueDayOf({ key: { ...key, cardId: null }, effectiveOn }).dueOn,
    }))
}

/** Less what was put to charges and what came back. */
const restOf = (
  { paymentId, amountFen }: Payment,
  put: readonly { readonly amountFen: Fen }[],
  refunded: ReadonlyMap<PaymentId, Fen>,
): Fen =>
  subtractFen(amountFen, sumFen([...put.map(part => part.amountFen), refunded.get(paymentId) ?? ZERO_FEN]))

function recordingOf(recordings: ReadonlyMap<PaymentId, PaymentRecording>, id: PaymentId): PaymentRecording {
  const recording = recordings.get(id)
  assert(recording !== undefined, `payment ${id} has no act`)
  return recording
}

export type PaymentExplanation = Settled<SpokenGroup> & { readonly entries: readonly Entry[] }

type UnknownPayment = Extract<ReversalRefusal, { kind: 'unknown-payment' }>

/** 查看付款: with every charge that it settled, and every entry that it brought about, those of its reversal included. */
export function explainPayment(ledger: ReadLedger, id: number): Result<PaymentExplanation, UnknownPayment> {
  const payment = ledger.payment(paymentId(id))
  if (payment === null) return err({ kind: 'unknown-payment', paymentId: paymentId(id) })
  const found = contractInForce(ledger, payment.contractId)
  assert(found.ok, `payment ${id} of no contract`)
  const isReversed = ledger.reversalOf(payment.paymentId) !== null
  const allocations = isReversed ? [] : ledger.allocationsOfPayment(payment.paymentId)
  return ok({
    ...payment,
    ...recordingOf(ledger.paymentRecordingsOf(found.value.id), payment.paymentId),
    settled: groupCharges(partsOfAmounts(ledger, found.value.contract, allocations)),
    onAccountFen: isReversed
      ? ZERO_FEN
      : restOf(payment, allocations, refundedByPayment(ledger.refundsOf(found.value.id))),
    entries: entriesOfPayment(ledger, payment.paymentId),
  })
}

function entriesOfPayment(ledger: ReadLedger, id: PaymentId): readonly Entry[] {
  const named = ledger.allocationsOfPayment(id).map(({ entryId }) => entryId)
  const reversal = ledger.reversalOf(id)
  const ids = new Set([ledger.entryOfPayment(id), ...named, ...(reversal === null ? [] : [reversal.entryId])])
  return [...ids].flatMap(entryId => ledger.entry(entryId) ?? [])
}
