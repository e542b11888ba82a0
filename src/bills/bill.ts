// The supplier's bill for a span of months. Where the contract names no day of payment (Q-CYCLE) the bill's day
// is the one by which the charges in its months fall due.

import type { CalendarDate } from '../base/calendar-date.ts'
import type { Fen } from '../base/fen.ts'
import type { BillId, ContractId } from '../base/ids.ts'
import type { Month } from '../base/month.ts'

export type Bill = {
  readonly billId: BillId
  readonly contractId: ContractId
  /** Both months included. */
  readonly fromMonth: Month
  readonly toMonth: Month
  readonly receivedOn: CalendarDate
  readonly dueOn: CalendarDate | null
  readonly amountFen: Fen
}
