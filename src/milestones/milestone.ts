// What must have happened before an instalment is payable (A 7.2): acceptance, the supplier's notice, its
// documents. Each instalment needs its own.

import type { CalendarDate } from '../base/calendar-date.ts'
import type { MilestoneKind } from '../contracts/terms.ts'

export type Milestone = {
  readonly instalment: number
  readonly kind: MilestoneKind
  readonly on: CalendarDate
}
