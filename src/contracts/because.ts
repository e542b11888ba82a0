// Why a figure or a date is what it is, as facts: the contract's own words and what was put into the formula.
// Rooms return these; src/wording turns them into a sentence, once, at the API.

import type { z } from 'zod'
import { assert } from '../base/assert.ts'
import { calendarDate } from '../base/calendar-date.ts'
import type { MovedEnd, PeriodEnd } from '../base/period.ts'
import type { becauseInputsSchema } from './scalars.ts'
import type { Term } from './terms.ts'

/** By names with their units: unitPriceFen, activatedOn, lastOn. */
export type BecauseInputs = Readonly<z.infer<typeof becauseInputsSchema>>
export type BecauseInput = BecauseInputs[string]

export type Because = {
  readonly contractId: string
  readonly termId: string
  readonly clause: string
  readonly quotation: string
  readonly inputs: BecauseInputs
  /** A language-free expression over the inputs' names, or null where nothing is computed. */
  readonly formula: string | null
}

export function becauseOf(
  contractId: string,
  term: Term,
  inputs: BecauseInputs,
  formula: string | null = null,
): Because {
  const source = term.sources[0]
  assert(source !== undefined, `term ${term.id} has no source`)
  return { contractId, termId: term.id, clause: source.clause, quotation: source.quotation, inputs, formula }
}

/** For a date or figure that rests on another clause of the term than its first: quotes all the term has of it. */
export function becauseOfClause(
  contractId: string,
  term: Term,
  clause: string,
  inputs: BecauseInputs,
  formula: string | null = null,
): Because {
  const ofClause = term.sources.filter(source => source.clause === clause)
  const quoted = ofClause.length === 0 ? term.sources.slice(0, 1) : ofClause
  const quotation = quoted.map(source => source.quotation).join('……')
  return { contractId, termId: term.id, clause, quotation, inputs, formula }
}

/** A period as inputs: a sentence can be written from them without computing anything again. */
export function periodInputs(period: PeriodEnd): BecauseInputs {
  const { startOn, days, lastOn, endsOn, rolledOver, provisional, moved } = period
  return {
    startOn,
    days,
    lastOn,
    endsOn,
    rolledOverOn: rolledOver?.on ?? null,
    rolledOverWeekday: rolledOver?.weekday ?? null,
    rolledOverHoliday: rolledOver?.holidayName ?? null,
    provisional,
    ...(moved === undefined ? {} : movedInputs(moved)),
  }
}

const movedInputs = ({ fromOn, year, notice }: MovedEnd): BecauseInputs => ({
  movedFromOn: fromOn,
  movedByYear: year,
  movedByNotice: notice,
})

/** Read back from a reason: where the day that it gives had been before an announcement. */
export function movedOf({ movedFromOn, movedByYear, movedByNotice }: BecauseInputs): MovedEnd | null {
  if (typeof movedFromOn !== 'string' || typeof movedByYear !== 'number') return null
  const notice = typeof movedByNotice === 'string' ? movedByNotice : null
  return { fromOn: calendarDate(movedFromOn), year: movedByYear, notice }
}
