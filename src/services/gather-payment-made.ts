// What a letter about a payment needs to know (notice 35), gathered from the ledger: the clerk fills in nothing
// that the ledger already holds.

import type { NoticeRefusal, UnknownContract } from '../api/refusals.ts'
import { assert } from '../base/assert.ts'
import { addFen, type Fen, subtractFen, sumFen, ZERO_FEN } from '../base/fen.ts'
import { type ChargeId, paymentId } from '../base/ids.ts'
import type { Month } from '../base/month.ts'
import { err, ok, type Result } from '../base/result.ts'
import { chargeMonth } from '../charges/charge.ts'
import { type Contract, type Party, termById } from '../contracts/contract.ts'
import type { ChargeKind } from '../contracts/terms.ts'
import type { NoticeRecipient, PaymentMadeFacts } from '../notices/payment-made.ts'
import type { Payment } from '../payments/payment.ts'
import type { ReversalRefusal } from '../payments/reverse-payment.ts'
import { contractInForce, openQuestionsOn } from './contract-in-force.ts'
import { getPosition } from './get-position.ts'
import { type ListedPayment, listPayments } from './list-payments.ts'
import type { PostedCharge, ReadLedger } from './ports.ts'

/** What a payment settled of one kind: an instalment, or fees of some months; null: money on account. */
export type SettledPart = {
  readonly kind: ChargeKind | null
  readonly instalment: number | null
  readonly firstMonth: Month | null
  readonly lastMonth: Month | null
  readonly amountFen: Fen
}

export type PaymentMade = {
  readonly facts: Omit<PaymentMadeFacts, 'items'>
  readonly parts: readonly SettledPart[]
  readonly openQuestions: readonly string[]
}

/** What of the contract's head stands on the letter. */
const WRITTEN = ['signedOn', 'supplierName', 'noticeAddress', 'supplierContact'] as const

type GatherRefusal = UnknownContract | NoticeRefusal | Extract<ReversalRefusal, { kind: 'unknown-payment' }>

/** `payment` null: the newest that was not reversed. */
export function gatherPaymentMade(
  ledger: ReadLedger,
  { contractId, payment }: { readonly contractId: string; readonly payment: number | null },
): Result<PaymentMade, GatherRefusal> {
  const found = contractInForce(ledger, contractId)
  if (!found.ok) return found
  const chosen = choosePayment(ledger, contractId, payment)
  if (!chosen.ok) return chosen

  const { contract } = found.value
  const { paidOn, amountFen, voucher } = chosen.value
  const position = getPosition(ledger, { contractId, asOf: paidOn })
  assert(position.ok, 'the contract was there a moment ago')
  const { contractTotalFen, remainingFen, paidFen } = position.value.position
  const charges = settledCharges(ledger, chosen.value)
  return ok({
    facts: {
      contract: contractFacts(contract, charges, contractTotalFen),
      amountFen,
      paidOn,
      voucher,
      invoiceNumbers: invoiceNumbersOf(ledger, chosen.value, charges),
      paidInAllFen: paidFen,
      paidToDateFen:
        contractTotalFen === null || remainingFen === null
          ? paidFen
          : subtractFen(contractTotalFen, remainingFen),
      remainingFen: remainingFen ?? ZERO_FEN,
      supplier: recipientOf(contract.supplier),
      court: recipientOf(contract.buyer),
    },
    parts: partsOf(chosen.value, charges),
    openQuestions: openQuestionsOn(ledger, contract, ['stated-total'], WRITTEN),
  })
}

function choosePayment(
  ledger: ReadLedger,
  contractId: string,
  wanted: number | null,
): Result<ListedPayment, GatherRefusal> {
  const listed = listPayments(ledger, contractId)
  if (!listed.ok) return listed
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

function contractFacts(
  contract: Contract,
  charges: readonly Settled[],
  statedTotalFen: Fen | null,
): PaymentMadeFacts['contract'] {
  const { title, shortTitle, signedOn, clauseStyle } = contract
  const cited = charges.map(({ charge }) => termById(contract, charge.key.termId)?.sources[0]?.clause)
  return {
    title,
    shortTitle,
    signedOn: signedOn.on,
    signedOnIsPresumed: signedOn.presumed,
    clauseStyle,
    clauses: [...new Set(cited.flatMap(clause => clause ?? []))],
    statedTotalFen,
  }
}

/** Of invoices issued by the day of the payment that cover any charge it settled. */
function invoiceNumbersOf(
  ledger: ReadLedger,
  { contractId, paidOn }: Payment,
  charges: readonly Settled[],
): readonly string[] {
  const settled = new Set(charges.map(({ charge }) => charge.chargeId))
  return ledger
    .invoicesOf(contractId)
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

function recipientOf(party: Party): NoticeRecipient & { readonly name: string } {
  const [contact] = party.contacts
  const noticeAddress = party.noticeAddress.value
  return {
    name: party.names[0]?.value ?? '',
    recipient: contact?.name ?? '',
    phone: contact?.phone ?? '',
    noticeAddress,
    fullAddress: isSameText(party.fullAddress, noticeAddress) ? null : party.fullAddress,
  }
}

/** The transcription pads figures with blanks: they make no other address. */
const isSameText = (a: string, b: string): boolean => a.replace(/\s/g, '') === b.replace(/\s/g, '')
