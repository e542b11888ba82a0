// That a contract was closed or opened again, and what the supplier paid back.

import type { CalendarDate } from '../../base/calendar-date.ts'
import type { ContractId, EntryId } from '../../base/ids.ts'
import type { Refund, RefundDraft } from '../../payments/refund.ts'
import type { ClosingFacts } from '../../statements/settlement.ts'
import type { Recorded } from './recorded.ts'

export type Closing =
  | {
      readonly state: 'closed'
      readonly contractId: ContractId
      readonly closedOn: CalendarDate
      readonly facts: ClosingFacts
    }
  | { readonly state: 'reopened'; readonly contractId: ContractId; readonly reason: string }

export type RecordedClosing = Closing & Recorded & { readonly closingId: number }

export type ClosingReads = {
  /** Of every contract, in order of recording. The newest of a contract is in force. */
  closings(): readonly RecordedClosing[]
  /** In order of recording, those that were taken back with their mirrors. */
  refundsOf(contractId: ContractId): readonly (Refund & Recorded)[]
  refund(refundId: number): (Refund & { readonly entryId: EntryId }) | null
}

export type ClosingWrites = {
  addClosing(closing: Closing): number
  addRefund(refund: RefundDraft, entryId: EntryId): number
}
