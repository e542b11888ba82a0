// What the services need of a ledger, in the words of the rooms; `ports/` has it by subject. Queries take a
// `ReadLedger`, commands a `WriteLedger`: the types differ, so that nothing that only reads can write. `db/stores`
// implements both.

import type { BillId, CardId, ChargeId, ContractId, EntryId, InvoiceId, PaymentId } from '../base/ids.ts'
import type { HolidayYear } from '../base/working-days.ts'
import type { Bill } from '../bills/bill.ts'
import type { Card, CardEventDraft } from '../cards/card.ts'
import type { CardUsage } from '../cards/card-usage.ts'
import type { PriceVersion } from '../charges/price-version.ts'
import type { Answer } from '../contracts/answers.ts'
import type { InvoiceDraft } from '../invoices/invoice.ts'
import type { EntryDraft } from '../ledger/entry.ts'
import type { Milestone } from '../milestones/milestone.ts'
import type { CourtSetting } from '../notices/court-setting.ts'
import type { IncomingPaper } from '../notices/paper.ts'
import type { AllocationDraft, PaymentDraft, PaymentReversal } from '../payments/payment.ts'
import type { WithdrawableKind } from '../records/withdrawable.ts'
import type { AttachmentReads, NewAttachmentRow } from './ports/attachments.ts'
import type { BillReads } from './ports/bills.ts'
import type { CardReads } from './ports/cards.ts'
import type { ChargePageReads } from './ports/charge-pages.ts'
import type { AlikeCardReads, ChargeReads, DebtGroupReads, NewCharge, SettledReads } from './ports/charges.ts'
import type { ClosingReads, ClosingWrites } from './ports/closings.ts'
import type { ContractReads, CourtReads } from './ports/contracts.ts'
import type { CorrespondenceReads, Sending } from './ports/correspondence.ts'
import type { DutyReads, DutyWrites } from './ports/duties.ts'
import type { HandOutReads, HandOutWrites } from './ports/hand-outs.ts'
import type { HandoverReads, HandoverWrites } from './ports/handovers.ts'
import type { ImportReads, ImportWrites } from './ports/imports.ts'
import type { JournalReads, RecordReads } from './ports/journal.ts'
import type { LetterStepReads, LetterStepWrites } from './ports/letter-steps.ts'
import type { MoneyReads } from './ports/money.ts'
import type { Countersignature, NewDocument, PaperReads, SignerRecord } from './ports/papers.ts'
import type { SearchReads } from './ports/search.ts'

export type * from './ports/attachments.ts'
export type * from './ports/bills.ts'
export type * from './ports/cards.ts'
export type * from './ports/charge-pages.ts'
export type * from './ports/charges.ts'
export type * from './ports/closings.ts'
export type * from './ports/contracts.ts'
export type * from './ports/correspondence.ts'
export type * from './ports/duties.ts'
export type * from './ports/hand-outs.ts'
export type * from './ports/handovers.ts'
export type * from './ports/imports.ts'
export type * from './ports/journal.ts'
export type * from './ports/letter-steps.ts'
export type * from './ports/money.ts'
export type * from './ports/papers.ts'
export type * from './ports/recorded.ts'
export type * from './ports/search.ts'

export type ReadLedger = ContractReads &
  CardReads &
  BillReads &
  ChargeReads &
  ChargePageReads &
  DebtGroupReads &
  AlikeCardReads &
  SettledReads &
  MoneyReads &
  JournalReads &
  PaperReads &
  CorrespondenceReads &
  LetterStepReads &
  CourtReads &
  ImportReads &
  RecordReads &
  SearchReads &
  DutyReads &
  ClosingReads &
  HandoverReads &
  HandOutReads &
  AttachmentReads

export type LedgerWrites = DutyWrites &
  ClosingWrites &
  HandoverWrites &
  HandOutWrites &
  ImportWrites &
  LetterStepWrites & {
    addContract(contract: { contractId: ContractId; version: number; pack: unknown }): void
    addHolidayYear(year: HolidayYear): void
    addAnswer(answer: Answer): void
    addPriceVersion(contractId: ContractId, version: PriceVersion): void
    addCard(card: Omit<Card, 'cardId'>): CardId
    /** `reason` for a correction, and only for one. */
    addCardEvent(event: CardEventDraft, reason?: string | null): number
    addUsage(usage: CardUsage): void
    addMilestone(contractId: ContractId, milestone: Milestone): number
    addBill(bill: Omit<Bill, 'billId'>): BillId
    addWithdrawal(withdrawal: {
      readonly kind: WithdrawableKind
      readonly record: number
      readonly reason: string
    }): number
    addEntry(entry: EntryDraft): EntryId
    addCharge(charge: NewCharge): ChargeId
    addInvoice(invoice: InvoiceDraft): InvoiceId
    addPayment(payment: PaymentDraft, entryId: EntryId): PaymentId
    addReversal(reversal: PaymentReversal, entryId: EntryId): number
    addAllocation(paymentId: PaymentId, allocation: AllocationDraft, entryId: EntryId): void
    addDocument(document: NewDocument): number
    addCountersignature(countersignature: Countersignature): void
    addSending(sending: Omit<Sending, 'sendingId'>): number
    addCourtSetting(setting: CourtSetting): void
    addPaper(paper: Omit<IncomingPaper, 'paperId'>): number
    addSigner(signer: SignerRecord): void
    addAttachment(attachment: NewAttachmentRow): number
    addAttachmentWithdrawal(attachmentId: number, reason: string): number
  }

export type WriteLedger = ReadLedger & LedgerWrites
