// A payment statement (付款对账单) as plain facts: who owed whom what for which period, what was invoiced and
// paid, and what is left. This room computes it from the ledger; src/documents lays it out and src/wording words
// it. Every figure that appears on paper is a field here, because documents do no arithmetic on money.

import type { CalendarDate } from '../base/calendar-date.ts'
import type { Fen } from '../base/fen.ts'
import type { ContractId } from '../base/ids.ts'
import type { Month } from '../base/month.ts'
import type { Ageing } from './ageing.ts'

/**
 * What the two parties check against each other for one contract and one span of days.
 *
 * Holds by construction, asserted where it is computed:
 * - `openingFen + chargedFen = payableFen` and `payableFen − paidFen = closingFen`;
 * - over the lines, what is payable sums to `payableFen`, paid to `paidFen`, unpaid to `closingFen`;
 * - a negative opening or closing balance is money paid ahead (预付).
 */
export type Statement = StatementSums & {
  readonly contract: StatementContract
  readonly lines: readonly StatementLine[]
  readonly progress: ContractProgress | null
  readonly lateFee: StatementLateFee
  /** The same figures card by card, when the clerk asked for them and there are any. */
  readonly cards: StatementCards | null
}

/** Who states what to whom, and what it comes to: of one contract, or of all of a supplier's together. */
export type StatementSums = {
  /** Null on a preview, which nobody issued. */
  readonly number: string | null
  readonly payer: StatementParty
  readonly supplier: StatementParty
  /** First and last day of the period, both inside it. */
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly madeOn: CalendarDate
  /** By when the supplier is asked to send its slip back; null leaves the day to the pen. */
  readonly replyBy: CalendarDate | null
  readonly openingFen: Fen
  readonly chargedFen: Fen
  readonly payableFen: Fen
  readonly paidFen: Fen
  readonly closingFen: Fen
  /** What was paid ahead at the end, as a positive amount: −`closingFen` when that is negative, else 0. */
  readonly prepaidFen: Fen
  /** Gross of the invoices shown, each counted once however many lines it covers. */
  readonly invoicedFen: Fen
  /** Adds up to `closingFen`. */
  readonly ageing: Ageing
  readonly signatories: StatementSignatories
  /** The last record of the chain when the statement was issued: seq and full lower-case hex hash; null on a preview. */
  readonly chainHead: ChainTrace | null
}

/** `months`: a row for each card and month. `cards`: a row for each card. */
export type StatementDetail = 'months' | 'cards'

export type CardFigures = {
  readonly openingFen: Fen
  readonly chargedFen: Fen
  readonly paidFen: Fen
  readonly closingFen: Fen
}

export type StatementCardRow = CardFigures & {
  readonly iccid: string
  /** The first and the last month in which anything of the row counts, and how many there are. */
  readonly from: Month
  readonly to: Month
  readonly months: number
}

export type StatementCards = {
  readonly detail: StatementDetail
  readonly rows: readonly StatementCardRow[]
  /** What concerns no card: sums from a bill, money on account; null when there is nothing of the kind. */
  readonly rest: CardFigures | null
}

export type ChainTrace = { readonly seq: number; readonly hash: string }

export type StatementContract = {
  readonly id: ContractId
  readonly title: string
  readonly shortTitle: string
  readonly signedOn: CalendarDate
  /** B's signature page has no date (Q-SIGNED): printed as 推定 until confirmed. */
  readonly signedOnIsPresumed: boolean
  /** As in the contract's pack: `decimal` cites 第7.2条, `article` 第五条4(1). */
  readonly clauseStyle: 'decimal' | 'article'
}

export type StatementParty = {
  readonly name: string
  readonly creditCode: string
  readonly bank: string
  readonly account: string
  readonly contact: string
  readonly phone: string
}

/**
 * One row. `carried-over`: unpaid when the period began; its `payableFen` is what was then still open.
 * `charge`: fell to be paid for in this period. `adjustment`: a correction of an earlier charge, negative when
 * it is a credit. `on-account`: a payment that settles no charge yet (and, carried over, the rest of one).
 */
export type StatementLine = {
  readonly kind: 'carried-over' | 'charge' | 'adjustment' | 'on-account'
  readonly subject: LineSubject
  /** The clause as the pack cites it, '7.2' or '5.4(1)'; null when none grounds the row (on account). */
  readonly clause: string | null
  readonly due: LineDue
  readonly payableFen: Fen
  readonly invoices: readonly LineInvoice[]
  readonly payments: readonly LinePayment[]
  readonly paidFen: Fen
  readonly unpaidFen: Fen
  readonly remarks: readonly LineRemark[]
}

/** What the row is for. Cards of one month at one price are one row, so that a year of 84 cards is a page. */
export type LineSubject =
  | { readonly kind: 'instalment'; readonly ordinal: number; readonly count: number }
  | { readonly kind: 'monthly-fee'; readonly month: Month; readonly cards: CardGroup }
  | { readonly kind: 'suspension-fee'; readonly month: Month; readonly cards: CardGroup }
  | { readonly kind: 'recurring-fee'; readonly from: Month; readonly to: Month }
  | { readonly kind: 'usage-overage'; readonly month: Month; readonly cardCount: number }
  | { readonly kind: 'card-fee' | 'replacement-fee'; readonly month: Month; readonly cards: CardGroup }
  | { readonly kind: 'other-fee'; readonly month: Month | null; readonly name: string }
  | { readonly kind: 'on-account' }

export type CardGroup = { readonly count: number; readonly unitPriceFen: Fen }

/** `conditions-pending`: acceptance, notice or documents are missing (A 7.2). `not-agreed`: B states no due day. */
export type LineDue =
  | { readonly kind: 'on'; readonly on: CalendarDate; readonly isProvisional: boolean }
  | { readonly kind: 'conditions-pending' }
  | { readonly kind: 'not-agreed' }
  | { readonly kind: 'none' }

export type LineInvoice = {
  readonly number: string
  readonly issuedOn: CalendarDate
  /** The whole invoice, also when it covers other rows as well. */
  readonly grossFen: Fen
}

/** The part of one payment that settles this row; negative when it takes a reversed payment back. */
export type LinePayment = {
  readonly paidOn: CalendarDate
  readonly voucher: string
  readonly amountFen: Fen
}

export type LineRemark =
  | { readonly kind: 'corrects-month'; readonly month: Month }
  | { readonly kind: 'payment-reversed'; readonly voucher: string }
  /** The supplier paid something of it back. */
  | { readonly kind: 'refunded'; readonly voucher: string }
  | { readonly kind: 'repriced'; readonly fromFen: Fen; readonly toFen: Fen }
  | { readonly kind: 'as-written'; readonly text: string }

/** At the last day of the period, over the charges that the contract's stated total covers. */
export type ContractProgress = {
  readonly statedTotalFen: Fen
  readonly paidFen: Fen
  readonly remainingFen: Fen
}

/**
 * Principal only by default: a statement that states interest can bind the parties (买卖合同解释 第十八条第三款),
 * so an estimate is printed only when the clerk asked for it.
 */
export type StatementLateFee =
  | { readonly kind: 'principal-only' }
  | {
      readonly kind: 'estimate'
      readonly asOf: CalendarDate
      readonly feeFen: Fen
      readonly ratePerDay: string
      readonly clause: string
    }

/** Names printed beside 制表, 复核 and 负责人; null leaves the space for a pen. */
export type StatementSignatories = {
  readonly preparedBy: string | null
  readonly reviewedBy: string | null
  readonly approvedBy: string | null
}
