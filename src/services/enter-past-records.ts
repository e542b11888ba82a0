// 补录: years that lie behind when the ledger is begun, entered at one go: cards and their events, milestones, the
// supplier's bills, invoices, payments. All of it or nothing, through the very services that record each by itself,
// so that what was entered in bulk differs in nothing from what was entered one by one.

import type { PastProblem, PastRecordsRefused, Refusal } from '../api/refusals.ts'
import type { CalendarDate } from '../base/calendar-date.ts'
import type { Fen } from '../base/fen.ts'
import type { ContractId } from '../base/ids.ts'
import type { Month } from '../base/month.ts'
import type { DecimalText } from '../base/rates.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { Steps } from '../base/steps.ts'
import type { EventToRecord } from '../cards/record-events.ts'
import { chargeMonth } from '../charges/charge.ts'
import type { InvoiceKind } from '../contracts/terms.ts'
import type { Milestone } from '../milestones/milestone.ts'
import type { CashPlan } from '../statements/cash-plan.ts'
import type { Position } from '../statements/position.ts'
import { contractInForce } from './contract-in-force.ts'
import { getPosition } from './get-position.ts'
import { type DuesFen, duesOf } from './open-dues.ts'
import { planPayments } from './plan-payments.ts'
import type { ReadLedger, WriteLedger } from './ports.ts'
import { recordBill } from './record-bill.ts'
import { recordCardEvents } from './record-card-events.ts'
import { recordInvoice } from './record-invoice.ts'
import { recordMilestone } from './record-milestone.ts'
import { type PaymentRequest, recordPayment } from './record-payment.ts'
import { billInSteps } from './run-billing.ts'
import { supplyCards } from './supply-cards.ts'

export type PastRecords = {
  readonly cards: readonly PastCard[]
  readonly events: readonly EventToRecord[]
  readonly milestones: readonly (Milestone & { readonly contractId: string })[]
  readonly bills: readonly Parameters<typeof recordBill>[1][]
  readonly invoices: readonly PastInvoice[]
  readonly payments: readonly Omit<PaymentRequest, 'allocations'>[]
  /** The last month to be billed. */
  readonly through: Month
}

export type PastCard = {
  readonly contractId: string
  readonly iccid: string
  readonly msisdn: string | null
  readonly suppliedOn: CalendarDate
  /** Null for one that lies unused in a drawer. */
  readonly activatedOn: CalendarDate | null
}

/** An invoice that says for which months or which instalment it is; the charges are found by that. */
export type PastInvoice = {
  readonly contractId: string
  readonly number: string
  readonly kind: InvoiceKind
  readonly issuedOn: CalendarDate
  readonly netFen: Fen
  readonly taxFen: Fen
  readonly grossFen: Fen
  readonly rate: DecimalText
  readonly instalment: number | null
  /** Inclusive; without a last month it is for the first alone. */
  readonly from: Month | null
  readonly to: Month | null
}

/** What a statement of each contract would say, to be held against the supplier's. */
export type PastAccount = {
  readonly contractId: ContractId
  readonly position: Position
  readonly years: CashPlan['years']
  readonly cards: number
  /** What is open, by the day on which it is due. */
  readonly duesFen: DuesFen
}

export type EnteredPast = {
  readonly entered: Readonly<Record<PastProblem['list'], number>>
  readonly accounts: readonly PastAccount[]
}

/** Refused as a whole, with every row that stands in the way. */
export function* enterPastInSteps(
  ledger: WriteLedger,
  past: PastRecords,
  asOf: CalendarDate,
): Steps<Result<EnteredPast, PastRecordsRefused>> {
  // In this order each finds what it rests on: cards before their events, charges before what covers or pays them.
  const supplyProblems = supplyPastCards(ledger, past.cards)
  const foundations = [
    ...supplyProblems,
    // Without its cards every event would be one more complaint about the same row.
    ...(supplyProblems.length > 0 ? [] : recordPastEvents(ledger, past)),
    ...(yield* eachRow('milestones', past.milestones, row => recordMilestone(ledger, row))),
  ]
  for (const contractId of ledger.contractIds())
    yield* billInSteps(ledger, { contractId, through: past.through })
  const problems = [
    ...foundations,
    ...(yield* eachRow('bills', past.bills, row => recordBill(ledger, row))),
    ...(yield* eachRow('invoices', past.invoices, row => recordPastInvoice(ledger, row))),
    ...(yield* payInOrder(ledger, past.payments)),
  ]
  if (problems.length > 0) return err({ kind: 'past-records-refused', problems })
  return ok({ entered: countsOf(past), accounts: accountsOf(ledger, asOf) })
}

type RowProblems = readonly PastProblem[]

