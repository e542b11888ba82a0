// An invoice as the supplier issued it. It is evidence beside the ledger, not an entry in it: it moves no money,
// and a charge stays owed whether or not an invoice covers it.

import type { CalendarDate } from '../base/calendar-date.ts'
import type { Fen } from '../base/fen.ts'
import type { ChargeId, ContractId, InvoiceId } from '../base/ids.ts'
import type { DecimalText } from '../base/rates.ts'
import type { InvoiceKind } from '../contracts/terms.ts'

export type InvoiceDraft = {
  readonly contractId: ContractId
  /** As `normaliseInvoiceNumber` gives it: the key by which a second booking is refused. */
  readonly number: string
  readonly kind: InvoiceKind
  readonly issuedOn: CalendarDate
  readonly netFen: Fen
  readonly taxFen: Fen
  readonly grossFen: Fen
  readonly rate: DecimalText
  /** Who issued it, as printed; absent where nobody looked. */
  readonly seller?: string | undefined
  /** A red-letter invoice: the number of the blue one that it takes back. Its amounts are below zero. */
  readonly reverses?: string | undefined
  /** The charges that it invoices; empty while nobody has said which. */
  readonly covers: readonly ChargeId[]
}

export type Invoice = InvoiceDraft & { readonly invoiceId: InvoiceId }
