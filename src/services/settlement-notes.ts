// What the clerk should know of at a contract's end although it does not stand in the way: letters, days, open questions.

import type { CalendarDate } from '../base/calendar-date.ts'
import type { SettlementItem } from '../statements/settlement.ts'
import { type ContractInForce, openQuestionsOn } from './contract-in-force.ts'
import { listDeadlines } from './list-deadlines.ts'
import { listNotices } from './list-notices.ts'
import type { ReadLedger } from './ports.ts'
import { RATED } from './run-billing.ts'

/** No more are named one by one; the count tells how many there are. */
export const MOST_NAMES = 10

const WAITING: ReadonlySet<string> = new Set(['signed', 'sent', 'awaiting-reply', 'reply-overdue'])
const MOST_LETTERS = 400

export function toldItems(
  ledger: ReadLedger,
  { id, contract }: ContractInForce,
  today: CalendarDate,
): readonly SettlementItem[] {
  const letters = listNotices(ledger, { contractId: id, before: null, limit: MOST_LETTERS, asOf: today })
    .filter(({ state }) => WAITING.has(state))
    .map(({ documentNumber, number, title }) => documentNumber ?? number ?? title)
  const deadlines = listDeadlines(ledger, today).filter(({ contractId }) => contractId === id)
  return [
    ...named('letters-open', letters),
    ...named('deadlines-open', [...new Set(deadlines.map(({ on }) => on))]),
    ...named(
      'questions-open',
      openQuestionsOn(ledger, contract, [...RATED, 'payment-terms', 'stated-total']),
    ),
  ]
}

function named(matter: SettlementItem['matter'], names: readonly string[]): readonly SettlementItem[] {
  if (names.length === 0) return []
  return [{ matter, amountFen: null, count: names.length, because: null, names: names.slice(0, MOST_NAMES) }]
}
