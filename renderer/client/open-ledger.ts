// The ledger that is open, as every page is given it.

import type { CalendarDate } from '../../src/base/calendar-date.ts'

export type OpenLedger = {
  readonly file: string
  readonly user: string
  readonly today: CalendarDate
  /** Opened only to look: nothing can be recorded. */
  readonly isViewed: boolean
  /** The instant of the last act when the computer's clock stands before it. */
  readonly clockWentBackFrom: string | null
  /** What speaks against the place where it lies: told once a start. */
  readonly placeWarnings: readonly string[]
}
