// 结清: a contract that is closed takes nothing more, but what its closing left open and named: the money that was still to
// come or to go, and the invoices that were missing.

import type { ClosingRefusal } from '../api/refusals.ts'
import { type Fen, subtractFen, sumFen, ZERO_FEN } from '../base/fen.ts'
import type { ContractId } from '../base/ids.ts'
import type { CarriedMatter } from '../statements/settlement.ts'
import type { ClosingReads, ReadLedger, RecordedClosing } from './ports.ts'

export type ClosedContract = Extract<RecordedClosing, { readonly state: 'closed' }>

/** Null where the contract is open. */
export function closingInForce(ledger: ClosingReads, contractId: string): ClosedContract | null {
  const newest = ledger.closings().findLast(closing => closing.contractId === contractId)
  return newest?.state === 'closed' ? newest : null
}

export const closingRefusal = ({ contractId, closedOn, closingId }: ClosedContract): ClosingRefusal => ({
  kind: 'contract-closed',
  contractId,
  closedOn,
  closingId,
})

/** What the closing named of a matter; nothing where it did not. */
const carriedFen = ({ facts }: ClosedContract, matter: CarriedMatter): Fen =>
  facts.carried.find(each => each.matter === matter)?.amountFen ?? ZERO_FEN

export type StillOpen = { readonly unpaidFen: Fen; readonly refundFen: Fen; readonly uninvoicedFen: Fen }

type Since = Pick<ReadLedger, 'paymentsOf' | 'reversalsOf' | 'refundsOf' | 'invoicesOf'>

/** Of what was left open, what has not come in since: records after the closing have higher numbers than it. */
export function stillOpen(ledger: Since, closing: ClosedContract): StillOpen {
  const { contractId, closingId } = closing
  const reversed = new Set(ledger.reversalsOf(contractId).map(({ paymentId }) => paymentId))
  const paid = ledger
    .paymentsOf(contractId)
    .filter(({ paymentId }) => paymentId > closingId && !reversed.has(paymentId))
  const refunds = ledger.refundsOf(contractId).filter(({ refundId }) => refundId > closingId)
  const invoices = ledger.invoicesOf(contractId).filter(({ invoiceId }) => invoiceId > closingId)
  const less = (matter: CarriedMatter, amounts: readonly Fen[]) =>
    subtractFen(carriedFen(closing, matter), sumFen(amounts))
  return {
    unpaidFen: less(
      'unpaid',
      paid.map(({ amountFen }) => amountFen),
    ),
    refundFen: less(
      'refund-due',
      refunds.map(({ amountFen }) => amountFen),
    ),
    // A red-letter invoice leaves open again what it takes back.
    uninvoicedFen: less(
      'not-invoiced',
      invoices.map(({ grossFen }) => grossFen),
    ),
  }
}

/** By contract; none where nothing was ever closed, which is asked at every transaction. */
export function closedContracts(ledger: ClosingReads): ReadonlyMap<ContractId, ClosedContract> {
  const newest = new Map(ledger.closings().map(closing => [closing.contractId, closing]))
  return new Map(
    [...newest].flatMap(([id, closing]) => (closing.state === 'closed' ? [[id, closing] as const] : [])),
  )
}
