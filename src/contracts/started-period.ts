// Periods of a contract that an event starts: the signature (A 5.8), a paper that was delivered or sent (A 10.1, B 7.8).

import type { CalendarDate } from '../base/calendar-date.ts'
import { type PeriodEnd, periodEnd } from '../base/period.ts'
import type { HolidayTable } from '../base/working-days.ts'
import { type Contract, termsOfKind } from './contract.ts'
import type { TermOf } from './terms.ts'

export type PeriodEvent = TermOf<'period'>['event']

export type StartedPeriod = {
  readonly event: PeriodEvent
  /** Of a notice the day on which it counts as delivered, or was sent where the contract counts from there. */
  readonly on: CalendarDate
  /** By which the paper is known: its number, or that of its record. */
  readonly paper: string
}

/** A period that a letter of ours asks for and the contract does not state. */
export type RequestedReply = {
  readonly on: CalendarDate
  readonly days: number
  readonly paper: string
}

export type EndOfPeriod = {
  readonly term: TermOf<'period'>
  readonly started: StartedPeriod
  readonly period: PeriodEnd
}

/** None when the contract ties no period to the event. */
export function endsOf(
  contract: Contract,
  started: StartedPeriod,
  holidays: HolidayTable,
): readonly EndOfPeriod[] {
  return termsOfKind(contract, 'period')
    .filter(({ event, direction }) => event === started.event && direction === 'within')
    .map(term => {
      const { days, rolls } = term
      return { term, started, period: periodEnd({ startOn: started.on, days, holidays, rolls }) }
    })
}

/** The days that must lie between telling and a change of this kind; null where the contract wants none. */
export function daysAhead(contract: Contract, event: PeriodEvent): TermOf<'period'> | null {
  return (
    termsOfKind(contract, 'period').find(term => term.event === event && term.direction === 'ahead') ?? null
  )
}
