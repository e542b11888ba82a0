// 期限: everything with a date under any contract of the ledger that is not closed, seen from a day.

import type { CalendarDate } from '../base/calendar-date.ts'
import type { Deadline } from '../deadlines/deadline.ts'
import { listDeadlines as deadlinesOf, inOrder } from '../deadlines/list-deadlines.ts'
import { cardLivesOf } from './card-histories.ts'
import { closedContracts } from './closed-contracts.ts'
import type { ReadLedger } from './ports.ts'
import { waitingPapersOf } from './started-periods.ts'

export function listDeadlines(ledger: ReadLedger, asOf: CalendarDate): readonly Deadline[] {
  const holidays = ledger.holidays()
  const closed = closedContracts(ledger)
  return ledger
    .contractIds()
    .flatMap(id => {
      const contract = ledger.contractInForce(id)
      if (contract === null || closed.has(id)) return []
      return deadlinesOf({
        contract,
        milestones: ledger.milestonesOf(id),
        bills: ledger.billsOf(id),
        holidays,
        debts: ledger.debtGroupsOf(id),
        lives: cardLivesOf(ledger, id),
        priceVersions: ledger.priceVersionsOf(id),
        ...waitingPapersOf(ledger, id),
        asOf,
      })
    })
    .toSorted(inOrder)
}