/** What is entered row by row; cards and their events go in batches. */
type RowList = Exclude<PastProblem['list'], 'cards' | 'events'>

function* eachRow<T>(
  list: RowList,
  rows: readonly T[],
  record: (row: T) => Result<unknown, Refusal>,
): Steps<RowProblems> {
  const problems: PastProblem[] = []
  for (const [row, given] of rows.entries()) {
    const recorded = record(given)
    if (!recorded.ok) problems.push({ list, row, refusal: recorded.error })
    yield { stage: list, done: row + 1, total: rows.length }
  }
  return problems
}

/** One batch a contract: the limit on cards counts them together. */
function supplyPastCards(ledger: WriteLedger, cards: readonly PastCard[]): RowProblems {
  const numbered = cards.map((card, index) => ({ card, index }))
  return [...Map.groupBy(numbered, ({ card }) => card.contractId)].flatMap(([contractId, rows]) => {
    const supplied = supplyCards(ledger, { contractId, cards: rows.map(({ card }) => card) })
    if (supplied.ok) return []
    return [
      {
        list: 'cards',
        row:
          rows[
            rowNaming(
              rows.map(({ card }) => card),
              supplied.error,
            )
          ]?.index ?? 0,
        refusal: supplied.error,
      },
    ]
  })
}

function recordPastEvents(ledger: WriteLedger, { cards, events }: PastRecords): RowProblems {
  const activations = cards.flatMap(({ iccid, activatedOn: on }) =>
    on === null ? [] : [{ iccid, kind: 'activated' as const, on, cause: null, newIccid: null }],
  )
  const activated = recordCardEvents(ledger, activations)
  if (!activated.ok)
    return [{ list: 'cards', row: rowNaming(cards, activated.error), refusal: activated.error }]
  const recorded = recordCardEvents(ledger, events)
  if (recorded.ok) return []
  return [{ list: 'events', row: rowNaming(events, recorded.error), refusal: recorded.error }]
}

/** A batch is refused for one of its cards; the refusal names it by its ICCID, and by the day where there is one. */
function rowNaming(
  rows: readonly { readonly iccid: string; readonly on?: string }[],
  refusal: Refusal,
): number {
  const named = 'iccid' in refusal ? refusal.iccid : null
  const on = 'on' in refusal ? refusal.on : null
  const ofCard = rows.findIndex(row => row.iccid.trim() === named && row.on === on)
  const byNumber = rows.findLastIndex(row => row.iccid.trim() === named)
  return Math.max(0, ofCard === -1 ? byNumber : ofCard)
}

function recordPastInvoice(
  ledger: WriteLedger,
  { instalment, from, to, ...invoice }: PastInvoice,
): Result<unknown, Refusal> {
  const found = contractInForce(ledger, invoice.contractId)
  if (!found.ok) return found
  const last = to ?? from
  if (from !== null && last !== null && from > last) return err({ kind: 'span-reversed', from, to: last })
  const covers = ledger
    .chargesOf(found.value.id)
    .filter(charge => charge.adjusts === null)
    .filter(charge => {
      if (instalment !== null) return charge.key.instalment === instalment
      const month = chargeMonth(charge)
      return from !== null && last !== null && month >= from && month <= last
    })
    .map(charge => charge.chargeId)
  return recordInvoice(ledger, { ...invoice, covers })
}

/** By day: what was paid earlier settles earlier, whatever the order of the rows. */
function* payInOrder(ledger: WriteLedger, payments: PastRecords['payments']): Steps<RowProblems> {
  const numbered = payments.map((payment, row) => ({ payment, row }))
  const inOrder = numbered.toSorted((a, b) => (a.payment.paidOn < b.payment.paidOn ? -1 : 1))
  const problems = yield* eachRow('payments', inOrder, ({ payment }) => recordPayment(ledger, payment))
  return problems.map(problem => ({ ...problem, row: inOrder[problem.row]?.row ?? problem.row }))
}

const countsOf = ({ cards, events, milestones, bills, invoices, payments }: PastRecords) => ({
  cards: cards.length,
  events: events.length,
  milestones: milestones.length,
  bills: bills.length,
  invoices: invoices.length,
  payments: payments.length,
})

function accountsOf(ledger: ReadLedger, asOf: CalendarDate): readonly PastAccount[] {
  return ledger.contractIds().flatMap(contractId => {
    const position = getPosition(ledger, { contractId, asOf })
    const plan = planPayments(ledger, { contractId, asOf })
    if (!position.ok || !plan.ok) return []
    const cards = ledger.cardsOf(contractId).length
    const duesFen = duesOf(ledger, contractId)
    return [{ contractId, position: position.value.position, years: plan.value.years, cards, duesFen }]
  })
}
