// Everything that the ledger knows for a notice of one contract, gathered once: a kind's condition and its letter are
// computed from this and from the facts that the clerk gives, and from nothing else.

import type { CalendarDate } from '../base/calendar-date.ts'
import type { Fen } from '../base/fen.ts'
import type { Result } from '../base/result.ts'
import type { HolidayTable } from '../base/working-days.ts'
import type { Bill } from '../bills/bill.ts'
import type { CardLife } from '../cards/card-life.ts'
import type { RecordedCharge } from '../charges/charge.ts'
import type { PriceVersion } from '../charges/price-version.ts'
import type { Contract } from '../contracts/contract.ts'
import type { Source } from '../contracts/terms.ts'
import type { Milestone } from '../milestones/milestone.ts'
import type { PaymentRefusal } from './notice-refusals.ts'
import type { IncomingPaper } from './paper.ts'
import type { PaymentMade } from './payment-made.ts'

export type NoticeCase = {
  /** With the answers to its questions in it. */
  readonly contract: Contract
  /** The words of the contract that give rise to this kind of notice; none where it rests on law or practice. */
  readonly sources: readonly Source[]
  /** The day of the letter, or today while it bears none: conditions are judged by it. */
  readonly letterOn: CalendarDate
  readonly holidays: HolidayTable
  readonly recipients: { readonly supplier: NoticeRecipient; readonly court: NoticeRecipient }
  readonly lives: readonly CardLife[]
  readonly notices: readonly EarlierNotice[]
  readonly papers: readonly IncomingPaper[]
  readonly milestones: readonly Milestone[]
  readonly bills: readonly Bill[]
  readonly charges: readonly RecordedCharge[]
  readonly priceVersions: readonly PriceVersion[]
  readonly money: NoticeMoney
  /** What is asked for only by few kinds. */
  readonly lookUp: {
    /** The contract that holds the card, when it is not this one. */
    cardElsewhere(iccid: string): string | null
    /** The words of a clause as transcribed, without line breaks; null when there is no such clause. */
    clauseText(clause: string): string | null
    /** `payment` null: the newest that was not reversed. */
    paymentMade(payment: number | null): Result<PaymentMade, PaymentRefusal>
  }
}

/** By the letter's day. */
export type NoticeMoney = {
  readonly paidFen: Fen
  readonly owedFen: Fen
  readonly onAccountFen: Fen
}

/** A 12.1 and B 9.1 want the recipients named; the address is the contract's own unless a change was notified. */
export type NoticeRecipient = {
  readonly name: string
  readonly contact: string
  readonly phone: string | null
  readonly noticeAddress: string
  /** Beside it where the contract's is not complete (Q-ADDR); null when they are the same. */
  readonly fullAddress: string | null
}

export type EarlierNotice = {
  readonly noticeId: number
  readonly kind: string
  readonly number: string | null
  readonly title: string
  /** 发文字号, where the office gave one. */
  readonly documentNumber: string | null
  readonly signedOn: CalendarDate | null
  readonly facts: Readonly<Record<string, unknown>>
  readonly sendings: readonly { readonly sentOn: CalendarDate; readonly deliveredOn: CalendarDate }[]
}
