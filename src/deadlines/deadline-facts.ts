// What the deadlines of one contract are worked out from: its terms and everything recorded under it.

import type { CalendarDate } from '../base/calendar-date.ts'
import type { DueFacts } from '../bills/due-day.ts'
import type { CardLife } from '../cards/card-life.ts'
import type { PriceVersion } from '../charges/price-version.ts'
import type { RequestedReply, StartedPeriod } from '../contracts/started-period.ts'
import type { DebtGroup } from '../payments/debt-group.ts'

/** `contract` with the answers to its questions in it. */
export type DeadlineFacts = DueFacts & {
  /** What was put to them less what was released, so that a reversed payment pays nothing. */
  readonly debts: readonly DebtGroup[]
  readonly lives: readonly CardLife[]
  readonly priceVersions: readonly PriceVersion[]
  /** Periods that a paper started and that nobody has answered yet. */
  readonly startedPeriods: readonly StartedPeriod[]
  /** Answers that letters of ours ask for and that have not come. */
  readonly requestedReplies: readonly RequestedReply[]
  readonly asOf: CalendarDate
}
