// 结清试算: what a contract comes to on the day on which it is to be closed, and what is still open, from all that the
// ledger knows now.

import type { UnknownContract } from '../api/refusals.ts'
import { type CalendarDate, maxDate } from '../base/calendar-date.ts'
import { sumFen } from '../base/fen.ts'
import { addToMonth, firstDayOf, monthOf } from '../base/month.ts'
import { ok, type Result } from '../base/result.ts'
import { type Because, becauseOf } from '../contracts/because.ts'
import { type Contract, termOfKind } from '../contracts/contract.ts'
import type { ChargeKind, TermKind } from '../contracts/terms.ts'
import { type Settlement, settlementRows, settlementSums } from '../statements/settlement.ts'
import { countedAccountOf } from './contract-account.ts'
import { type ContractInForce, contractInForce } from './contract-in-force.ts'
import type { ReadLedger } from './ports.ts'
import { settlementItems } from './settlement-items.ts'

export type SettlementDay = {
  readonly contractId: string
  readonly closedOn: CalendarDate
  readonly today: CalendarDate
}

export function getSettlement(
  ledger: ReadLedger,
  { contractId, closedOn, today }: SettlementDay,
): Result<Settlement, UnknownContract> {
  const found = contractInForce(ledger, contractId)
  return found.ok ? ok(settle(ledger, found.value, { closedOn, today })) : found
}

export function settle(
  ledger: ReadLedger,
  found: ContractInForce,
  { closedOn, today }: Omit<SettlementDay, 'contractId'>,
): Settlement {
  const { id, contract } = found
  const account = countedAccountOf(ledger, id, contract)
  // A month that was begun is charged whole, and money comes in after the day from which nothing more is charged.
  const asOf = maxDate(today, firstDayOf(addToMonth(monthOf(closedOn), 1)))
  const rows = settlementRows(account.debts, asOf, kind => groundOf(contract, kind))
  const invoicedFen = sumFen(ledger.invoicesOf(id).map(({ grossFen }) => grossFen))
  const sums = settlementSums(account, rows, { asOf, invoicedFen })
  return { ...sums, rows, items: settlementItems(ledger, found, { closedOn, today, sums, rows }) }
}

const TERM_OF: Readonly<Record<ChargeKind, TermKind>> = {
  instalment: 'instalments',
  'recurring-fee': 'recurring-fee',
  'monthly-fee': 'card-period-fee',
  'suspension-fee': 'suspension-fee',
  'replacement-fee': 'replacement-fee',
  'card-fee': 'card-fee',
  'usage-overage': 'usage-overage',
}

function groundOf(contract: Contract, kind: ChargeKind): Because | null {
  const term = termOfKind(contract, TERM_OF[kind])
  return term === null ? null : becauseOf(contract.id, term, {})
}
