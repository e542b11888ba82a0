// 结账: months that take nothing back-dated any more. What the clerk enters with a day in one is refused; what follows by
// itself from what was found out since (corrected charges, money that moves with them) is posted on the first day that
// is open, so that the figures of a closed month stay what they were.

import type { PeriodRefusal, UnknownContract } from '../api/refusals.ts'
import type { CalendarDate } from '../base/calendar-date.ts'
import type { ContractId } from '../base/ids.ts'
import { addToMonth, firstDayOf, type Month, monthOf } from '../base/month.ts'
import { err, ok, type Result } from '../base/result.ts'
import { originOf } from '../charges/charge.ts'
import type { EntryKind } from '../ledger/entry.ts'
import { type Months, movedDueDays, takenBack } from './moved-due-days.ts'
import type { PeriodMark, WriteLedger } from './ports.ts'

export type IsClosed = (contractId: string, month: Month) => boolean

/** The newest mark that concerns a month of a contract is in force. */
export function closedBy(marks: readonly PeriodMark[]): IsClosed {
  const byMonth = Map.groupBy(marks, mark => mark.month)
  return (contractId, month) =>
    byMonth.get(month)?.findLast(mark => mark.contractId === null || mark.contractId === contractId)
      ?.state === 'closed'
}

/** The day itself, or the first of the next month that is open. */
export function openDay(isClosed: IsClosed, contractId: string, day: CalendarDate): CalendarDate {
  let month = monthOf(day)
  if (!isClosed(contractId, month)) return day
  while (isClosed(contractId, month)) month = addToMonth(month, 1)
  return firstDayOf(month)
}

/** What stands between a transaction and the ledger, so that nothing goes where it may not. */
export type LedgerGuard<R> = {
  readonly ledger: WriteLedger
  /** What was done through the ledger deserves it; null where all of it may stand. */
  readonly refusal: () => R | null
}

/** Whatever is written through the guard's ledger keeps closed months as they are. */
export function guardPeriods(ledger: WriteLedger): LedgerGuard<PeriodRefusal> {
  const marks = ledger.periodMarks()
  if (marks.length === 0) return { ledger, refusal: () => null }
  let first: PeriodRefusal | null = null
  const guarded = guardedLedger(ledger, closedBy(marks), found => {
    first ??= found
  })
  return { ledger: guarded, refusal: () => first }
}

const DATED: ReadonlySet<EntryKind> = new Set(['payment', 'refund', 'reversal'])

function guardedLedger(
  ledger: WriteLedger,
  isClosed: IsClosed,
  refuse: (refusal: PeriodRefusal) => void,
): WriteLedger {
  const hold = (contractId: string, month: Month) => {
    if (isClosed(contractId, month)) refuse({ kind: 'period-closed', month, contractId })
  }
  const holdDay = (contractId: string, day: CalendarDate) => hold(contractId, monthOf(day))
  const holdDues = <T>(contractId: ContractId, months: Months | null, work: () => T): T => {
    const { value, days } = movedDueDays(ledger, contractId, months, work)
    for (const day of days) holdDay(contractId, day)
    return value
  }
  const ofCard = (cardId: Parameters<WriteLedger['card']>[0]) => ledger.card(cardId)?.contractId ?? ''
  return {
    ...ledger,
    addEntry: entry => {
      // A reversal mirrors the day of what it takes back: such a month has to be opened again.
      if (DATED.has(entry.kind)) holdDay(entry.contractId, entry.effectiveOn)
      return ledger.addEntry({
        ...entry,
        effectiveOn: openDay(isClosed, entry.contractId, entry.effectiveOn),
      })
    },
    addCharge: charge => {
      // Entered or taken back by hand; billing's own corrections fall into the open month.
      if (originOf(charge.inputs) === 'entered') holdDay(charge.contractId, charge.effectiveOn)
      const effectiveOn = openDay(isClosed, charge.contractId, charge.effectiveOn)
      return ledger.addCharge({ ...charge, effectiveOn })
    },
    addAllocation: (paymentId, allocation, entryId) => {
      const contractId = ledger.payment(paymentId)?.contractId ?? ''
      ledger.addAllocation(
        paymentId,
        { ...allocation, on: openDay(isClosed, contractId, allocation.on) },
        entryId,
      )
    },
    addInvoice: invoice => {
      holdDay(invoice.contractId, invoice.issuedOn)
      return ledger.addInvoice(invoice)
    },
    addBill: bill => {
      holdDay(bill.contractId, bill.receivedOn)
      return holdDues(bill.contractId, { from: bill.fromMonth, to: bill.toMonth }, () => ledger.addBill(bill))
    },
    addMilestone: (contractId, milestone) => {
      holdDay(contractId, milestone.on)
      return holdDues(contractId, null, () => ledger.addMilestone(contractId, milestone))
    },
    addWithdrawal: withdrawal => {
      const taken = takenBack(ledger, withdrawal)
      if (taken === null) return ledger.addWithdrawal(withdrawal)
      holdDay(taken.contractId, taken.day)
      const withdraw = () => ledger.addWithdrawal(withdrawal)
      return withdrawal.kind === 'invoice' ? withdraw() : holdDues(taken.contractId, taken.months, withdraw)
    },
    addCard: card => {
      holdDay(card.contractId, card.suppliedOn)
      return ledger.addCard(card)
    },
    addCardEvent: (event, reason) => {
      holdDay(ofCard(event.cardId), event.on)
      const corrected = event.corrects === null ? null : ledger.cardEvent(event.corrects)
      if (corrected !== null) holdDay(ofCard(event.cardId), corrected.on)
      return ledger.addCardEvent(event, reason)
    },
    addUsage: usage => {
      hold(ofCard(usage.cardId), usage.month)
      ledger.addUsage(usage)
    },
  }
}

export type PeriodRequest = { readonly contractId: string | null; readonly month: Month }

type Marks = Pick<WriteLedger, 'periodMarks' | 'contractIds' | 'addPeriodMark'>

export function closePeriod(
  ledger: Marks,
  { contractId, month }: PeriodRequest,
  today: CalendarDate,
): Result<{ readonly markId: number }, PeriodRefusal | UnknownContract> {
  const concerned = contractsOf(ledger, contractId)
  if (!concerned.ok) return concerned
  if (monthOf(today) <= month) return err({ kind: 'period-not-over', month })
  const isClosed = closedBy(ledger.periodMarks())
  if (concerned.value.every(id => isClosed(id, month))) {
    return err({ kind: 'period-closed-already', month, contractId })
  }
  return ok({ markId: ledger.addPeriodMark({ contractId, month, state: 'closed', reason: null }) })
}

export function reopenPeriod(
  ledger: Marks,
  { contractId, month }: PeriodRequest,
  reason: string,
): Result<{ readonly markId: number }, PeriodRefusal | UnknownContract> {
  const concerned = contractsOf(ledger, contractId)
  if (!concerned.ok) return concerned
  const isClosed = closedBy(ledger.periodMarks())
  if (!concerned.value.some(id => isClosed(id, month))) {
    return err({ kind: 'period-not-closed', month, contractId })
  }
  return ok({ markId: ledger.addPeriodMark({ contractId, month, state: 'reopened', reason }) })
}

function contractsOf(
  ledger: Pick<Marks, 'contractIds'>,
  contractId: string | null,
): Result<readonly string[], UnknownContract> {
  const all: readonly string[] = ledger.contractIds()
  if (contractId === null) return ok(all)
  return all.includes(contractId) ? ok([contractId]) : err({ kind: 'unknown-contract', contractId })
}
