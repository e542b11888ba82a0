// 结清合同 and 撤销结清: a contract is closed once its figures are settled and what stays open is named with a reason; it is
// opened again with a reason. Each is a record.

import type { ClosingRefusal, UnknownContract } from '../api/refusals.ts'
import type { CalendarDate } from '../base/calendar-date.ts'
import { err, ok, type Result } from '../base/result.ts'
import { type ClosingFacts, closingFacts, openItems, type ReasonGiven } from '../statements/settlement.ts'
import { closingInForce, closingRefusal } from './closed-contracts.ts'
import { contractInForce } from './contract-in-force.ts'
import { settle } from './get-settlement.ts'
import type { WriteLedger } from './ports.ts'

export type ClosingRequest = {
  readonly contractId: string
  readonly closedOn: CalendarDate
  /** Why something is left open. */
  readonly reasons: readonly ReasonGiven[]
}

export type ClosedAnswer = ClosingFacts & { readonly closingId: number }

export function closeContract(
  ledger: WriteLedger,
  { contractId, closedOn, reasons }: ClosingRequest,
  today: CalendarDate,
): Result<ClosedAnswer, UnknownContract | ClosingRefusal> {
  const found = contractInForce(ledger, contractId)
  if (!found.ok) return found
  const { id, contract } = found.value
  const closed = closingInForce(ledger, id)
  if (closed !== null) return err(closingRefusal(closed))
  if (closedOn > today || closedOn < contract.signedOn.on) {
    return err({ kind: 'closing-day-impossible', closedOn, from: contract.signedOn.on, to: today })
  }
  const settlement = settle(ledger, found.value, { closedOn, today })
  const open = openItems(settlement, reasons)
  if (open.length > 0) {
    const items = open.map(({ matter, amountFen, count }) => ({ matter, amountFen, count }))
    return err({ kind: 'closing-not-yet', contractId, items })
  }
  const facts = closingFacts(settlement, reasons)
  return ok({ closingId: ledger.addClosing({ state: 'closed', contractId: id, closedOn, facts }), ...facts })
}

export function reopenContract(
  ledger: WriteLedger,
  { contractId, reason }: { readonly contractId: string; readonly reason: string },
): Result<{ readonly closingId: number }, UnknownContract | ClosingRefusal> {
  const found = contractInForce(ledger, contractId)
  if (!found.ok) return found
  const { id } = found.value
  if (closingInForce(ledger, id) === null) return err({ kind: 'contract-not-closed', contractId })
  return ok({ closingId: ledger.addClosing({ state: 'reopened', contractId: id, reason }) })
}
