// A line of 发文登记簿: a registered letter with what became of it.

import type { CalendarDate } from '../base/calendar-date.ts'
import type { ContractId } from '../base/ids.ts'
import type { DeliveryWay } from '../contracts/terms.ts'
import type { Registration, Sealing } from './letter-steps.ts'

export type BookLine = Registration & {
  /** In the year's book, from 1. */
  readonly place: number
  readonly noticeId: number
  readonly noticeKind: string
  readonly title: string
  readonly addressee: string
  readonly contractId: ContractId
  readonly signedOn: CalendarDate | null
  readonly seals: readonly Sealing[]
  readonly sendings: readonly { readonly way: DeliveryWay; readonly sentOn: CalendarDate }[]
  readonly deliveredOn: CalendarDate | null
  /** Why the registration was taken back; null while it holds. */
  readonly takenBackBecause: string | null
  /** Why the letter was withdrawn. */
  readonly withdrawnBecause: string | null
  /** How the letter is called that took its place. */
  readonly replacedBy: string | null
}
