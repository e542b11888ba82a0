// 撤销: an invoice, a bill or a milestone that was recorded wrongly is taken back by a record beside it, with the
// reason. It stays in the ledger and no longer counts; due days that came from it move at once.

import type { RecordRefusal } from '../api/refusals.ts'
import { assert } from '../base/assert.ts'
import type { CalendarDate } from '../base/calendar-date.ts'
import { type Fen, sumFen } from '../base/fen.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { WithdrawableKind } from '../records/withdrawable.ts'
import { chargesWithDues } from './charge-dues.ts'
import { contractInForce } from './contract-in-force.ts'
import { type MilestoneDue, milestoneDue } from './milestone-due.ts'
import type { Recording, WriteLedger } from './ports.ts'
import { settlePayments } from './settle-payments.ts'

export type Withdrawn = { readonly withdrawalId: number }

export function withdrawInvoice(
  ledger: WriteLedger,
  { invoiceId, reason }: { readonly invoiceId: number; readonly reason: string },
): Result<Withdrawn, RecordRefusal> {
  const found = recordInForce(ledger, 'invoice', invoiceId)
  if (!found.ok) return found
  return ok({ withdrawalId: ledger.addWithdrawal({ kind: 'invoice', record: invoiceId, reason }) })
}

/** Charges whose due day was another before. */
export type MovedDueDay = {
  readonly dueOn: CalendarDate | null
  readonly movedTo: CalendarDate | null
  readonly charges: number
  readonly amountFen: Fen
}

export function withdrawBill(
  ledger: WriteLedger,
  { billId, reason }: { readonly billId: number; readonly reason: string },
): Result<Withdrawn & { readonly moved: readonly MovedDueDay[] }, RecordRefusal> {
  const found = recordInForce(ledger, 'bill', billId)
  if (!found.ok) return found
  const { contractId } = found.value
  const contract = ledger.contractInForce(contractId)
  const bill = ledger.billsOf(contractId).find(each => each.billId === billId)
  assert(contract !== null && bill !== undefined, `bill ${billId} lost its contract`)

  const charges = ledger.chargesOf(contractId, { from: bill.fromMonth, to: bill.toMonth })
  const before = chargesWithDues(ledger, contract, charges)
  const withdrawalId = ledger.addWithdrawal({ kind: 'bill', record: billId, reason })
  const after = chargesWithDues(ledger, contract, charges)
  settlePayments(ledger, contractId, contract)

  const days = before.map(({ due, amountFen }, place) => {
    const movedTo = after[place]?.due.dueOn ?? null
    return { dueOn: due.dueOn, movedTo, amountFen }
  })
  const moved = Map.groupBy(
    days.filter(({ dueOn, movedTo }) => dueOn !== movedTo),
    ({ dueOn, movedTo }) => `${dueOn} ${movedTo}`,
  )
  return ok({ withdrawalId, moved: [...moved.values()].flatMap(movedDueDay) })
}

export function withdrawMilestone(
  ledger: WriteLedger,
  { milestoneId, reason }: { readonly milestoneId: number; readonly reason: string },
): Result<Withdrawn & MilestoneDue, RecordRefusal> {
  const found = recordInForce(ledger, 'milestone', milestoneId)
  if (!found.ok) return found
  const { contractId } = found.value
  const contract = contractInForce(ledger, contractId)
  const milestone = ledger.everyMilestoneOf(contractId).find(each => each.milestoneId === milestoneId)
  assert(contract.ok && milestone !== undefined, `milestone ${milestoneId} lost its contract`)
  const withdrawalId = ledger.addWithdrawal({ kind: 'milestone', record: milestoneId, reason })
  return ok({ withdrawalId, ...milestoneDue(ledger, contract.value, milestone.instalment) })
}

export function recordInForce(
  ledger: WriteLedger,
  record: WithdrawableKind,
  recordId: number,
): Result<Recording, RecordRefusal> {
  const recording = ledger.recording(record, recordId)
  if (recording === null) return err({ kind: 'unknown-record', record, recordId })
  const { withdrawn } = recording
  if (withdrawn !== null)
    return err({ kind: 'already-withdrawn', record, recordId, reason: withdrawn.reason })
  return ok(recording)
}

function movedDueDay(days: readonly Omit<MovedDueDay, 'charges'>[]): readonly MovedDueDay[] {
  return days
    .slice(0, 1)
    .map(day => ({ ...day, charges: days.length, amountFen: sumFen(days.map(each => each.amountFen)) }))
}
