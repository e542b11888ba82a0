// What was paid and to what it was put. A payment and its allocations are facts that are never edited: taking
// one back is a reversal, taking money off a charge is an allocation below zero.

import type { CalendarDate } from '../base/calendar-date.ts'
import type { Fen } from '../base/fen.ts'
import type { ChargeId, ContractId, PaymentId } from '../base/ids.ts'

export type PaymentDraft = {
  readonly contractId: ContractId
  readonly paidOn: CalendarDate
  /** Above zero. */
  readonly amountFen: Fen
  readonly voucher: string
}

export type Payment = PaymentDraft & { readonly paymentId: PaymentId }

export type PaymentReversal = { readonly paymentId: PaymentId; readonly reason: string }

/** A share of one payment put to the principal of one charge; below zero it goes back on account. */
export type AllocationDraft = {
  readonly chargeId: ChargeId
  /** Never zero. */
  readonly amountFen: Fen
  /** From which day it counts in the ledger; the day of payment unless the charge arose later. */
  readonly on: CalendarDate
}

export type Allocation = AllocationDraft & { readonly paymentId: PaymentId }
