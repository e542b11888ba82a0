// Where a letter stands on a day: signed, on its way, delivered, and where an answer was asked for, whether it is still
// in time.

import { type CalendarDate, minDate } from '../base/calendar-date.ts'

export type LetterState =
  | 'signed'
  | 'sent'
  | 'delivered'
  | 'awaiting-reply'
  | 'reply-overdue'
  | 'answered'
  | 'withdrawn'

/** Sent in several ways a letter has arrived with the first that did; null while it was not sent. */
export function deliveredFirst(deliveries: readonly CalendarDate[]): CalendarDate | null {
  const [first, ...others] = deliveries
  return first === undefined ? null : others.reduce(minDate, first)
}

type Facts = {
  readonly deliveredOn: CalendarDate | null
  /** By when an answer is due; null where none was asked for. */
  readonly replyBy: CalendarDate | null
  readonly isAnswered: boolean
  readonly isWithdrawn: boolean
}

export function letterState(
  { deliveredOn, replyBy, isAnswered, isWithdrawn }: Facts,
  asOf: CalendarDate,
): LetterState {
  if (isWithdrawn) return 'withdrawn'
  if (isAnswered) return 'answered'
  if (deliveredOn === null) return 'signed'
  if (asOf < deliveredOn) return 'sent'
  if (replyBy === null) return 'delivered'
  return asOf <= replyBy ? 'awaiting-reply' : 'reply-overdue'
}
