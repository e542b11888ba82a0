// The periods that statements are usually made for. What has not happened yet is in none of them.

import { addDays, type CalendarDate, calendarDate, yearOf } from '../../../src/base/calendar-date.ts'
import { firstDayOf, monthOf } from '../../../src/base/month.ts'

export const presets = ['this-year', 'last-year', 'this-month', 'contract', 'custom'] as const

export type Preset = (typeof presets)[number]

/** Both days inside the period; null while one of them is not chosen. */
export type Period = { readonly from: string | null; readonly to: string | null }

type Days = { readonly today: CalendarDate; readonly signedOn: string }

export function periodOf(preset: Exclude<Preset, 'custom'>, { today, signedOn }: Days): Period {
  const newYear = calendarDate(`${yearOf(today)}-01-01`)
  switch (preset) {
    case 'this-year':
      return { from: newYear, to: today }
    case 'last-year':
      return { from: calendarDate(`${yearOf(today) - 1}-01-01`), to: addDays(newYear, -1) }
    case 'this-month':
      return { from: firstDayOf(monthOf(today)), to: today }
    case 'contract':
      return { from: signedOn, to: today }
  }
}
