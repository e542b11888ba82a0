// 结清: what a contract comes to at its end, and what still stands in the way of closing it. The figures are those of the
// contract's position; what is open is told matter by matter, each with what it weighs.

import type { CalendarDate } from '../base/calendar-date.ts'
import { addFen, type Fen, maxFen, subtractFen, sumFen, timesFen, ZERO_FEN } from '../base/fen.ts'
import type { Because } from '../contracts/because.ts'
import type { ChargeKind } from '../contracts/terms.ts'
import { type CountedAccount, type CountedDebt, chargedBy, paidBy, settledBy } from './debts.ts'

/**
 * `blocks`: it has to be done first. `needs-reason`: it may be left open if it is named with a reason. `told`: the clerk
 * should know of it.
 */
const WEIGHTS = {
  unbilled: 'blocks',
  'charged-later': 'blocks',
  unpaid: 'needs-reason',
  'refund-due': 'needs-reason',
  'cards-in-use': 'needs-reason',
  'not-invoiced': 'needs-reason',
  'over-invoiced': 'needs-reason',
  'letters-open': 'told',
  'deadlines-open': 'told',
  'questions-open': 'told',
} as const satisfies Readonly<Record<string, 'blocks' | 'needs-reason' | 'told'>>

export type SettlementMatter = keyof typeof WEIGHTS
export type SettlementWeight = (typeof WEIGHTS)[SettlementMatter]

export const weightOf = (matter: SettlementMatter): SettlementWeight => WEIGHTS[matter]

/** What may be left open. */
export type CarriedMatter = {
  [M in SettlementMatter]: (typeof WEIGHTS)[M] extends 'needs-reason' ? M : never
}[SettlementMatter]

export type SettlementItem = {
  readonly matter: SettlementMatter
  /** Null where it is not about money. */
  readonly amountFen: Fen | null
  readonly count: number | null
  /** Null where no clause says it. */
  readonly because: Because | null
  /** What is named one by one: card numbers, letters, questions, days; the first of them where there are many. */
  readonly names: readonly string[]
}

export type SettlementRow = {
  readonly kind: ChargeKind
  readonly because: Because | null
  readonly count: number
  readonly chargedFen: Fen
  readonly paidFen: Fen
  readonly unpaidFen: Fen
}

export type SettlementSums = {
  readonly chargedFen: Fen
  /** Less what came back: charged − paid is unpaid − on account. */
  readonly paidFen: Fen
  readonly refundedFen: Fen
  readonly unpaidFen: Fen
  /** What was paid beyond all that is charged: the supplier owes it back. */
  readonly onAccountFen: Fen
  readonly invoicedFen: Fen
}

export type Settlement = SettlementSums & {
  readonly rows: readonly SettlementRow[]
  readonly items: readonly SettlementItem[]
}

/** What of it goes into the record, with what was left open. */
export type ClosingFacts = SettlementSums & { readonly carried: readonly Carried[] }

export type Carried = Pick<SettlementItem, 'amountFen' | 'count'> & {
  readonly matter: CarriedMatter
  readonly reason: string
}

type RowGround = (kind: ChargeKind) => Because | null

export function settlementRows(
  debts: readonly CountedDebt[],
  asOf: CalendarDate,
  groundOf: RowGround,
): readonly SettlementRow[] {
  const rows = debts
    .map(debt => rowOf(debt, asOf))
    .filter(({ chargedFen, paidFen }) => chargedFen !== 0 || paidFen !== 0)
  return [...Map.groupBy(rows, ({ kind }) => kind)].map(([kind, ofKind]) => {
    const sumOf = (name: 'chargedFen' | 'paidFen' | 'unpaidFen') => sumFen(ofKind.map(row => row[name]))
    return {
      kind,
      because: groundOf(kind),
      count: ofKind.reduce((sum, { count }) => sum + count, 0),
      chargedFen: sumOf('chargedFen'),
      paidFen: sumOf('paidFen'),
      unpaidFen: sumOf('unpaidFen'),
    }
  })
}

function rowOf(debt: CountedDebt, asOf: CalendarDate): Omit<SettlementRow, 'because'> {
  const { kind, count } = debt
  const chargedFen = timesFen(chargedBy(debt, asOf), count)
  const paidFen = timesFen(settledBy(debt, asOf), count)
  return { kind, count, chargedFen, paidFen, unpaidFen: maxFen(subtractFen(chargedFen, paidFen), ZERO_FEN) }
}

export function settlementSums(
  account: CountedAccount,
  rows: readonly SettlementRow[],
  { asOf, invoicedFen }: { readonly asOf: CalendarDate; readonly invoicedFen: Fen },
): SettlementSums {
  const chargedFen = sumFen(rows.map(row => row.chargedFen))
  const paidFen = paidBy(account, asOf)
  const unpaidFen = sumFen(rows.map(row => row.unpaidFen))
  return {
    chargedFen,
    paidFen,
    refundedFen: sumFen(account.refunds.map(({ amountFen }) => amountFen)),
    unpaidFen,
    onAccountFen: addFen(subtractFen(paidFen, chargedFen), unpaidFen),
    invoicedFen,
  }
}

export type ReasonGiven = { readonly matter: CarriedMatter; readonly reason: string }

/** What keeps the contract from being closed: what blocks, and what was left open without a reason. */
export function openItems(
  { items }: Pick<Settlement, 'items'>,
  reasons: readonly ReasonGiven[],
): readonly SettlementItem[] {
  const named = new Set<SettlementMatter>(reasons.map(({ matter }) => matter))
  return items.filter(({ matter }) => weightOf(matter) !== 'told' && !named.has(matter))
}

/** A reason for what is not open any more says nothing. */
export function closingFacts(
  { chargedFen, paidFen, refundedFen, unpaidFen, onAccountFen, invoicedFen, items }: Settlement,
  reasons: readonly ReasonGiven[],
): ClosingFacts {
  return {
    ...{ chargedFen, paidFen, refundedFen, unpaidFen, onAccountFen, invoicedFen },
    carried: reasons.flatMap(({ matter, reason }) => {
      const item = items.find(each => each.matter === matter)
      return item === undefined ? [] : [{ matter, amountFen: item.amountFen, count: item.count, reason }]
    }),
  }
}
