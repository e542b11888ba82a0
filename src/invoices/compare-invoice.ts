// Line by line, how an invoice differs from the charges that it covers. Differences are facts for the clerk and
// for a letter to the supplier (A 7.2: documents to be corrected), never refusals.

import { addFen, allocateFen, type Fen, maxFen, subtractFen, sumFen, ZERO_FEN } from '../base/fen.ts'
import type { ChargeId, ContractId } from '../base/ids.ts'
import { type DecimalText, splitVat } from '../base/rates.ts'
import type { Invoice, InvoiceDraft } from './invoice.ts'
import { isSameName } from './party-name.ts'
import { isRed, standingInvoices } from './red-letter.ts'

/** A recorded charge or correction, as far as an invoice can cover it. */
export type CoverableCharge = {
  readonly chargeId: ChargeId
  readonly contractId: ContractId
  /** The first charge of its key; null when this is it. */
  readonly adjusts: ChargeId | null
  readonly amountFen: Fen
  /** The contract's rate in the months concerned; null where the contract states none. */
  readonly vatRate: DecimalText | null
}

export type InvoiceCheck = {
  readonly invoice: InvoiceDraft
  /** Of every contract: a number is unique over the whole ledger. */
  readonly recorded: readonly Invoice[]
  /** At least all that any invoice covers, for an earlier one is spread over all of them. */
  readonly charges: readonly CoverableCharge[]
  /** Every way in which the contract writes the supplier's name. */
  readonly sellers: readonly string[]
}

/** What of an invoice is compared, its number and its day not. */
export type ComparedFigures = Pick<
  InvoiceDraft,
  'taxFen' | 'grossFen' | 'rate' | 'covers' | 'seller' | 'reverses'
>

export type InvoiceComparison = Omit<InvoiceCheck, 'invoice'> & { readonly invoice: ComparedFigures }

/** A covered charge: what it comes to, and how much of that other invoices have already taken up. */
export type CoveredLine = {
  /** The first charge of the key; it stands for its corrections too. */
  readonly chargeId: ChargeId
  /** With all corrections. */
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
  /** The contract is made with somebody else. */
  | { readonly kind: 'seller-differs'; readonly seller: string; readonly expected: readonly string[] }

export function compareInvoice({
  invoice,
  recorded,
  charges,
  sellers,
}: InvoiceComparison): readonly InvoiceMismatch[] {
  const chargeById = new Map(charges.map(charge => [charge.chargeId, charge]))
  const covered = invoice.covers.flatMap(chargeId => chargeById.get(chargeId) ?? [])
  return [
    // A red one is held against the blue one that it takes back, not against charges.
    ...(isRed(invoice) ? [] : compareGross(invoice.grossFen, coveredLines(invoice, recorded, charges))),
    ...compareTax(invoice),
    ...compareRates(invoice.rate, covered),
    ...compareSeller(invoice.seller, sellers),
  ]
}

function compareSeller(seller: string | undefined, expected: readonly string[]): readonly InvoiceMismatch[] {
  if (seller === undefined || expected.some(name => isSameName(name, seller))) return []
  return [{ kind: 'seller-differs', seller, expected }]
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

/** The tax inside the gross at the rate on the paper. A paper that rounds line by line may be a fen apart: it is told. */
function compareTax({ grossFen, taxFen, rate }: Invoiced): readonly InvoiceMismatch[] {
  const { taxFen: expectedTaxFen } = splitVat({ grossFen, rate })
  return taxFen === expectedTaxFen ? [] : [{ kind: 'tax-differs', taxFen, expectedTaxFen, rate }]
}

type Invoiced = Pick<Invoice, 'grossFen' | 'taxFen' | 'rate'>

function compareRates(rate: DecimalText, covered: readonly CoverableCharge[]): readonly InvoiceMismatch[] {
  const differing = covered.filter(({ vatRate }) => vatRate !== null && Number(vatRate) !== Number(rate))
  return [...Map.groupBy(differing, charge => charge.vatRate)].flatMap(([expectedRate, ofRate]) =>
    expectedRate === null
      ? []
      : [{ kind: 'rate-differs', rate, expectedRate, chargeIds: ofRate.map(({ chargeId }) => chargeId) }],
  )
}

/** One line a key that the invoice covers, equal or not. */
export function coveredLines(
  { covers }: Pick<InvoiceDraft, 'covers'>,
  recorded: readonly Invoice[],
  charges: readonly CoverableCharge[],
): readonly CoveredLine[] {
  const keyByCharge = new Map(charges.map(charge => [charge.chargeId, charge.adjusts ?? charge.chargeId]))
  const amountByKey = sumByKey(charges)
  const keysOf = (ids: readonly ChargeId[]) => new Set(ids.flatMap(id => keyByCharge.get(id) ?? []))

  const keys = keysOf(covers)
  const elsewhere = standingInvoices(recorded)
    .map(({ number, grossFen, covers: taken }) => ({ number, grossFen, keys: keysOf(taken) }))
    .filter(other => [...other.keys].some(key => keys.has(key)))
    .map(other => ({ number: other.number, shares: sharesOf(other.grossFen, [...other.keys], amountByKey) }))
  return [...keys].map(chargeId => {
    const amountFen = amountByKey.get(chargeId) ?? ZERO_FEN
    const others = elsewhere.filter(({ shares }) => shares.has(chargeId))
    const invoicedElsewhereFen = sumFen(others.map(({ shares }) => shares.get(chargeId) ?? ZERO_FEN))
    const expectedFen = maxFen(subtractFen(amountFen, invoicedElsewhereFen), ZERO_FEN)
    const alsoCoveredBy = others.map(({ number }) => number)
    return { chargeId, amountFen, invoicedElsewhereFen, expectedFen, alsoCoveredBy }
  })
}

function sumByKey(charges: readonly CoverableCharge[]): ReadonlyMap<ChargeId, Fen> {
  const sums = new Map<ChargeId, Fen>()
  for (const { chargeId, adjusts, amountFen } of charges) {
    const key = adjusts ?? chargeId
    sums.set(key, addFen(sums.get(key) ?? ZERO_FEN, amountFen))
  }
  return sums
}

// An invoice does not say how its gross is spread over the charges, so it is spread in proportion to them: an
// invoice over the whole amount takes up each charge wholly, one over half of it half of each.
function sharesOf(
  grossFen: Fen,
  keys: readonly ChargeId[],
  amountByKey: ReadonlyMap<ChargeId, Fen>,
): ReadonlyMap<ChargeId, Fen> {
  const weights = keys.map(key => Math.max(0, amountByKey.get(key) ?? 0))
  if (!weights.some(weight => weight > 0)) return new Map(keys.map(key => [key, ZERO_FEN]))
  const shares = allocateFen(grossFen, weights)
  return new Map(keys.map((key, place) => [key, shares[place] ?? ZERO_FEN]))
}
