// What one debt contributes to a statement: what of it was carried over, what fell to be paid in the period, and
// which payments settled which of these. Rows of many cards are joined into lines afterwards.

import { addDays, type CalendarDate } from '../base/calendar-date.ts'
import { type Fen, maxFen, minFen, negateFen, subtractFen, ZERO_FEN } from '../base/fen.ts'
import {
  chargedBy,
  countsFrom,
  type DatedCharge,
  type Debt,
  type DebtPayment,
  settledBy,
  settlesFrom,
} from './debts.ts'

export type StatementPeriod = {
  /** Both inside it. */
  readonly from: CalendarDate
  readonly to: CalendarDate
}

export type DebtRow = {
  readonly kind: 'carried-over' | 'charge' | 'adjustment'
  readonly debt: Debt
  /** The charge of the row; for one carried over the first of the debt. */
  readonly charge: DatedCharge
  /** What the charge was for one card; a row that is carried over may be open for a part of it only. */
  readonly unitFen: Fen
  readonly payableFen: Fen
  readonly paid: readonly DebtPayment[]
}

/** Over the rows of a debt, payable less paid is what it leaves open at the end of the period. */
export function rowsOfDebts(debts: readonly Debt[], period: StatementPeriod): readonly DebtRow[] {
  const before = dayBefore(period)
  return debts.flatMap(debt => rowsOfDebt(debt, period, before))
}

function rowsOfDebt(debt: Debt, period: StatementPeriod, before: CalendarDate): readonly DebtRow[] {
  const rows = [...carriedOver(debt, before), ...risenIn(debt, period)]
  const paid = debt.paid.filter(share => isWithin(settlesFrom(debt, share), period))
  if (rows.length > 0) return withPayments(rows, paid)
  const [charge] = debt.members
  // Paid in the period although nothing was open before: told all the same, or the sums would not meet.
  return paid.length === 0 || charge === undefined
    ? []
    : [{ kind: 'carried-over', debt, charge, unitFen: debt.amountFen, payableFen: ZERO_FEN, paid }]
}

export const isWithin = (on: CalendarDate, { from, to }: StatementPeriod): boolean => from <= on && on <= to

export const dayBefore = ({ from }: StatementPeriod): CalendarDate => addDays(from, -1)

function carriedOver(debt: Debt, before: CalendarDate): readonly DebtRow[] {
  const unitFen = chargedBy(debt, before)
  const payableFen = subtractFen(unitFen, settledBy(debt, before))
  const [charge] = debt.members
  if (payableFen === ZERO_FEN || charge === undefined) return []
  return [{ kind: 'carried-over', debt, charge, unitFen, payableFen, paid: [] }]
}

function risenIn(debt: Debt, period: StatementPeriod): readonly DebtRow[] {
  return debt.members
    .filter(member => isWithin(countsFrom(member), period))
    .map(charge => ({
      kind: charge.adjusts === null ? 'charge' : 'adjustment',
      debt,
      charge,
      unitFen: maxFen(charge.amountFen, negateFen(charge.amountFen)),
      payableFen: charge.amountFen,
      paid: [],
    }))
}

// The newest row is paid first: an older one of the same key is the one that a credit took back.
function withPayments(rows: readonly DebtRow[], paid: readonly DebtPayment[]): readonly DebtRow[] {
  let waiting = paid
  const filled = rows.toReversed().map(row => {
    const { taken, rest } = takeUpTo(row.payableFen, waiting)
    waiting = rest
    return { ...row, paid: taken }
  })
  const [newest, ...older] = filled
  if (newest === undefined) return []
  return [{ ...newest, paid: [...newest.paid, ...waiting] }, ...older].toReversed()
}

function takeUpTo(amountFen: Fen, paid: readonly DebtPayment[]) {
  const taken: DebtPayment[] = []
  const rest: DebtPayment[] = []
  let openFen = amountFen
  for (const { payment, amountFen: paidFen } of paid) {
    const takenFen = openFen > 0 ? minFen(openFen, paidFen) : ZERO_FEN
    if (takenFen !== ZERO_FEN) taken.push({ payment, amountFen: takenFen })
    if (takenFen !== paidFen) rest.push({ payment, amountFen: subtractFen(paidFen, takenFen) })
    openFen = subtractFen(openFen, takenFen)
  }
  return { taken, rest }
}
