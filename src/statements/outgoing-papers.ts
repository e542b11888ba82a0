// What the program hands out besides statements and letters, as plain facts: an application for a payment (付款申请单),
// the list of a contract's cards (物联网卡清单), how an estimate of late fees comes about (违约金估算说明), what a contract comes to at
// its end (合同结算单).

import type { CalendarDate } from '../base/calendar-date.ts'
import type { Fen } from '../base/fen.ts'
import type { Month } from '../base/month.ts'
import type { CardState } from '../cards/card-life.ts'
import type { Because } from '../contracts/because.ts'
import type { ChargeKind } from '../contracts/terms.ts'
import type { LateFeePart } from './late-fee-of-debts.ts'
import type { SettlementItem, SettlementRow, SettlementSums } from './settlement.ts'
import type {
  ChainTrace,
  ContractProgress,
  LineDue,
  LineSubject,
  StatementContract,
  StatementParty,
} from './statement.ts'

export type PaperHead = {
  /** Null on a preview, which nobody issued. */
  readonly number: string | null
  readonly madeOn: CalendarDate
  readonly preparedBy: string | null
  readonly chainHead: ChainTrace | null
  readonly contract: StatementContract
  readonly payer: StatementParty
  readonly supplier: StatementParty
}

export type OutgoingPaper = PaymentApplication | CardListPaper | LateFeeNote | SettlementPaper

export type PaymentApplication = PaperHead & {
  readonly kind: 'payment-application'
  /** At least one; they add up to `totalFen`. */
  readonly items: readonly ApplicationItem[]
  readonly totalFen: Fen
  readonly progress: ContractProgress | null
  /** The payment that was made already; null while it is applied for. */
  readonly payment: { readonly paidOn: CalendarDate; readonly voucher: string } | null
}

export type ApplicationItem = {
  readonly what:
    | { readonly kind: 'line'; readonly subject: LineSubject }
    | { readonly kind: 'part'; readonly part: PaidPart }
  readonly clause: string | null
  readonly due: LineDue | null
  readonly invoiceNumbers: readonly string[]
  readonly amountFen: Fen
}

/** What a payment went to: an instalment, or fees of some months; kind null: money on account. */
export type PaidPart = {
  readonly kind: ChargeKind | null
  readonly instalment: number | null
  readonly firstMonth: Month | null
  readonly lastMonth: Month | null
}

export type CardListPaper = PaperHead & {
  readonly kind: 'card-list'
  readonly asOf: CalendarDate
  readonly cards: readonly ListedCardRow[]
  readonly counts: Readonly<Record<CardState, number>>
  /** What the cards cost in the month of the day. */
  readonly monthFen: Fen
}

export type ListedCardRow = {
  readonly iccid: string
  readonly msisdn: string | null
  readonly suppliedOn: CalendarDate
  readonly state: CardState
  readonly activatedOn: CalendarDate | null
  /** Of the suspension in which the card rests on the day. */
  readonly suspendedOn: CalendarDate | null
  readonly cancelledOn: CalendarDate | null
  readonly monthFen: Fen
}

export type LateFeeNote = PaperHead & {
  readonly kind: 'late-fee-note'
  readonly asOf: CalendarDate
  readonly because: Because
  readonly ratePerDay: string
  readonly overdueFen: Fen
  readonly segments: readonly (LateFeePart & { readonly exactYuan: string })[]
  /** Before the one rounding. */
  readonly exactYuan: string
  readonly feeFen: Fen
}

export type SettlementPaper = PaperHead & {
  readonly kind: 'settlement'
  readonly closedOn: CalendarDate
  /** While it is not, the paper tells what closing on the day would come to. */
  readonly isClosed: boolean
  readonly sums: SettlementSums
  readonly rows: readonly (Omit<SettlementRow, 'because'> & { readonly clause: string | null })[]
  readonly items: readonly SettlementPaperItem[]
}

export type SettlementPaperItem = Pick<SettlementItem, 'matter' | 'amountFen' | 'count'> & {
  /** Why it stays open; null where it is still to be done. */
  readonly reason: string | null
}
