// The day on which a charge falls due. It is never stored: milestones and bills come later than the charges that
// they make due, and may be corrected, so it is worked out from them each time.

import { assert, assertNever } from '../base/assert.ts'
import type { CalendarDate } from '../base/calendar-date.ts'
import { addToMonth, lastDayOf, type Month } from '../base/month.ts'
import { type PeriodEnd, periodEnd } from '../base/period.ts'
import type { HolidayTable } from '../base/working-days.ts'
import { type ChargeFacts, chargeMonth } from '../charges/charge.ts'
import { periodCalendar } from '../charges/charge-periods.ts'
import { type Contract, termById, termOfKind } from '../contracts/contract.ts'
import type { DueRule, Term } from '../contracts/terms.ts'
import { dueByMilestones, type InstalmentDue } from '../milestones/instalment-due.ts'
import type { Milestone } from '../milestones/milestone.ts'
import type { Bill } from './bill.ts'
import { coversMonth } from './bill-difference.ts'

export type DueFacts = {
  readonly contract: Contract
  /** Both in the order of recording. */
  readonly milestones: readonly Milestone[]
  readonly bills: readonly Bill[]
  readonly holidays: HolidayTable
}

/** `triggeredOn` starts the period or, for a bill, is the day of its receipt. */
export type DueDay = { readonly provisional: boolean } & (
  | {
      readonly kind: 'period-after-milestones'
      readonly dueOn: CalendarDate
      readonly triggeredOn: CalendarDate
      readonly reached: Extract<InstalmentDue, { kind: 'due' }>
    }
  | {
      readonly kind: 'milestones-missing'
      readonly dueOn: null
      readonly triggeredOn: null
      readonly reached: Extract<InstalmentDue, { kind: 'milestones-missing' }>
    }
  | {
      readonly kind: 'period-after-period-end'
      readonly dueOn: CalendarDate
      readonly triggeredOn: CalendarDate
      readonly period: PeriodEnd
    }
  | {
      readonly kind: 'day-on-bill'
      readonly dueOn: CalendarDate
      readonly triggeredOn: CalendarDate
      readonly bill: Bill
    }
  /** The contract states no day and no bill has brought one: nothing is overdue (Q-CYCLE). */
  | { readonly kind: 'no-day-stated'; readonly dueOn: null; readonly triggeredOn: null }
)

export type ChargeToDate = Pick<ChargeFacts, 'key' | 'effectiveOn'>

export function dueDayOf(charge: ChargeToDate, facts: DueFacts): DueDay {
  return dueDayFinder(facts)(charge)
}

/** The same for many charges: those of one term, period and instalment share one answer. */
export function dueDayFinder(facts: DueFacts): (charge: ChargeToDate) => DueDay {
  const known = new Map<string, DueDay>()
  return charge => {
    const { termId, instalment } = charge.key
    const month = chargeMonth(charge)
    const name = `${termId} ${month} ${instalment}`
    const dueDay = known.get(name) ?? workOutDueDay(facts, charge, month)
    known.set(name, dueDay)
    return dueDay
  }
}

function workOutDueDay(facts: DueFacts, charge: ChargeToDate, month: Month): DueDay {
  const { contract, milestones, bills, holidays } = facts
  const term = dueTermOf(contract, charge.key.termId)
  const rule = term.due
  switch (rule.kind) {
    case 'after-milestones': {
      const instalment = charge.key.instalment ?? placeAmongPeriods(term, month)
      return dueAfterMilestones(dueByMilestones({ rule, instalment, milestones, holidays }))
    }
    case 'days-after-period-end': {
      const startOn = lastDayOf(lastMonthOf(contract, term, month))
      const period = periodEnd({ startOn, days: rule.days, holidays, rolls: rule.rolls })
      return {
        kind: 'period-after-period-end',
        dueOn: period.endsOn,
        triggeredOn: startOn,
        period,
        provisional: period.provisional,
      }
    }
    case 'by-bill':
      return dueByBill(bills, month)
    default:
      return assertNever(rule)
  }
}

export function dueAfterMilestones(reached: InstalmentDue): DueDay {
  switch (reached.kind) {
    case 'due': {
      const { dueOn, triggeredOn, provisional } = reached
      return { kind: 'period-after-milestones', dueOn, triggeredOn, reached, provisional }
    }
    case 'milestones-missing':
      return { kind: 'milestones-missing', dueOn: null, triggeredOn: null, reached, provisional: false }
    default:
      return assertNever(reached)
  }
}

function dueByBill(bills: readonly Bill[], month: Month): DueDay {
  // A bill without a day, though newer, takes no day away that an older one brought.
  const bill = bills.findLast(each => each.dueOn !== null && coversMonth(each, month))
  if (bill === undefined || bill.dueOn === null) {
    return { kind: 'no-day-stated', dueOn: null, triggeredOn: null, provisional: false }
  }
  const { dueOn, receivedOn } = bill
  return { kind: 'day-on-bill', dueOn, triggeredOn: receivedOn, bill, provisional: false }
}

/** A term that says when its charges fall due. */
export type DueTerm = Extract<Term, { due: DueRule }>

/** The term by whose rule charges of a term fall due: that of a card on hold by the rule of the fee that it replaces. */
export function dueTermOf(contract: Contract, termId: string): DueTerm {
  const term = termById(contract, termId)
  const ruling = term?.kind === 'suspension-fee' ? termOfKind(contract, 'card-period-fee') : term
  assert(ruling !== null && 'due' in ruling, `no charge rests on ${termId} of contract ${contract.id}`)
  return ruling
}

/** Periods of a recurring fee are numbered from 1, as instalments are. */
function placeAmongPeriods(term: DueTerm, month: Month): number {
  if (term.kind !== 'recurring-fee') return 1
  const places = Array.from({ length: term.periods }, (_, place) => place)
  return places.findLastIndex(place => addToMonth(term.firstMonth, place * term.everyMonths) <= month) + 1
}

/** A fee for months on hold is keyed by each month, so the period is found and not counted from the key. */
function lastMonthOf(contract: Contract, term: DueTerm, month: Month): Month {
  if (term.kind === 'card-period-fee') {
    const { placeOf, periodAt } = periodCalendar(contract, term, [])
    return periodAt(placeOf(month)).months.at(-1)?.month ?? month
  }
  return term.kind === 'recurring-fee' ? addToMonth(month, term.everyMonths - 1) : month
}
