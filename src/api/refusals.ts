// Every way in which a procedure says no, as one union: a kind and the facts of the case. The rooms define their
// own; here stand those of the border and of the services. src/wording has one sentence for each kind.

import type { DutyRefusal, HandoverRefusal } from '../access/duties.ts'
import type { LedgerRefusal } from '../access/refusals.ts'
import type { AmountTextError } from '../base/amount-text.ts'
import type { CalendarDate } from '../base/calendar-date.ts'
import type { Fen } from '../base/fen.ts'
import type { ChargeId } from '../base/ids.ts'
import type { Month } from '../base/month.ts'
import type { RmbUppercaseError } from '../base/rmb-uppercase.ts'
import type { BillRefusal } from '../bills/check-bill.ts'
import type { CardRefusal, SupplyRefusal } from '../cards/card-refusal.ts'
import type { EntryRefusal, WithdrawalRefusal } from '../charges/entered-charge.ts'
import type { AnswerError } from '../contracts/answers.ts'
import type { ContractFormRefused } from '../contracts/contract-form.ts'
import type { HolidayYearError } from '../contracts/holidays.ts'
import type { PackError } from '../contracts/packs.ts'
import type { CellProblem } from '../imports/cell-problem.ts'
import type { ColumnName, ImportKind } from '../imports/columns.ts'
import type { ImportFileRefusal } from '../imports/file-refusal.ts'
import type { TableRefusal } from '../imports/find-table.ts'
import type { ImportedBefore } from '../imports/imported-file.ts'
import type { InvoiceRefusal } from '../invoices/check-invoice.ts'
import type { InvoiceFileRefusal } from '../invoices/invoice-file-refusal.ts'
import type { InvoiceFinding } from '../invoices/invoice-findings.ts'
import type { LateFeeError } from '../late-fees/estimate.ts'
import type { MilestoneRefusal } from '../milestones/check-milestone.ts'
import type { CourtSettingRefusal } from '../notices/court-setting.ts'
import type { DeliveryRefusal } from '../notices/delivery.ts'
import type { FactRefusal, NoticeCheckRefusal, SharedRefusal } from '../notices/notice-refusals.ts'
import type { AllocationRefusal } from '../payments/allocate-payment.ts'
import type { DesignationRefusal } from '../payments/designate.ts'
import type { RefundRefusal } from '../payments/refund.ts'
import type { ReversalRefusal } from '../payments/reverse-payment.ts'
import type { WithdrawableKind } from '../records/withdrawable.ts'
import type { SettlementItem } from '../statements/settlement.ts'
import type { InputProblem } from './input-problems.ts'
import type { SignerRefusal } from './signer-refusals.ts'

export type UnknownContract = { readonly kind: 'unknown-contract'; readonly contractId: string }
export type UnknownCard = { readonly kind: 'unknown-card'; readonly iccid: string }

export type UsageRefusal =
  | UnknownCard
  | { readonly kind: 'card-of-another-contract'; readonly iccid: string; readonly contractId: string }
  | { readonly kind: 'usage-listed-twice'; readonly iccid: string; readonly month: Month }

/** `contractId` null: of all contracts. */
export type PeriodRefusal =
  | { readonly kind: 'period-closed'; readonly month: Month; readonly contractId: string }
  | { readonly kind: 'period-not-over'; readonly month: Month }
  | { readonly kind: 'period-closed-already'; readonly month: Month; readonly contractId: string | null }
  | { readonly kind: 'period-not-closed'; readonly month: Month; readonly contractId: string | null }

/** Of a contract's end. */
export type ClosingRefusal =
  | {
      readonly kind: 'contract-closed'
      readonly contractId: string
      readonly closedOn: CalendarDate
      readonly closingId: number
    }
  /** What the closing named as still to come is less than this. */
  | {
      readonly kind: 'beyond-closing'
      readonly contractId: string
      readonly left: 'unpaidFen' | 'refundFen' | 'uninvoicedFen'
      readonly leftFen: Fen
      readonly amountFen: Fen
    }
  | {
      readonly kind: 'closing-not-yet'
      readonly contractId: string
      readonly items: readonly Pick<SettlementItem, 'matter' | 'amountFen' | 'count'>[]
    }
  | {
      readonly kind: 'closing-day-impossible'
      readonly closedOn: CalendarDate
      readonly from: CalendarDate
      readonly to: CalendarDate
    }
  | { readonly kind: 'contract-not-closed'; readonly contractId: string }

