// What cards cost, worked out as slowly and plainly as possible: by looking at every single day of every card.
// Shares nothing with the rooms under test but the calendar.

import { addDays, type CalendarDate, calendarDate } from '../../src/base/calendar-date.ts'
import type { RandomCard } from '../cards/random-lives.ts'

export type PlainTariff = {
  readonly everyMonths: number
  readonly mode: 'replaces-whole-periods' | 'replaces-touched-periods' | 'on-top'
  /** Of the months from 2026-01 on; 3000 fen before. */
  readonly laterPriceFen: number
}

type Day = { readonly month: string; readonly exists: boolean; readonly isSuspended: boolean }

/** The period fees and suspension fees of one card in fen, all together, up to `through`. */
export function costByDays({ card, happenings }: RandomCard, tariff: PlainTariff, through: string): number {
  const days = daysOf({ card, happenings })
  const periods = Map.groupBy(days, day => periodOf(day.month, tariff.everyMonths))
  let costFen = 0
  for (const [period, daysOfPeriod] of periods) {
    const firstMonth = daysOfPeriod[0]?.month ?? ''
    if (period < 0 || firstMonth > through || !daysOfPeriod.some(day => day.exists)) continue
    const isWhole = daysOfPeriod.every(day => day.isSuspended)
    const isTouched = daysOfPeriod.some(day => day.isSuspended)
    const isReplaced =
      (tariff.mode === 'replaces-whole-periods' && isWhole) ||
      (tariff.mode === 'replaces-touched-periods' && isTouched)
    if (!isReplaced) costFen += firstMonth >= '2026-01' ? tariff.laterPriceFen : 3000
    if (!isReplaced && tariff.mode !== 'on-top') continue
    const heldMonths = new Set(daysOfPeriod.filter(day => day.isSuspended).map(day => day.month))
    costFen += 100 * [...heldMonths].filter(month => month <= through).length
  }
  return costFen
}

/** Every day from the contract's first month, 2024-03, for eight years: whole periods of any length. */
function daysOf({ happenings }: RandomCard): readonly Day[] {
  const days: Day[] = []
  let exists = false
  let isSuspended = false
  let next = 0
  for (let day: CalendarDate = calendarDate('2024-03-01'); day < '2032-03-01'; day = addDays(day, 1)) {
    let isLastDay = false
    for (; happenings[next]?.on === day; next += 1) {
      const kind = happenings[next]?.kind
      if (kind === 'activated') exists = true
      if (kind === 'suspended') isSuspended = true
      if (kind === 'resumed' || kind === 'cancelled') isSuspended = false
      if (kind === 'cancelled') isLastDay = true
    }
    days.push({ month: day.slice(0, 7), exists, isSuspended })
    if (isLastDay) exists = false
  }
  return days
}

function periodOf(month: string, everyMonths: number): number {
  const monthsSinceStart = (Number(month.slice(0, 4)) - 2024) * 12 + Number(month.slice(5)) - 3
  return Math.floor(monthsSinceStart / everyMonths)
}
