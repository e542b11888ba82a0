// What a change of the VAT rate does to a price: the unit price without tax stays, the one with tax is computed
// anew for the part not yet performed (B 5.8). It is only proposed here; the clerk confirms it against an invoice,
// and then it is a price version like any other.

import { type Fen, sumFen, timesFen } from '../base/fen.ts'
import { addToMonth, type Month } from '../base/month.ts'
import { type DecimalText, reprice, splitVat } from '../base/rates.ts'
import { type Because, becauseOf } from '../contracts/because.ts'
import { type Contract, termById, termOfKind } from '../contracts/contract.ts'
import type { TermOf } from '../contracts/terms.ts'
import { contractStartMonth } from './charge-periods.ts'
import { type PriceVersion, priceInMonth } from './price-version.ts'

export type TaxChangeProposal = {
  /** The term whose price changes. */
  readonly termId: string
  readonly fromMonth: Month
  readonly basis: string
  readonly oldRate: DecimalText
  readonly newRate: DecimalText
  readonly oldUnitPriceFen: Fen
  /** Rounded to be shown; the new price is computed from the unrounded one. */
  readonly netUnitPriceFen: Fen
  readonly unitPriceFen: Fen
  readonly cards: number
  readonly oldPeriodTotalFen: Fen
  readonly periodTotalFen: Fen
  /** What the contract's stated total comes to before and with the change; null without such a total. */
  readonly oldCeilingFen: Fen | null
  readonly ceilingFen: Fen | null
  readonly isConfirmed: boolean
  readonly because: Because
}

export type TaxChangeQuery = {
  readonly contract: Contract
  /** Those confirmed so far, in the order of recording. */
  readonly priceVersions: readonly PriceVersion[]
  /** For how many cards the sums are shown. */
  readonly cards: number
}

/** One for each change that the contract knows of, in its order. */
export function proposeTaxChanges(query: TaxChangeQuery): readonly TaxChangeProposal[] {
  const change = termOfKind(query.contract, 'tax-change')
  if (change === null) return []
  const term = termById(query.contract, change.appliesTo)
  // Only the fee by card and period states the tax inside its price.
  if (term?.kind !== 'card-period-fee') return []
  return change.proposals.map(proposal => proposeTaxChange(query, change, term, proposal))
}

/** What is recorded when the clerk confirms a proposal. */
export function confirmedPrice(
  { termId, fromMonth, unitPriceFen, newRate }: TaxChangeProposal,
  evidence: string,
): PriceVersion {
  return { termId, fromMonth, unitPriceFen, vatRate: newRate, evidence }
}

/**
 * The stated total as the confirmed prices move it, or null when the contract states none. It is multiplied out
 * as the contract does it: so many cards in each of so many periods from the contract's first month.
 */
export function ceilingFen(contract: Contract, priceVersions: readonly PriceVersion[]): Fen | null {
  const total = termOfKind(contract, 'stated-total')
  if (total === null) return null
  const fee = termOfKind(contract, 'card-period-fee')
  if (total.product === undefined || fee === null || !total.covers.includes('monthly-fee')) {
    return total.amountFen
  }
  const { cards, months, unitPriceFen } = total.product
  const first = contractStartMonth(contract)
  const priced = { id: fee.id, unitPriceFen }
  return sumFen(
    Array.from({ length: months }, (_, period) => {
      const month = addToMonth(first, period * fee.everyMonths)
      return timesFen(priceInMonth(priced, priceVersions, month).unitPriceFen, cards)
    }),
  )
}

function proposeTaxChange(
  { contract, priceVersions, cards }: TaxChangeQuery,
  change: TermOf<'tax-change'>,
  term: TermOf<'card-period-fee'>,
  { fromMonth, rate: newRate, basis }: TermOf<'tax-change'>['proposals'][number],
): TaxChangeProposal {
  // The price of the month before: an earlier change that was confirmed is the ground of a later one.
  const before = priceInMonth(term, priceVersions, addToMonth(fromMonth, -1))
  const oldUnitPriceFen = before.unitPriceFen
  const oldRate = before.version?.vatRate ?? term.vatRate
  const unitPriceFen = reprice({ unitPriceFen: oldUnitPriceFen, oldRate, newRate })
  const versionsBefore = priceVersions.filter(
    version => version.termId !== term.id || version.fromMonth < fromMonth,
  )
  const proposed = { termId: term.id, fromMonth, unitPriceFen, vatRate: newRate, evidence: null }
  return {
    termId: term.id,
    fromMonth,
    basis,
    oldRate,
    newRate,
    oldUnitPriceFen,
    netUnitPriceFen: splitVat({ grossFen: oldUnitPriceFen, rate: oldRate }).netFen,
    unitPriceFen,
    cards,
    oldPeriodTotalFen: timesFen(oldUnitPriceFen, cards),
    periodTotalFen: timesFen(unitPriceFen, cards),
    oldCeilingFen: ceilingFen(contract, versionsBefore),
    ceilingFen: ceilingFen(contract, [...versionsBefore, proposed]),
    isConfirmed: priceVersions.some(version => version.termId === term.id && version.fromMonth === fromMonth),
    because: becauseOf(
      contract.id,
      change,
      { oldUnitPriceFen, oldRate, newRate, fromMonth, basis },
      'oldUnitPriceFen ÷ (1 + oldRate) × (1 + newRate)',
    ),
  }
}
