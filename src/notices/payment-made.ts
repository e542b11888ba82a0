// What the letter about a payment (notice 35: practice, not a duty of either contract) has to know. The services gather
// it from the ledger; src/wording/payment-made-letter.ts writes the letter.

import type { CalendarDate } from '../base/calendar-date.ts'
import type { Fen } from '../base/fen.ts'

export type PaymentMadeFacts = {
  readonly contract: {
    readonly title: string
    /** As the letter's title may name it in a line, without the parties. */
    readonly shortTitle: string
    readonly signedOn: CalendarDate
    readonly signedOnIsPresumed: boolean
    readonly clauseStyle: 'decimal' | 'article'
    readonly clauses: readonly string[]
    /** What the contract states as its whole price; null when it states none. */
    readonly statedTotalFen: Fen | null
  }
  /** What the payment settled, each part with its own amount: the instalment, the months. */
  readonly items: readonly { readonly label: string; readonly amountFen: Fen }[]
  readonly amountFen: Fen
  readonly paidOn: CalendarDate
  readonly voucher: string
  readonly invoiceNumbers: readonly string[]
  /** All payments up to this one's day, whatever they were for. */
  readonly paidInAllFen: Fen
  /** Of the stated total, after this payment: card, replacement and suspension fees stand apart from it. */
  readonly paidToDateFen: Fen
  readonly remainingFen: Fen
  readonly supplier: NoticeRecipient & { readonly name: string }
  readonly court: NoticeRecipient & { readonly name: string }
}

/** A 12.1 and B 9.1 want the recipients named; the address is the contract's own for notices. */
export type NoticeRecipient = {
  readonly recipient: string
  readonly phone: string
  readonly noticeAddress: string
  /** Beside it where the contract's is not complete (Q-ADDR); null when they are the same. */
  readonly fullAddress: string | null
}
