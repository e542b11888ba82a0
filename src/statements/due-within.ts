// What has to be paid in the days ahead: the unpaid part of the charges whose due day lies in them.

import { addDays, type CalendarDate } from '../base/calendar-date.ts'
import { type Fen, maxFen, subtractFen, sumFen, ZERO_FEN } from '../base/fen.ts'
import { type CountedAccount, type CountedDebt, sumOver } from './debts.ts'

/** From the day itself, which is not late yet, to `days` after it, both inclusive; with all that is known now. */
export function dueWithin({ debts }: CountedAccount, asOf: CalendarDate, days: number): Fen {
  const until = addDays(asOf, days)
  return sumOver(
    debts.filter(({ due: { dueOn } }) => dueOn !== null && dueOn >= asOf && dueOn <= until),
    unpaidOf,
  )
}

const unpaidOf = ({ amountFen, paid }: CountedDebt): Fen =>
  maxFen(subtractFen(amountFen, sumFen(paid.map(share => share.amountFen))), ZERO_FEN)