export type ContractExists = { readonly kind: 'contract-exists'; readonly contractId: string }
/** Cards would stand there for good, never charged, and their numbers be taken. */
export type NoCardsAgreed = { readonly kind: 'no-cards-agreed'; readonly contractId: string }
export type NoTaxClause = { readonly kind: 'no-tax-clause'; readonly contractId: string }
export type UnknownDocument = { readonly kind: 'unknown-document'; readonly documentId: number }
export type CountersignatureRefusal =
  | { readonly kind: 'paper-not-signed'; readonly documentId: number }
  | { readonly kind: 'already-countersigned'; readonly documentId: number }
  /** Whoever signed it first cannot be the one who reviewed it. */
  | { readonly kind: 'own-paper'; readonly documentId: number }
export type UnknownCharge = { readonly kind: 'unknown-charge'; readonly chargeId: ChargeId }
export type RecordRefusal =
  | { readonly kind: 'unknown-record'; readonly record: WithdrawableKind; readonly recordId: number }
  | {
      readonly kind: 'already-withdrawn'
      readonly record: WithdrawableKind
      readonly recordId: number
      readonly reason: string
    }
/** There is none to be proved. */
export type NoBackupYet = { readonly kind: 'no-backup-yet' }
export type AttachmentRefusal =
  | { readonly kind: 'empty-attachment'; readonly name: string }
  | {
      readonly kind: 'attachment-too-large'
      readonly name: string
      readonly bytes: number
      readonly most: number
    }
  /** The record has the very same file already. */
  | { readonly kind: 'already-attached'; readonly name: string; readonly attachmentId: number }
  | { readonly kind: 'unknown-attachment'; readonly attachmentId: number }
  | { readonly kind: 'attachment-withdrawn'; readonly attachmentId: number; readonly reason: string }
/** Of a letter's steps from draft to seal. */
export type LetterStepRefusal =
  | { readonly kind: 'unknown-draft'; readonly draftId: number }
  | { readonly kind: 'draft-signed'; readonly draftId: number; readonly noticeId: number }
  /** A version is of the same kind and contract as the first. */
  | {
      readonly kind: 'draft-of-another-letter'
      readonly draftId: number
      readonly noticeKind: string
      readonly contractId: string
    }
  /** Whoever reviews it has read an older version. */
  | { readonly kind: 'draft-changed-since'; readonly draftId: number; readonly version: number }
  /** `reason`: why it was returned; null where nobody has reviewed the newest version. */
  | { readonly kind: 'draft-not-approved'; readonly draftId: number; readonly reason: string | null }
  /** Two people are the rule, and whoever approved it has written it. */
  | { readonly kind: 'own-draft'; readonly draftId: number }
  /** What the ledger knows now would give other words than those that were approved. */
  | { readonly kind: 'draft-words-changed'; readonly draftId: number }
  | { readonly kind: 'already-registered'; readonly noticeId: number; readonly documentNumber: string }
  /** The paper itself bears another. */
  | { readonly kind: 'number-differs'; readonly noticeId: number; readonly documentNumber: string }
  | { readonly kind: 'number-taken'; readonly documentNumber: string; readonly noticeId: number }
/** No record of whatever kind bears the number. */
export type UnknownRecord = {
  readonly kind: 'no-such-record'
  readonly seq: number
  readonly lastSeq: number
}
/** The supplier cannot answer a paper before it is made. */
export type ReplyDayPassed = {
  readonly kind: 'reply-day-passed'
  readonly replyBy: string
  readonly madeOn: string
}
export type NothingToApplyFor = { readonly kind: 'nothing-to-apply-for'; readonly contractId: string }
export type NoLateFeeAgreed = { readonly kind: 'no-late-fee-agreed'; readonly contractId: string }
export type SpanReversed = { readonly kind: 'span-reversed'; readonly from: string; readonly to: string }

type UnknownPayment = { readonly kind: 'unknown-payment'; readonly paymentId: number }

export type NoticeRefusal =
  | { readonly kind: 'unknown-notice-kind'; readonly noticeKind: string | number }
  | { readonly kind: 'unknown-notice'; readonly noticeId: number }
  /** The contract knows no such notice. */
  | { readonly kind: 'notice-not-given'; readonly noticeKind: string; readonly contractId: string }
  /** The letter bears an address that the supplier has replaced by a notice of its own since. */
  | {
      readonly kind: 'address-changed-since'
      readonly noticeId: number
      readonly address: string
      readonly since: CalendarDate
    }
  /** Of another contract, or the letter itself. */
  | { readonly kind: 'not-its-replacement'; readonly noticeId: number }
  | FactRefusal
  | Exclude<NoticeCheckRefusal, SharedRefusal | UnknownPayment>

/** One row of what was entered in bulk, counted from 0 in its list, and why it cannot be recorded. */
export type PastProblem = {
  readonly list: 'cards' | 'events' | 'milestones' | 'bills' | 'invoices' | 'payments'
  readonly row: number
  readonly refusal: Refusal
}
export type PastRecordsRefused = {
  readonly kind: 'past-records-refused'
  readonly problems: readonly PastProblem[]
}

