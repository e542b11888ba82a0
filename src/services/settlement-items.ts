// What is still open at a contract's end, matter by matter, each with the clause that it rests on.

import { type CalendarDate, maxDate } from '../base/calendar-date.ts'
import { type Fen, negateFen, subtractFen, sumFen, timesFen } from '../base/fen.ts'
import { monthOf } from '../base/month.ts'
import { iccidOn } from '../cards/card-life.ts'
import { type Because, becauseOf } from '../contracts/because.ts'
import { type Contract, termById, termOfKind, termsOfKind } from '../contracts/contract.ts'
import { sourcesOfKind } from '../notices/kind.ts'
import { prepaidRefund } from '../notices/kinds/money.ts'
import type { SettlementItem, SettlementRow, SettlementSums } from '../statements/settlement.ts'
import type { ContractInForce } from './contract-in-force.ts'
import { listCards } from './list-cards.ts'
import { pendingCharges } from './pending-charges.ts'
import type { ReadLedger } from './ports.ts'
import { MOST_NAMES, toldItems } from './settlement-notes.ts'

export type ItemsAsked = {
  readonly closedOn: CalendarDate
  readonly today: CalendarDate
  readonly sums: SettlementSums
  readonly rows: readonly SettlementRow[]
}

export function settlementItems(
  ledger: ReadLedger,
  found: ContractInForce,
  asked: ItemsAsked,
): readonly SettlementItem[] {
  return [
    ...chargeItems(ledger, found, asked),
    ...moneyItems(found, asked),
    ...cardItems(ledger, found, asked),
    ...invoiceItems(found, asked),
    ...toldItems(ledger, found, asked.today),
  ]
}

type Counted = { readonly amountFen: Fen; readonly count: number }

function chargeItems(
  ledger: ReadLedger,
  found: ContractInForce,
  { closedOn }: ItemsAsked,
): readonly SettlementItem[] {
  const last = monthOf(closedOn)
  const pending = pendingCharges(ledger, found, last)
  const unbilled = pending.map(({ charge, count }) => ({
    amountFen: timesFen(charge.amountFen, count),
    count,
  }))
  const later = ledger
    .debtGroupsOf(found.id)
    .filter(({ key, members }) => (key.month ?? monthOf(members[0]?.effectiveOn ?? closedOn)) > last)
    .map(({ members, count }) => ({
      amountFen: timesFen(sumFen(members.map(member => member.amountFen)), count),
      count,
    }))
    .filter(({ amountFen }) => amountFen !== 0)
  const term = termById(found.contract, pending[0]?.charge.key.termId ?? '')
  return [
    ...counted('unbilled', unbilled, term === null ? null : becauseOf(found.id, term, {})),
    ...counted('charged-later', later, null),
  ]
}

function counted(
  matter: SettlementItem['matter'],
  parts: readonly Counted[],
  because: Because | null,
): readonly SettlementItem[] {
  if (parts.length === 0) return []
  const count = parts.reduce((sum, part) => sum + part.count, 0)
  return [{ matter, amountFen: sumFen(parts.map(({ amountFen }) => amountFen)), count, because, names: [] }]
}

function moneyItems(
  { contract }: ContractInForce,
  { sums: { unpaidFen, onAccountFen }, rows }: ItemsAsked,
): readonly SettlementItem[] {
  const unpaid = rows.find(row => row.unpaidFen > 0)
  return [
    ...amountItem('unpaid', unpaidFen, unpaid?.because ?? null),
    ...amountItem('refund-due', onAccountFen, refundGround(contract)),
  ]
}

const amountItem = (
  matter: SettlementItem['matter'],
  amountFen: Fen,
  because: Because | null,
): readonly SettlementItem[] =>
  amountFen > 0 ? [{ matter, amountFen, count: null, because, names: [] }] : []

/** The clause by which what was paid ahead may be asked back; null where the contract has none and the law says it. */
function refundGround(contract: Contract): Because | null {
  const [source] = sourcesOfKind(prepaidRefund, contract) ?? []
  if (source === undefined) return null
  return { contractId: contract.id, termId: '', ...source, inputs: {}, formula: null }
}

function cardItems(
  ledger: ReadLedger,
  { id, contract }: ContractInForce,
  { closedOn, today }: ItemsAsked,
): readonly SettlementItem[] {
  const asOf = maxDate(closedOn, today)
  const listed = listCards(ledger, { contractId: id, asOf })
  const cards = listed.ok
    ? listed.value.cards.filter(({ state }) => state !== null && state !== 'cancelled')
    : []
  if (cards.length === 0) return []
  const term = termsOfKind(contract, 'provision').find(({ remindsAt }) => remindsAt === 'before-cancelling')
  return [
    {
      matter: 'cards-in-use',
      amountFen: null,
      count: cards.length,
      because: term === undefined ? null : becauseOf(id, term, {}),
      names: cards.slice(0, MOST_NAMES).map(({ life }) => iccidOn(life, asOf)),
    },
  ]
}

function invoiceItems(
  { id, contract }: ContractInForce,
  { sums: { chargedFen, invoicedFen } }: ItemsAsked,
): readonly SettlementItem[] {
  const missingFen = subtractFen(chargedFen, invoicedFen)
  return [
    ...amountItem('not-invoiced', missingFen, documentsGround(id, contract)),
    ...amountItem('over-invoiced', negateFen(missingFen), null),
  ]
}

/** Where nothing is payable before its invoice has come, the clause that says so. */
function documentsGround(id: string, contract: Contract): Because | null {
  const term = termOfKind(contract, 'instalments')
  const asksForThem =
    term?.due.kind === 'after-milestones' && term.due.milestones.includes('documents-received')
  return term !== null && asksForThem ? becauseOf(id, term, {}) : null
}
