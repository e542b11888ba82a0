// Why a notice cannot be written: a fact that is wrong, or a condition of its clause that is not met. Facts only;
// src/wording/notice-refusals.ts has the sentence for each.

import type { CalendarDate } from '../base/calendar-date.ts'
import type { Fen } from '../base/fen.ts'
import type { Month } from '../base/month.ts'
import type { CardState } from '../cards/card-life.ts'
import type { PaperKind } from '../contracts/terms.ts'

export type FactRefusal =
  | {
      readonly kind: 'unknown-fact'
      readonly fact: string
      readonly noticeKind: string
      readonly expected: readonly string[]
    }
  | { readonly kind: 'missing-fact'; readonly fact: string; readonly noticeKind: string }
  | { readonly kind: 'malformed-fact'; readonly fact: string; readonly noticeKind: string }
  /** The contract gives the notice, but not with this choice (A 10.2 gives damages and no termination). */
  | {
      readonly kind: 'choice-not-given'
      readonly fact: string
      readonly noticeKind: string
      readonly choice: string
      readonly contractId: string
    }

export type PaymentRefusal =
  | { readonly kind: 'no-payment-to-tell'; readonly contractId: string }
  | { readonly kind: 'payment-of-another-contract'; readonly paymentId: number; readonly contractId: string }
  | { readonly kind: 'payment-was-reversed'; readonly paymentId: number; readonly reason: string }
  | { readonly kind: 'unknown-payment'; readonly paymentId: number }

/** A fact that a condition makes necessary. `fact` is its name in the kind's declaration. */
type OwnFact = { readonly fact: string }

export type ConditionRefusal =
  | { readonly kind: 'fact-needed'; readonly facts: readonly string[] }
  | { readonly kind: 'notice-changes-nothing' }
  | (OwnFact & {
      readonly kind: 'day-not-yet-come'
      readonly on: CalendarDate
      readonly letterOn: CalendarDate
    })
  | (OwnFact & {
      readonly kind: 'day-already-past'
      readonly on: CalendarDate
      readonly letterOn: CalendarDate
    })
  | { readonly kind: 'days-reversed'; readonly from: CalendarDate; readonly to: CalendarDate }
  | { readonly kind: 'no-such-paper'; readonly paperKind: PaperKind }
  | { readonly kind: 'unknown-paper'; readonly paperId: number }
  | { readonly kind: 'paper-unfit'; readonly paperId: number; readonly expected: PaperKind }
  | { readonly kind: 'paper-without-day'; readonly paperId: number }
  | { readonly kind: 'notice-unfit'; readonly noticeId: number; readonly expected: readonly string[] }
  | { readonly kind: 'no-earlier-notice'; readonly expected: readonly string[] }
  | { readonly kind: 'notice-not-sent'; readonly noticeId: number }
  | {
      readonly kind: 'period-still-running'
      readonly startedOn: CalendarDate
      readonly days: number
      readonly endsOn: CalendarDate
      readonly clause: string
    }
  | { readonly kind: 'contract-has-ended'; readonly endedOn: CalendarDate }
  | { readonly kind: 'contract-still-runs'; readonly endsOn: CalendarDate }
  | {
      readonly kind: 'renewal-has-happened'
      readonly endedOn: CalendarDate
      readonly opensOn: CalendarDate
      readonly closesOn: CalendarDate
    }
  | {
      readonly kind: 'change-took-effect'
      readonly effectiveOn: CalendarDate
      readonly letterOn: CalendarDate
    }
  | {
      readonly kind: 'suspension-too-long'
      readonly months: number
      readonly maximumMonths: number
      readonly clause: string
    }
  | { readonly kind: 'month-already-begun'; readonly month: Month; readonly letterOn: CalendarDate }
  | { readonly kind: 'card-number-replaced'; readonly iccid: string; readonly currentIccid: string }
  | { readonly kind: 'card-named-twice'; readonly iccid: string }
  | { readonly kind: 'card-unfit'; readonly iccid: string; readonly state: CardState | null }
  | { readonly kind: 'no-card-cancelled' }
  | { readonly kind: 'no-balance' }
  | {
      readonly kind: 'above-liability-cap'
      readonly lossFen: Fen
      readonly paidFen: Fen
      readonly clause: string
    }
  | { readonly kind: 'unknown-clause'; readonly clause: string }
  | { readonly kind: 'already-accepted'; readonly instalment: number; readonly on: CalendarDate }
  | { readonly kind: 'nothing-missing'; readonly instalment: number }
  | { readonly kind: 'no-such-bill'; readonly from: Month; readonly to: Month }
  | { readonly kind: 'bill-agrees'; readonly from: Month; readonly to: Month; readonly billedFen: Fen }
  | { readonly kind: 'no-tax-change'; readonly contractId: string }

/** Cards and instalments are refused as everywhere else. */
export type SharedRefusal =
  | { readonly kind: 'unknown-card'; readonly iccid: string }
  | { readonly kind: 'card-of-another-contract'; readonly iccid: string; readonly contractId: string }
  | { readonly kind: 'unknown-instalment'; readonly instalment: number; readonly instalments: number }

export type NoticeCheckRefusal = ConditionRefusal | PaymentRefusal | SharedRefusal

/** What the clerk should know although the letter can be written. */
export type NoticeWarning =
  /** The days that must lie between delivery and change cannot be kept any more, or only by hand. */
  | { readonly kind: 'delivery-day-missed'; readonly closesOn: CalendarDate; readonly letterOn: CalendarDate }
  | { readonly kind: 'posting-day-missed'; readonly closesOn: CalendarDate; readonly postingOn: CalendarDate }
  | {
      readonly kind: 'before-delivery-window'
      readonly opensOn: CalendarDate
      readonly closesOn: CalendarDate
    }
  | {
      readonly kind: 'cost-of-missing'
      readonly opensOn: CalendarDate
      readonly closesOn: CalendarDate
      readonly cards: number
      readonly costFen: Fen
    }
  | { readonly kind: 'paper-answered-before'; readonly paperId: number; readonly number: string | null }
  | { readonly kind: 'money-open'; readonly owedFen: Fen; readonly clause: string }
  | { readonly kind: 'cards-still-in-use'; readonly count: number }
  | {
      readonly kind: 'suspension-over-limit'
      readonly iccids: readonly string[]
      readonly endedOn: CalendarDate
    }
  | { readonly kind: 'told-late'; readonly on: CalendarDate; readonly letterOn: CalendarDate }
  | { readonly kind: 'no-breach-notice-before' }
  | {
      readonly kind: 'tariff-notice-too-short'
      readonly receivedOn: CalendarDate
      readonly effectiveOn: CalendarDate
      readonly days: number
    }
  | { readonly kind: 'ends-after-change'; readonly endOn: CalendarDate; readonly effectiveOn: CalendarDate }
  | { readonly kind: 'transfer-ends-contract'; readonly clause: string }
  | { readonly kind: 'disclosed-before-notice'; readonly on: CalendarDate }
  | { readonly kind: 'balance-differs'; readonly balanceFen: Fen; readonly onAccountFen: Fen }
  | { readonly kind: 'price-not-confirmed'; readonly fromMonth: Month }
  | { readonly kind: 'go-to-branch'; readonly clause: string }