/** What a cell cannot be read as, or what a service refuses of the row. */
export type ImportProblem =
  | CellProblem
  | { readonly row: number; readonly column: number; readonly name: ColumnName; readonly refusal: Refusal }
export type ImportRefusal =
  | ImportFileRefusal
  | TableRefusal
  | ImportedBefore
  | {
      readonly kind: 'import-refused'
      readonly importKind: ImportKind
      /** The first ones where there are many. */
      readonly problems: readonly ImportProblem[]
      readonly count: number
    }
  | { readonly kind: 'file-changed-since'; readonly file: string }
  /** None of its cards is one of the contract's. */
  | { readonly kind: 'bill-of-another-customer'; readonly contractId: string; readonly cards: number }
  /** Several contracts know cards, or none does. */
  | { readonly kind: 'contract-not-told'; readonly contractIds: readonly string[] }

/** Of the file of an invoice, and of what it says. */
export type ElectronicInvoiceRefusal =
  | InvoiceFileRefusal
  /** A PDF that is only a picture: its figures are entered by hand, and it is kept with them. */
  | { readonly kind: 'invoice-without-data'; readonly file: string }
  | { readonly kind: 'invoice-file-refused'; readonly findings: readonly InvoiceFinding[] }
  | { readonly kind: 'invoice-file-changed'; readonly file: string }

/** At the border itself, before or after a service is asked. */
export type BorderRefusal =
  | { readonly kind: 'unknown-command'; readonly command: string }
  | { readonly kind: 'usage-error'; readonly problem: string }
  | { readonly kind: 'malformed-json'; readonly problem: string }
  | { readonly kind: 'unknown-procedure'; readonly procedure: string }
  | { readonly kind: 'invalid-input'; readonly path: string; readonly problem: InputProblem }
  | { readonly kind: 'out-of-range'; readonly problem: string }
  | { readonly kind: 'file-exists'; readonly file: string }
  | { readonly kind: 'file-not-written'; readonly file: string; readonly code: string }
  /** The work is done; only its answer could not be put out. */
  | { readonly kind: 'answer-not-written'; readonly code: string }
  | { readonly kind: 'file-not-read'; readonly file: string; readonly code: string }
  /** A sheet has no place for so many rows; separated values do. */
  | { readonly kind: 'sheet-too-long'; readonly rows: number; readonly most: number }
  /** Its papers are not all there yet. */
  | { readonly kind: 'year-not-over'; readonly year: number }
  | { readonly kind: 'not-an-archive'; readonly folder: string }
  /** Read back, these are not what was written. */
  | { readonly kind: 'archive-differs'; readonly files: readonly string[] }
  | { readonly kind: 'missing-glyph'; readonly characters: readonly string[] }
  | { readonly kind: 'rendering-failed'; readonly problem: string }
  | { readonly kind: 'signing-password-needed' }

/** Between the window and the ledger host. */
export type LinkRefusal =
  | { readonly kind: 'not-signed-in' }
  /** The ledger was opened only to look. */
  | { readonly kind: 'opened-for-viewing' }
  /** The host died under the call: what was committed before is safe, the call itself may or may not be. */
  | { readonly kind: 'host-stopped' }
  | { readonly kind: 'internal-error' }
  /** What works for long, and may only once at a time, is at work already. */
  | { readonly kind: 'already-running'; readonly procedure: string }

export type Refusal =
  | BorderRefusal
  | LinkRefusal
  | LedgerRefusal
  | DutyRefusal
  | HandoverRefusal
  | PeriodRefusal
  | ClosingRefusal
  | RefundRefusal
  | UnknownContract
  | UsageRefusal
  | ContractExists
  | NoCardsAgreed
  | NoTaxClause
  | UnknownCharge
  | RecordRefusal
  | LetterStepRefusal
  | UnknownDocument
  | UnknownRecord
  | AttachmentRefusal
  | NoBackupYet
  | CountersignatureRefusal
  | SignerRefusal
  | SpanReversed
  | ReplyDayPassed
  | NothingToApplyFor
  | NoLateFeeAgreed
  | PastRecordsRefused
  | ImportRefusal
  | NoticeRefusal
  | AmountTextError
  | RmbUppercaseError
  | LateFeeError
  | CardRefusal
  | SupplyRefusal
  | EntryRefusal
  | WithdrawalRefusal
  | MilestoneRefusal
  | BillRefusal
  | InvoiceRefusal
  | ElectronicInvoiceRefusal
  | AllocationRefusal
  | DesignationRefusal
  | ReversalRefusal
  | AnswerError
  | ContractFormRefused
  | PackError
  | HolidayYearError
  | DeliveryRefusal
  | CourtSettingRefusal
