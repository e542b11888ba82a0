// What a letter about a payment needs to know (notice 35), gathered from the ledger: the clerk fills in nothing
// that the ledger already holds.

import { assert } from '../base/assert.ts'
import { addFen, type Fen, subtractFen, sumFen, ZERO_FEN } from '../base/fen.ts'
import { type ChargeId, paymentId } from '../base/ids.ts'
import { err, ok, type Result } from '../base/result.ts'
import { chargeMonth } from '../charges/charge.ts'
import type { Contract } from '../contracts/contract.ts'
import { standingInvoices } from '../invoices/red-letter.ts'
import type { PaymentRefusal } from '../notices/notice-refusals.ts'
import type { PaymentMade, SettledPart } from '../notices/payment-made.ts'
import type { Payment } from '../payments/payment.ts'
import { getPosition } from './get-position.ts'
import { type ListedPayment, listPayments } from './list-payments.ts'
import type { PostedCharge, ReadLedger } from './ports.ts'

/** `payment` null: the newest that was not reversed. */
export function gatherPaymentMade(
  ledger: ReadLedger,
  contract: Contract,
  payment: number | null,
): Result<PaymentMade, PaymentRefusal> {
  const chosen = choosePayment(ledger, contract.id, payment)
  if (!chosen.ok) return chosen
  const { paidOn, amountFen, voucher } = chosen.value
  const position = getPosition(ledger, { contractId: contract.id, asOf: paidOn })
  assert(position.ok, 'the contract was there a moment ago')
  const { contractTotalFen, remainingFen, paidFen } = position.value.position
  const charges = settledCharges(ledger, chosen.value)
  return ok({
    paymentId: chosen.value.paymentId,
    parts: partsOf(chosen.value, charges),
    amountFen,
    paidOn,
    voucher,
    invoiceNumbers: invoiceNumbersOf(ledger, chosen.value, charges),
    clauses: clausesOf(contract, charges),
    statedTotalFen: contractTotalFen,
    paidInAllFen: paidFen,
    paidToDateFen:
      contractTotalFen === null || remainingFen === null
        ? paidFen
        : subtractFen(contractTotalFen, remainingFen),
    remainingFen: remainingFen ?? ZERO_FEN,
  })
}

function choosePayment(
  ledger: ReadLedger,
  contractId: string,
  wanted: number | null,
): Result<ListedPayment, PaymentRefusal> {
  const listed = listPayments(ledger, contractId)
  assert(listed.ok, 'the contract was there a moment ago')
  if (wanted === null) {
    const newest = listed.value.findLast(payment => payment.reversed === null)
    return newest === undefined ? err({ kind: 'no-payment-to-tell', contractId }) : ok(newest)
  }
  const id = paymentId(wanted)
  const payment = listed.value.find(each => each.paymentId === id)
  if (payment === undefined) {
    const elsewhere = ledger.payment(id)
    if (elsewhere === null) return err({ kind: 'unknown-payment', paymentId: id })
    return err({ kind: 'payment-of-another-contract', paymentId: id, contractId: elsewhere.contractId })
  }
  if (payment.reversed === null) return ok(payment)
  return err({ kind: 'payment-was-reversed', paymentId: id, reason: payment.reversed.reason })
}

type Settled = { readonly charge: PostedCharge; readonly amountFen: Fen }

function settledCharges(ledger: ReadLedger, payment: ListedPayment): readonly Settled[] {
  const amounts = new Map<ChargeId, Fen>()
  for (const { chargeId, amountFen } of payment.allocations) {
    amounts.set(chargeId, addFen(amounts.get(chargeId) ?? ZERO_FEN, amountFen))
  }
  return [...amounts].flatMap(([chargeId, amountFen]) => {
    const charge = ledger.charge(chargeId)
    assert(charge !== null, `an allocation to charge ${chargeId}, which is not there`)
    return amountFen === ZERO_FEN ? [] : [{ charge, amountFen }]
  })
}

/** In the order of the contract. */
function clausesOf(contract: Contract, charges: readonly Settled[]): readonly string[] {
  const termIds = new Set(charges.map(({ charge }) => charge.key.termId))
  const cited = contract.terms.filter(({ id }) => termIds.has(id)).map(({ sources }) => sources[0]?.clause)
  return [...new Set(cited.flatMap(clause => clause ?? []))]
}

/** Of invoices issued by the day of the payment that cover any charge it settled. */
function invoiceNumbersOf(
  ledger: ReadLedger,
  { contractId, paidOn }: Payment,
  charges: readonly Settled[],
): readonly string[] {
  const settled = new Set(charges.map(({ charge }) => charge.chargeId))
  return standingInvoices(ledger.invoicesOf(contractId))
    .filter(invoice => invoice.issuedOn <= paidOn && invoice.covers.some(chargeId => settled.has(chargeId)))
    .map(invoice => invoice.number)
}

function partsOf({ onAccountFen }: ListedPayment, charges: readonly Settled[]): readonly SettledPart[] {
  const groups = Map.groupBy(charges, ({ charge }) => `${charge.key.kind} ${instalmentOf(charge)}`)
  const parts = [...groups.values()].map(ofKind => partOf(ofKind))
  if (onAccountFen === ZERO_FEN) return parts
  const rest = { kind: null, instalment: null, firstMonth: null, lastMonth: null, amountFen: onAccountFen }
  return [...parts, rest]
}

/** A replacement carries its place within the month there, which is no instalment. */
const instalmentOf = ({ key }: PostedCharge): number | null =>
  key.kind === 'instalment' ? key.instalment : null

function partOf(settled: readonly Settled[]): SettledPart {
  const [first] = settled
  assert(first !== undefined, 'a part of nothing')
  const { kind } = first.charge.key
  const months = settled.map(({ charge }) => chargeMonth(charge)).toSorted()
  const instalment = instalmentOf(first.charge)
  return {
    kind,
    instalment,
    firstMonth: instalment === null ? (months[0] ?? null) : null,
    lastMonth: instalment === null ? (months.at(-1) ?? null) : null,
    amountFen: sumFen(settled.map(({ amountFen }) => amountFen)),
  }
}
