// Where a contract stands on a day: what has fallen to be paid, what was paid, what is overdue and what a late
// fee would come to. By effective days, with all that is known now: a card cancelled last month but recorded
// today was never owed for, and a reversed payment was never made.

import type { CalendarDate } from '../base/calendar-date.ts'
import type { Fen } from '../base/fen.ts'
import type { ChargeId } from '../base/ids.ts'
import type { Because } from '../contracts/because.ts'
import type { ChargeKind } from '../contracts/terms.ts'

/** A recorded charge, or a correction of one, with what is known today about when it must be paid. */
export type PositionCharge = {
  readonly chargeId: ChargeId
  readonly adjusts: ChargeId | null
  readonly kind: ChargeKind
  readonly amountFen: Fen
  readonly effectiveOn: CalendarDate
  /** The day on which its milestones were complete or its bill received; null while neither has happened. */
  readonly triggeredOn: CalendarDate | null
  /** null: no due day yet, or the contract states none. */
  readonly dueOn: CalendarDate | null
}

export type Position = {
  readonly chargedFen: Fen
  readonly paidFen: Fen
  /** Charged − paid; below zero when money was paid ahead. */
  readonly owedFen: Fen
  /** Unpaid principal whose due day has passed; the due day itself is not late. */
  readonly overdueFen: Fen
  /** An estimate, never posted; keeps what accrued on principal since paid. */
  readonly lateFeeEstimateFen: Fen
  /** How the estimate came about; null when the contract agrees no late fee. */
  readonly lateFee: { readonly because: Because; readonly segments: readonly LateFeePart[] } | null
  /** The stated total, moved by confirmed price versions; null: the contract states none. */
  readonly contractTotalFen: Fen | null
  /** The total − what was paid on the kinds of charge that it covers. */
  readonly remainingFen: Fen | null
  /** Paid, but settling no charge. */
  readonly onAccountFen: Fen
}

export type LateFeePart = {
  readonly chargeId: ChargeId
  readonly from: CalendarDate
  readonly until: CalendarDate
  readonly days: number
  readonly principalFen: Fen
}
