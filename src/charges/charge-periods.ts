// The periods in which a contract charges cards: one month or several, counted from the month in which the
// contract starts. Each is worked out once and shared by all cards.

import { addDays, type CalendarDate } from '../base/calendar-date.ts'
import { type DateSpan, spansOverlap } from '../base/date-span.ts'
import { addToMonth, firstDayOf, lastDayOf, type Month, monthOf, monthsFrom } from '../base/month.ts'
import { type Contract, termOfKind } from '../contracts/contract.ts'
import type { TermOf } from '../contracts/terms.ts'
import { type Price, type PriceVersion, priceInMonth } from './price-version.ts'

export type ChargePeriod = {
  readonly firstMonth: Month
  readonly months: readonly ChargeMonth[]
  readonly days: FullSpan
  /** Of the version in force in the first month: a price does not change within a period. */
  readonly price: Price
  /** Whether the term holds on at least one day of it. */
  readonly inForce: boolean
}

export type ChargeMonth = { readonly month: Month; readonly days: FullSpan }

export type FullSpan = DateSpan & { readonly until: CalendarDate }

/** Periods are numbered from 0, that of the contract's start; those before it are negative. */
export type PeriodCalendar = {
  readonly placeOf: (day: CalendarDate | Month) => number
  readonly periodAt: (place: number) => ChargePeriod
}

export function periodCalendar(
  contract: Contract,
  term: TermOf<'card-period-fee'>,
  priceVersions: readonly PriceVersion[],
): PeriodCalendar {
  const startMonth = contractStartMonth(contract)
  const startNumber = monthNumber(startMonth)
  const known = new Map<number, ChargePeriod>()

  function workOut(place: number): ChargePeriod {
    const firstMonth = addToMonth(startMonth, place * term.everyMonths)
    const lastMonth = addToMonth(firstMonth, term.everyMonths - 1)
    const days = { from: firstDayOf(firstMonth), until: addDays(lastDayOf(lastMonth), 1) }
    return {
      firstMonth,
      months: monthsFrom(firstMonth, lastMonth).map(chargeMonth),
      days,
      price: priceInMonth(term, priceVersions, firstMonth),
      inForce: term.effective === undefined || spansOverlap(term.effective, days),
    }
  }
  return {
    placeOf: day => Math.floor((monthNumber(day) - startNumber) / term.everyMonths),
    periodAt(place) {
      const period = known.get(place) ?? workOut(place)
      known.set(place, period)
      return period
    },
  }
}

/** That of the term's first day, or of the signature when the contract says nothing of its term. */
export function contractStartMonth(contract: Contract): Month {
  return monthOf(termOfKind(contract, 'contract-term')?.startsOn ?? contract.signedOn.on)
}

function chargeMonth(month: Month): ChargeMonth {
  return { month, days: { from: firstDayOf(month), until: addDays(lastDayOf(month), 1) } }
}

const monthNumber = (day: CalendarDate | Month): number =>
  Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
