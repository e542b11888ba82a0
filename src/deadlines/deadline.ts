// Something with a date that the clerk must not miss, and why it falls on that date. Facts only; src/wording
// makes the sentence.

import type { CalendarDate } from '../base/calendar-date.ts'
import type { Because } from '../contracts/because.ts'

export type DeadlineKind =
  | 'payment-due'
  | 'instalment-forecast'
  | 'period-end'
  | 'reply-due'
  | 'reply-requested'
  | 'contract-ends'
  | 'renewal-window-opens'
  | 'renewal-window-closes'
  | 'renewal-last-posting'
  | 'renewal-reminder'
  | 'cancel-to-keep-total'
  | 'suspension-warning'
  | 'suspension-ends'
  | 'arrears-step'
  | 'price-change-proposed'

export type Deadline = {
  readonly on: CalendarDate
  readonly kind: DeadlineKind
  readonly contractId: string
  readonly clause: string
  readonly because: Because
  /** The day rests on a year whose holidays are not announced. */
  readonly provisional: boolean
  /** Before the day asked about, and still not done. */
  readonly overdue: boolean
}

/**
 * A deadline before the day asked about is compared with it. `lapses`: once past it can no longer be kept, or it
 * was only a reminder. `stays`: until what it asks for is done, and it is given only while that is not done.
 * `waits`: the same, but the day is only a forecast: once past it binds nobody, so nothing is overdue.
 */
export type UpcomingDeadline = Omit<Deadline, 'clause' | 'overdue'> & {
  readonly afterwards: 'lapses' | 'stays' | 'waits'
}
