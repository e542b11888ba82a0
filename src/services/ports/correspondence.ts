// How letters were sent, and what came in.

import type { CalendarDate } from '../../base/calendar-date.ts'
import type { ContractId, NoticeId } from '../../base/ids.ts'
import type { DeliveryWay, Destination } from '../../contracts/terms.ts'
import type { IncomingPaper } from '../../notices/paper.ts'
import type { Recording } from './recorded.ts'

export type Sending = {
  readonly sendingId: number
  readonly noticeId: NoticeId
  readonly way: DeliveryWay
  readonly destination: Destination
  readonly sentOn: CalendarDate
  readonly receivedOn: CalendarDate | null
  readonly deliveredOn: CalendarDate
}

/** In order of registration. What was taken back is left out, except where `every` is asked for. */
export type CorrespondenceReads = {
  sendingsOf(noticeIds: readonly number[]): readonly Sending[]
  everySendingOf(noticeIds: readonly number[]): readonly (Sending & Recording)[]
  papersOf(contractId: ContractId): readonly IncomingPaper[]
  everyPaperOf(contractId: ContractId): readonly (IncomingPaper & Recording)[]
  answersTo(noticeIds: readonly number[]): readonly IncomingPaper[]
}
