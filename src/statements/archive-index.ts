// The index of a year's archive as plain facts.

import type { CalendarDate } from '../base/calendar-date.ts'
import type { ChainTrace, StatementParty } from './statement.ts'

export type IndexLine = {
  readonly title: string
  readonly on: string
  readonly extent: string
  readonly retention: string
  /** From the archive's folder. */
  readonly path: string
  readonly sha256: string
}

export type ArchiveIndex = {
  readonly year: number
  readonly number: string
  readonly madeOn: CalendarDate
  readonly madeBy: string
  readonly payer: StatementParty
  readonly chainHead: ChainTrace
  readonly lines: readonly IndexLine[]
}
