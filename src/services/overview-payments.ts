// 付款记录: each payment with what it settled in groups, what of it waits on account, and how it was taken back; one of
// them with its charges and the entries by which it was posted.

import type { UnknownContract } from '../api/refusals.ts'
import { assert } from '../base/assert.ts'
import { type PaymentId, paymentId } from '../base/ids.ts'
import { err, ok, type Result } from '../base/result.ts'
import { groupCharges, type SpokenGroup } from '../charges/group-charges.ts'
import type { Entry } from '../ledger/entry.ts'
import type { ReversalRefusal } from '../payments/reverse-payment.ts'
import { contractInForce } from './contract-in-force.ts'
import { partsOfAmounts } from './group-amounts.ts'
import { type ListedPayment, listPayments } from './list-payments.ts'
import type { PaymentRecording, ReadLedger } from './ports.ts'

export type PaymentOverview = Omit<ListedPayment, 'reversed' | 'allocations'> &
  PaymentRecording & {
    /** Nothing once the payment is reversed. */
    readonly settled: readonly SpokenGroup[]
  }

export function overviewPayments(
  ledger: ReadLedger,
  contractId: string,
): Result<readonly PaymentOverview[], UnknownContract> {
  const found = contractInForce(ledger, contractId)
  if (!found.ok) return found
  const listed = listPayments(ledger, contractId)
  if (!listed.ok) return listed
  const recordings = ledger.paymentRecordingsOf(found.value.id)
  return ok(
    listed.value.map(({ allocations, reversed: _reversed, ...payment }) => {
      const recording = recordings.get(payment.paymentId)
      assert(recording !== undefined, `payment ${payment.paymentId} has no act`)
      const parts = partsOfAmounts(ledger, found.value.contract, allocations)
      return { ...payment, ...recording, settled: groupCharges(parts) }
    }),
  )
}

export type PaymentExplanation = PaymentOverview & { readonly entries: readonly Entry[] }

type UnknownPayment = Extract<ReversalRefusal, { kind: 'unknown-payment' }>

/** 查看付款: with every entry that it brought about, those of its reversal included. */
export function explainPayment(ledger: ReadLedger, id: number): Result<PaymentExplanation, UnknownPayment> {
  const payment = ledger.payment(paymentId(id))
  if (payment === null) return err({ kind: 'unknown-payment', paymentId: paymentId(id) })
  const overview = overviewPayments(ledger, payment.contractId)
  assert(overview.ok, `payment ${id} of no contract`)
  const itself = overview.value.find(each => each.paymentId === payment.paymentId)
  assert(itself !== undefined, `payment ${id} is not of its own contract`)
  return ok({ ...itself, entries: entriesOfPayment(ledger, payment.paymentId) })
}

function entriesOfPayment(ledger: ReadLedger, id: PaymentId): readonly Entry[] {
  const named = ledger.allocationsOfPayment(id).map(({ entryId }) => entryId)
  const reversal = ledger.reversalOf(id)
  const ids = new Set([ledger.entryOfPayment(id), ...named, ...(reversal === null ? [] : [reversal.entryId])])
  return [...ids].flatMap(entryId => ledger.entry(entryId) ?? [])
}
