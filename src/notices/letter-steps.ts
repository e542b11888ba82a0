// The steps of a letter besides its signing: what was drafted and reviewed before it, how it was registered and sealed
// after it. Each is a record of its own; none is needed for the next, unless the court demands it.

import type { CalendarDate } from '../base/calendar-date.ts'

export type ReviewOpinion = 'approved' | 'returned'

/** 发文登记: the number is the office's. */
export type Registration = {
  readonly documentNumber: string
  readonly registeredOn: CalendarDate
  readonly copies: number
}

/** 用印. */
export type Sealing = {
  readonly seal: string
  readonly copies: number
  readonly sealedOn: CalendarDate
  /** 监印人: who had the seal set under their eyes. */
  readonly keeper: string
}
