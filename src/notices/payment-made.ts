// What the letter about a payment (notice 35: practice, not a duty of either contract) has to know of the ledger
// beside what every notice knows.

import type { CalendarDate } from '../base/calendar-date.ts'
import type { Fen } from '../base/fen.ts'
import type { Month } from '../base/month.ts'
import type { ChargeKind } from '../contracts/terms.ts'

/** What a payment settled of one kind: an instalment, or fees of some months; null: money on account. */
export type SettledPart = {
  readonly kind: ChargeKind | null
  readonly instalment: number | null
  readonly firstMonth: Month | null
  readonly lastMonth: Month | null
  readonly amountFen: Fen
}

export type PaymentMade = {
  readonly paymentId: number
  /** What the payment settled, each part with its own amount: the instalment, the months. */
  readonly parts: readonly SettledPart[]
  readonly amountFen: Fen
  readonly paidOn: CalendarDate
  readonly voucher: string
  readonly invoiceNumbers: readonly string[]
  /** The clauses that the settled charges rest on. */
  readonly clauses: readonly string[]
  /** What the contract states as its whole price; null when it states none. */
  readonly statedTotalFen: Fen | null
  /** All payments up to this one's day, whatever they were for. */
  readonly paidInAllFen: Fen
  /** Of the stated total, after this payment: card, replacement and suspension fees stand apart from it. */
  readonly paidToDateFen: Fen
  readonly remainingFen: Fen
}
