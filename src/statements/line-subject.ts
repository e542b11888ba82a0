// What a line of a statement is for, when it must be paid, and what is to be remarked about it.

import { assertNever } from '../base/assert.ts'
import type { Fen } from '../base/fen.ts'
import { addToMonth, type Month } from '../base/month.ts'
import type { DueDay } from '../bills/due-day.ts'
import { chargeMonth } from '../charges/charge.ts'
import { type Contract, termById } from '../contracts/contract.ts'
import type { DebtRow } from './debt-rows.ts'
import type { CardGroup, LineDue, LineRemark, LineSubject } from './statement.ts'

/** `rows` are alike but for the card. */
export function subjectOf(contract: Contract, rows: readonly [DebtRow, ...DebtRow[]]): LineSubject {
  const { charge } = rows[0]
  const { kind, termId, instalment } = charge.key
  const month = chargeMonth(charge)
  switch (kind) {
    case 'instalment':
      return { kind, ordinal: instalment ?? 1, count: instalmentCount(contract, termId) }
    case 'recurring-fee':
      return { kind, from: month, to: lastMonthOf(contract, termId, month) }
    case 'usage-overage':
      return { kind, month, cardCount: rows.filter(row => row.charge.key.cardId !== null).length }
    case 'monthly-fee':
    case 'suspension-fee':
    case 'card-fee':
    case 'replacement-fee':
      return { kind, month, cards: cardsOf(contract, rows) }
    default:
      return assertNever(kind)
  }
}

export function lineDueOf(due: DueDay): LineDue {
  switch (due.kind) {
    case 'milestones-missing':
      return { kind: 'conditions-pending' }
    case 'no-day-stated':
      return { kind: 'not-agreed' }
    case 'period-after-milestones':
    case 'period-after-period-end':
    case 'day-on-bill':
      return { kind: 'on', on: due.dueOn, isProvisional: due.provisional }
    default:
      return assertNever(due)
  }
}

/** A correction names the month that it corrects, and the price where that is what changed. */
export function remarksOf({ kind, charge, debt }: DebtRow): readonly LineRemark[] {
  if (kind !== 'adjustment') return []
  const { month, cardId } = charge.key
  const corrected: readonly LineRemark[] = month === null ? [] : [{ kind: 'corrects-month', month }]
  const before = debt.members.findLast(each => each.amountFen > 0 && each.chargeId < charge.chargeId)
  const isRepriced = cardId !== null && charge.amountFen > 0 && before !== undefined
  if (!isRepriced || before.amountFen === charge.amountFen) return corrected
  return [...corrected, { kind: 'repriced', fromFen: before.amountFen, toFen: charge.amountFen }]
}

function cardsOf(contract: Contract, rows: readonly [DebtRow, ...DebtRow[]]): CardGroup {
  const { charge, unitFen } = rows[0]
  return charge.key.cardId === null
    ? billedCards(contract, charge.key.termId, unitFen)
    : { count: rows.length, unitPriceFen: unitFen }
}

/** A sum taken from a bill for cards that nobody named (Q-CARDTYPE): as many as the contract's price makes of it. */
function billedCards(contract: Contract, termId: string, sumFen: Fen): CardGroup {
  const term = termById(contract, termId)
  const unitPriceFen = term !== null && 'unitPriceFen' in term ? term.unitPriceFen : sumFen
  return unitPriceFen > 0 && sumFen % unitPriceFen === 0
    ? { count: sumFen / unitPriceFen, unitPriceFen }
    : { count: 1, unitPriceFen: sumFen }
}

function instalmentCount(contract: Contract, termId: string): number {
  const term = termById(contract, termId)
  return term?.kind === 'instalments' ? term.instalments.length : 1
}

function lastMonthOf(contract: Contract, termId: string, first: Month): Month {
  const term = termById(contract, termId)
  return term?.kind === 'recurring-fee' ? addToMonth(first, term.everyMonths - 1) : first
}
