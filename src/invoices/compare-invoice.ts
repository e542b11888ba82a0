// Line by line, how an invoice differs from the charges that it covers. Differences are facts for the clerk and
// for a letter to the supplier (A 7.2: documents to be corrected), never refusals.

import { allocateFen, type Fen, maxFen, subtractFen, sumFen, ZERO_FEN } from '../base/fen.ts'
import type { ChargeId, ContractId } from '../base/ids.ts'
import { type DecimalText, splitVat } from '../base/rates.ts'
import type { Invoice, InvoiceDraft } from './invoice.ts'

/** A charge as an invoice can cover it, with all its corrections in the amount. */
export type CoverableCharge = {
  readonly chargeId: ChargeId
  readonly contractId: ContractId
  readonly amountFen: Fen
  /** The contract's rate in the months concerned; null where the contract states none. */
  readonly vatRate: DecimalText | null
}

export type InvoiceCheck = {
  readonly invoice: InvoiceDraft
  /** Of every contract: a number is unique over the whole ledger. */
  readonly recorded: readonly Invoice[]
  /** Every charge of the contract, for an earlier invoice is spread over all that it covers. */
  readonly charges: readonly CoverableCharge[]
}

/** A covered charge: what it comes to, and how much of that other invoices have already taken up. */
export type CoveredLine = {
  readonly chargeId: ChargeId
  readonly amountFen: Fen
  readonly invoicedElsewhereFen: Fen
  /** What is left for this invoice; never below zero. */
  readonly expectedFen: Fen
  readonly alsoCoveredBy: readonly string[]
}

export type InvoiceMismatch =
  | {
      readonly kind: 'gross-differs'
      readonly grossFen: Fen
      readonly expectedFen: Fen
      /** Invoiced − expected. */
      readonly differenceFen: Fen
      readonly lines: readonly CoveredLine[]
    }
  | {
      readonly kind: 'tax-differs'
      readonly taxFen: Fen
      readonly expectedTaxFen: Fen
      readonly rate: DecimalText
    }
  | {
      readonly kind: 'rate-differs'
      readonly rate: DecimalText
      readonly expectedRate: DecimalText
      readonly chargeIds: readonly ChargeId[]
    }

export function compareInvoice({ invoice, recorded, charges }: InvoiceCheck): readonly InvoiceMismatch[] {
  const chargeById = new Map(charges.map(charge => [charge.chargeId, charge]))
  const covered = invoice.covers.flatMap(chargeId => chargeById.get(chargeId) ?? [])
  return [
    ...compareGross(invoice.grossFen, coveredLines(covered, recorded, chargeById)),
    ...compareTax(invoice),
    ...compareRates(invoice.rate, covered),
  ]
}

function compareGross(grossFen: Fen, lines: readonly CoveredLine[]): readonly InvoiceMismatch[] {
  if (lines.length === 0) return []
  const expectedFen = sumFen(lines.map(line => line.expectedFen))
  if (expectedFen === grossFen) return []
  return [
    {
      kind: 'gross-differs',
      grossFen,
      expectedFen,
      differenceFen: subtractFen(grossFen, expectedFen),
      lines,
    },
  ]
}

/** The tax inside the gross at the rate on the paper; the paper's own lines may round one fen apart. */
function compareTax({ grossFen, taxFen, rate }: Invoiced): readonly InvoiceMismatch[] {
  const { taxFen: expectedTaxFen } = splitVat({ grossFen, rate })
  return taxFen === expectedTaxFen ? [] : [{ kind: 'tax-differs', taxFen, expectedTaxFen, rate }]
}

type Invoiced = Pick<Invoice, 'grossFen' | 'taxFen' | 'rate'>

function compareRates(rate: DecimalText, covered: readonly CoverableCharge[]): readonly InvoiceMismatch[] {
  const chargeIdsByRate = new Map<DecimalText, ChargeId[]>()
  for (const { chargeId, vatRate } of covered) {
    if (vatRate === null || Number(vatRate) === Number(rate)) continue
    chargeIdsByRate.set(vatRate, [...(chargeIdsByRate.get(vatRate) ?? []), chargeId])
  }
  return [...chargeIdsByRate].map(([expectedRate, chargeIds]) => ({
    kind: 'rate-differs' as const,
    rate,
    expectedRate,
    chargeIds,
  }))
}

function coveredLines(
  covered: readonly CoverableCharge[],
  recorded: readonly Invoice[],
  chargeById: ReadonlyMap<ChargeId, CoverableCharge>,
): readonly CoveredLine[] {
  const concerned = new Set(covered.map(charge => charge.chargeId))
  const elsewhere = recorded
    .filter(invoice => invoice.covers.some(chargeId => concerned.has(chargeId)))
    .map(invoice => ({ number: invoice.number, shares: sharesOf(invoice, chargeById) }))
  return covered.map(({ chargeId, amountFen }) => {
    const others = elsewhere.filter(({ shares }) => shares.has(chargeId))
    const invoicedElsewhereFen = sumFen(others.map(({ shares }) => shares.get(chargeId) ?? ZERO_FEN))
    const expectedFen = maxFen(subtractFen(amountFen, invoicedElsewhereFen), ZERO_FEN)
    return {
      chargeId,
      amountFen,
      invoicedElsewhereFen,
      expectedFen,
      alsoCoveredBy: others.map(o => o.number),
    }
  })
}

// An invoice does not say how its gross is spread over the charges, so it is spread in proportion to them: an
// invoice over the whole amount takes up each charge wholly, one over half of it half of each.
function sharesOf(
  invoice: Invoice,
  chargeById: ReadonlyMap<ChargeId, CoverableCharge>,
): ReadonlyMap<ChargeId, Fen> {
  const weights = invoice.covers.map(chargeId => Math.max(0, chargeById.get(chargeId)?.amountFen ?? 0))
  if (!weights.some(weight => weight > 0)) return new Map(invoice.covers.map(id => [id, ZERO_FEN]))
  const shares = allocateFen(invoice.grossFen, weights)
  return new Map(invoice.covers.map((chargeId, place) => [chargeId, shares[place] ?? ZERO_FEN]))
}
