// How long a card has been resting, and how much longer it may: a suspension may last so many months in one piece,
// after that the supplier may take the number back (B 3.23, 4.10(7)).

import { addMonths, type CalendarDate } from '../base/calendar-date.ts'
import { spanContains } from '../base/date-span.ts'
import type { CardLife } from './card-life.ts'

export type CardHold = {
  readonly suspendedOn: CalendarDate
  /** Whole months that have passed since. */
  readonly months: number
  /** Of the months allowed, those not passed yet; the one that is running counts as left. */
  readonly monthsLeft: number
  /** The corresponding day after the last month allowed. */
  readonly endsOn: CalendarDate
}

/** Of the suspension in which the card rests on the day; null when it does not rest. */
export function cardHoldOn(life: CardLife, maximumMonths: number, on: CalendarDate): CardHold | null {
  const resting = life.suspensions.find(span => spanContains(span, on))
  if (resting === undefined) return null
  const suspendedOn = resting.from
  const months = wholeMonthsBetween(suspendedOn, on)
  return {
    suspendedOn,
    months,
    monthsLeft: Math.max(0, maximumMonths - months),
    endsOn: addMonths(suspendedOn, maximumMonths),
  }
}

function wholeMonthsBetween(from: CalendarDate, on: CalendarDate): number {
  const begun = monthNumber(on) - monthNumber(from)
  return addMonths(from, begun) > on ? begun - 1 : begun
}

const monthNumber = (day: CalendarDate): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
