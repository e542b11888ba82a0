// An incoming paper, registered because it starts a period or because a notice of ours answers it. Append-only: what
// it says is in the paper itself, here stands what is computed or written from it.

import type { CalendarDate } from '../base/calendar-date.ts'
import type { ContractId } from '../base/ids.ts'
import type { PeriodEvent } from '../contracts/started-period.ts'
import type { PaperKind } from '../contracts/terms.ts'

export type IncomingPaper = {
  readonly paperId: number
  readonly contractId: ContractId
  readonly kind: PaperKind
  readonly receivedOn: CalendarDate
  /** The sender's own number on it. */
  readonly reference: string | null
  readonly subject: string
  /** Of a change (tariff, address, account, upgrade): from when. Of a deadline that it sets: until when. */
  readonly effectiveOn: CalendarDate | null
  /** Of an address notice: where letters go from then on, and to whom. */
  readonly address: string | null
  readonly contactName: string | null
  readonly contactPhone: string | null
  /** The notice of ours that it answers. */
  readonly answers: number | null
}

/** The event of the contract's periods that its receipt is; null for papers that start none. */
export const eventOfPaper = (kind: PaperKind): PeriodEvent | null => eventsByPaper[kind] ?? null

const eventsByPaper: Partial<Readonly<Record<PaperKind, PeriodEvent>>> = {
  'breach-notice': 'breach-notice-received',
  'negotiation-request': 'negotiation-request-sent',
}
