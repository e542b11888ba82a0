// What has to be paid in the days ahead: the unpaid part of the charges whose due day lies in them.

import { addDays, type CalendarDate } from '../base/calendar-date.ts'
import { type Fen, maxFen, subtractFen, sumFen, ZERO_FEN } from '../base/fen.ts'
import { type CountedAccount, type CountedDebt, sumOver } from './debts.ts'

/** From the day itself, which is not late yet, to `days` after it, both inclusive; with all that is known now. */
export function dueWithin({ debts }: CountedAccount, asOf: CalendarDate, days: number): Fen {
  return sumOver(
    debts.filter(({ due: { dueOn } }) => isWithin(dueOn, asOf, days)),
    unpaidOf,
  )
}

/** As many days as the figures look ahead. */
export const HORIZONS = [30, 60, 90] as const

export const isWithin = (dueOn: CalendarDate | null, asOf: CalendarDate, days: number): boolean =>
  dueOn !== null && dueOn >= asOf && dueOn <= addDays(asOf, days)

export const unpaidOf = ({ amountFen, paid }: CountedDebt): Fen =>
  maxFen(subtractFen(amountFen, sumFen(paid.map(share => share.amountFen))), ZERO_FEN)
