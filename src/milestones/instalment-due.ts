// When an instalment falls due: a period that runs from the last of several events (A 7.2). While one of them is
// missing nothing is due, however long ago the others happened.

import { type CalendarDate, maxDate } from '../base/calendar-date.ts'
import { type PeriodEnd, periodEnd } from '../base/period.ts'
import type { HolidayTable } from '../base/working-days.ts'
import type { DueRule, MilestoneKind } from '../contracts/terms.ts'
import type { Milestone } from './milestone.ts'

export type MilestoneRule = Extract<DueRule, { kind: 'after-milestones' }>

export type MilestoneQuery = {
  readonly rule: MilestoneRule
  readonly instalment: number
  /** Of all instalments, in the order of recording: of two of a kind for one instalment the later prevails. */
  readonly milestones: readonly Milestone[]
}

export type InstalmentDue =
  | {
      readonly kind: 'due'
      readonly dueOn: CalendarDate
      /** The last of the events that start the period, and which they were. */
      readonly triggeredOn: CalendarDate
      readonly triggeredBy: readonly MilestoneKind[]
      readonly period: PeriodEnd
      readonly provisional: boolean
      readonly happened: readonly Milestone[]
    }
  | {
      readonly kind: 'milestones-missing'
      readonly missing: readonly MilestoneKind[]
      readonly happened: readonly Milestone[]
    }

export function dueByMilestones({
  holidays,
  ...query
}: MilestoneQuery & { readonly holidays: HolidayTable }): InstalmentDue {
  const { rule } = query
  const happened = milestonesThatCount(query)
  const missing = neededKinds(rule).filter(kind => !happened.some(milestone => milestone.kind === kind))
  if (missing.length > 0) return { kind: 'milestones-missing', missing, happened }

  const clock = happened.filter(({ kind }) => rule.clock.includes(kind))
  const triggeredOn = latestDay(clock)
  const period = periodEnd({ startOn: triggeredOn, days: rule.days, holidays, rolls: rule.rolls })
  return {
    kind: 'due',
    // Where acceptance does not start the clock (Q-GATE) it may come after the period has run out; nothing can
    // be due before it, and so no late fee can run from before it.
    dueOn: maxDate(period.endsOn, latestDay(happened)),
    triggeredOn,
    triggeredBy: clock.filter(({ on }) => on === triggeredOn).map(({ kind }) => kind),
    period,
    provisional: period.provisional,
    happened,
  }
}

/** The day on which the last of all that is needed happened, or null while something is missing. */
export function completedOn(query: MilestoneQuery): CalendarDate | null {
  const happened = milestonesThatCount(query)
  return happened.length === neededKinds(query.rule).length ? latestDay(happened) : null
}

/** One of each kind at most, in the rule's order. */
function milestonesThatCount({ rule, instalment, milestones }: MilestoneQuery): readonly Milestone[] {
  return neededKinds(rule).flatMap(kind => {
    const number = recordedWith(rule, kind, instalment)
    const found = milestones.findLast(each => each.instalment === number && each.kind === kind)
    return found === undefined ? [] : [found]
  })
}

/** What happens once (Q-ACCEPT) is recorded with the first instalment and counts for those after it. */
export const recordedWith = (rule: MilestoneRule, kind: MilestoneKind, instalment: number): number =>
  rule.firstInstalmentOnly?.includes(kind) ? 1 : instalment

// A day that starts the period is needed even where the rule forgets to list it.
export const neededKinds = ({ milestones, clock }: MilestoneRule): readonly MilestoneKind[] => [
  ...new Set([...milestones, ...clock]),
]

const latestDay = (milestones: readonly Milestone[]): CalendarDate =>
  milestones.map(({ on }) => on).reduce(maxDate)
