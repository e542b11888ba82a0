// What the clerk should know although a command was carried out, as one union: a kind and the facts of the case.
// The rooms define their own; here stand those of the services. src/wording has one sentence for each kind.

import type { CalendarDate } from '../base/calendar-date.ts'
import type { Fen } from '../base/fen.ts'
import type { PaymentId } from '../base/ids.ts'
import type { BillWarning } from '../bills/check-bill.ts'
import type { CardHold } from '../cards/card-hold.ts'
import type { SupplyWarning } from '../cards/supply-cards.ts'
import type { Because } from '../contracts/because.ts'
import type { InvoiceMismatch } from '../invoices/compare-invoice.ts'
import type { NoticeWarning } from '../notices/notice-refusals.ts'
import type { AllocationWarning } from '../payments/allocation-warnings.ts'

export type BillingWarning =
  | {
      readonly kind: 'above-stated-total'
      readonly chargedFen: Fen
      readonly ceilingFen: Fen
      readonly clause: string
    }
  /** The contract lets the supplier activate, and bill, cards that lie unused (B 5.1). */
  | {
      readonly kind: 'cards-not-activated'
      readonly count: number
      readonly iccids: readonly string[]
      readonly clause: string
      readonly because: Because
    }

export type PaymentWarning =
  | AllocationWarning
  | { readonly kind: 'voucher-used-before'; readonly voucher: string; readonly paymentId: PaymentId }
  /** Money goes to the account as the contract writes it while nobody has said which writing is right (Q-BANK). */
  | {
      readonly kind: 'payee-bank-unconfirmed'
      readonly bank: string
      readonly account: string
      readonly questionId: string
    }

export type BillDiffers = {
  readonly kind: 'bill-differs'
  readonly billedFen: Fen
  readonly expectedFen: Fen
}

/** What concerns one card, or those about to be cancelled. */
export type CardWarning =
  /** The supplier may take the number back when the months allowed are over (B 5.5, 4.10(7)). */
  | (CardHold & { readonly kind: 'hold-runs-out'; readonly because: Because })
  /** Everything is to be settled first (B 3.13). */
  | {
      readonly kind: 'settle-before-cancelling'
      readonly openFen: Fen
      readonly summary: string
      readonly because: Because
    }
  /** The number may be given to another (B 4.6, 4.11). */
  | {
      readonly kind: 'number-reclaimed'
      readonly cancelledOn: CalendarDate
      readonly summary: string
      readonly because: Because
    }

/** What leaves the house tells what the parties agreed to keep secret (A 11, B 5.8, 6.2). */
export type Confidential = {
  readonly kind: 'confidential'
  readonly contractId: string
  readonly clauses: readonly string[]
}

export type Warning =
  | Confidential
  | BillingWarning
  | PaymentWarning
  | BillDiffers
  | SupplyWarning
  | CardWarning
  | BillWarning
  | InvoiceMismatch
  | NoticeWarning
