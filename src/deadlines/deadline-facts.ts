// What the deadlines of one contract are worked out from: its terms and everything recorded under it.

import type { CalendarDate } from '../base/calendar-date.ts'
import type { DueFacts } from '../bills/due-day.ts'
import type { CardLife } from '../cards/card-life.ts'
import type { PriceVersion } from '../charges/price-version.ts'
import type { RequestedReply, StartedPeriod } from '../contracts/started-period.ts'
import type { Allocation } from '../payments/payment.ts'
import type { DatedCharge } from '../statements/debts.ts'

/** `contract` with the answers to its questions in it. */
export type DeadlineFacts = DueFacts & {
  readonly charges: readonly DatedCharge[]
  /** With the mirrors of reversed payments, so that what is reversed pays nothing. */
  readonly allocations: readonly Allocation[]
  readonly lives: readonly CardLife[]
  readonly priceVersions: readonly PriceVersion[]
  /** Periods that a paper started and that nobody has answered yet. */
  readonly startedPeriods: readonly StartedPeriod[]
  /** Answers that letters of ours ask for and that have not come. */
  readonly requestedReplies: readonly RequestedReply[]
  readonly asOf: CalendarDate
}
