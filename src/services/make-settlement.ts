// 合同结算单: of a closed contract with what its closing named, of an open one as it would be closed on a day.

import type { CalendarDate } from '../base/calendar-date.ts'
import type { PaperHead, SettlementPaper } from '../statements/outgoing-papers.ts'
import { weightOf } from '../statements/settlement.ts'
import { closingInForce } from './closed-contracts.ts'
import type { ContractInForce } from './contract-in-force.ts'
import { settle } from './get-settlement.ts'
import type { ReadLedger } from './ports.ts'

export function makeSettlement(
  ledger: ReadLedger,
  found: ContractInForce,
  asOf: CalendarDate,
  head: PaperHead,
): SettlementPaper {
  const closing = closingInForce(ledger, found.id)
  const closedOn = closing?.closedOn ?? asOf
  const { rows, items, ...sums } = settle(ledger, found, { closedOn, today: head.madeOn })
  const reasonOf = new Map(closing?.facts.carried.map(({ matter, reason }) => [matter as string, reason]))
  return {
    ...head,
    kind: 'settlement',
    closedOn,
    isClosed: closing !== null,
    sums,
    rows: rows.map(({ because, ...row }) => ({ ...row, clause: because?.clause ?? null })),
    items: items
      .filter(({ matter }) => weightOf(matter) !== 'told')
      .map(({ matter, amountFen, count }) => ({
        ...{ matter, amountFen, count },
        reason: reasonOf.get(matter) ?? null,
      })),
  }
}
