// The program's one clock. Its day is the day in China, wherever the computer believes to be: a due day must not
// move with a setting. `--today` replaces the day and keeps the time of day; it limits nothing.

import { type CalendarDate, calendarDate } from '../src/base/calendar-date.ts'

export type Clock = {
  /** The instant in UTC with milliseconds. */
  readonly now: () => string
  readonly today: () => CalendarDate
}

export type SettableClock = Clock & {
  /** Null goes back to the computer's own day. */
  readonly setToday: (day: CalendarDate | null) => void
}

/** China has one time and no summer time. */
const CHINA_AHEAD_MS = 8 * 60 * 60 * 1000

export function createClock(givenDay: CalendarDate | null = null): SettableClock {
  let day = givenDay
  const inChina = () => {
    const real = new Date(Date.now() + CHINA_AHEAD_MS).toISOString()
    return day === null ? real : `${day}${real.slice(10)}`
  }
  return {
    now: () => new Date(Date.parse(inChina()) - CHINA_AHEAD_MS).toISOString(),
    today: () => calendarDate(inChina().slice(0, 10)),
    setToday: given => {
      day = given
    },
  }
}
