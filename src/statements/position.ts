// Where a contract stands on a day: what has fallen to be paid, what was paid, what is overdue and what a late
// fee would come to. By effective days, with all that is known now: a card cancelled last month but recorded
// today was never owed for, and a reversed payment was never made.

import type { CalendarDate } from '../base/calendar-date.ts'
import { type Fen, maxFen, subtractFen, sumFen, ZERO_FEN } from '../base/fen.ts'
import type { PriceVersion } from '../charges/price-version.ts'
import { ceilingFen } from '../charges/tax-change.ts'
import type { Because } from '../contracts/because.ts'
import { type Contract, termOfKind } from '../contracts/contract.ts'
import { type CountedAccount, type CountedDebt, owedBy, paidBy, settledBy, sumOver } from './debts.ts'
import { type LateFeePart, lateFeeOf } from './late-fee-of-debts.ts'

export type Position = {
  readonly chargedFen: Fen
  readonly paidFen: Fen
  /** Charged − paid; below zero when money was paid ahead. */
  readonly owedFen: Fen
  /** Unpaid principal whose due day has passed; the due day itself is not late. */
  readonly overdueFen: Fen
  /** An estimate, never posted; keeps what accrued on principal since paid. */
  readonly lateFeeEstimateFen: Fen
  /** How the estimate came about; null when the contract agrees no late fee. */
  readonly lateFee: { readonly because: Because; readonly segments: readonly LateFeePart[] } | null
  /** The stated total, moved by confirmed price versions; null: the contract states none. */
  readonly contractTotalFen: Fen | null
  /** The total − what was paid on the kinds of charge that it covers. */
  readonly remainingFen: Fen | null
  /** Paid, but settling no charge that has arisen. */
  readonly onAccountFen: Fen
}

export type PositionTerms = {
  /** With the answers to its questions in it. */
  readonly contract: Contract
  readonly priceVersions: readonly PriceVersion[]
  readonly asOf: CalendarDate
}

export function positionOf(account: CountedAccount, terms: PositionTerms): Position {
  const { contract, asOf } = terms
  const owedFen = owedBy(account, asOf)
  const paidFen = paidBy(account, asOf)
  const settledFen = sumOver(account.debts, debt => settledBy(debt, asOf))
  const overdueFen = overdueAt(account, asOf)
  const { feeFen, lateFee } = lateFeeOf({ contract, debts: account.debts, asOf, overdueFen })
  return {
    chargedFen: sumFen([owedFen, paidFen]),
    paidFen,
    owedFen,
    overdueFen,
    lateFeeEstimateFen: feeFen,
    lateFee,
    ...remainingOf(account, terms),
    onAccountFen: subtractFen(paidFen, settledFen),
  }
}

/** How far the contract's stated total is used up. */
export function remainingOf(
  account: CountedAccount,
  { contract, priceVersions, asOf }: PositionTerms,
): Pick<Position, 'contractTotalFen' | 'remainingFen'> {
  const contractTotalFen = ceilingFen(contract, priceVersions)
  if (contractTotalFen === null) return { contractTotalFen, remainingFen: null }
  return {
    contractTotalFen,
    remainingFen: subtractFen(contractTotalFen, paidOnCovered(contract, account, asOf)),
  }
}

const overdueAt = ({ debts }: CountedAccount, asOf: CalendarDate): Fen =>
  sumOver(debts, debt => overdueOf(debt, asOf))

/** The day on which a debt is due is not late. */
export function overdueOf(debt: CountedDebt, asOf: CalendarDate): Fen {
  const { dueOn } = debt.due
  if (dueOn === null || dueOn >= asOf) return ZERO_FEN
  return maxFen(subtractFen(debt.amountFen, allocatedBy(debt, asOf)), ZERO_FEN)
}

/** Card, replacement, suspension and overage fees stand apart from the total (B 5.4(1) states monthly fees only). */
function paidOnCovered(contract: Contract, { debts }: CountedAccount, asOf: CalendarDate): Fen {
  const covers = termOfKind(contract, 'stated-total')?.covers ?? []
  return sumOver(
    debts.filter(debt => covers.includes(debt.kind)),
    debt => allocatedBy(debt, asOf),
  )
}

// Money paid ahead for a charge that has not arisen is paid on it all the same: the total shrinks on the day of
// payment, whichever of the two was entered first.
export function allocatedBy(debt: CountedDebt, asOf: CalendarDate): Fen {
  return sumFen(debt.paid.filter(({ payment }) => payment.paidOn <= asOf).map(share => share.amountFen))
}
