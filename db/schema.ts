// The tables of a ledger as TypeScript sees them: one row type a table, in the names of migrations. Rows
// are what lies in the file, so amounts and ids are plain numbers here; db/stores turns them into the rooms'
// own types, and nothing above db/stores sees a row.

import type {
  BilledLinesRow,
  CardEventRow,
  CardNoteRow,
  CardRow,
  CardUsageRow,
  ImportedFileRow,
} from './card-rows.ts'
import type { Chained, Recorded } from './chained-row.ts'
import type { ContractClosingRow, RefundPartRow, RefundRow } from './closing-rows.ts'
import type {
  DeniedCallRow,
  DutyRuleRow,
  HandoverAcceptanceRow,
  HandoverRow,
  PeriodMarkRow,
  ProposalDecisionRow,
  ProposalRow,
  WrongPasswordRow,
} from './duty-rows.ts'
import type { HandedOutRow } from './hand-out-rows.ts'
import type {
  IncomingPaperRow,
  NoticeDraftRow,
  NoticeOriginRow,
  NoticeRegistrationRow,
  NoticeReplacementRow,
  NoticeReviewRow,
  NoticeSealingRow,
  NoticeSendingRow,
} from './letter-rows.ts'

/** Every table, in the order in which a ledger first uses them. */
export const TABLES = [
  'ledger_identity',
  'act',
  'user_account',
  'contract',
  'holiday_year',
  'answer',
  'price_version',
  'card',
  'card_event',
  'card_usage',
  'card_note',
  'milestone',
  'bill',
  'imported_file',
  'billed_lines',
  'entry',
  'entry_line',
  'charge',
  'invoice',
  'invoice_cover',
  'withdrawal',
  'payment',
  'payment_reversal',
  'allocation',
  'refund',
  'refund_part',
  'issued_document',
  'incoming_paper',
  'countersignature',
  'notice_sending',
  'notice_draft',
  'notice_review',
  'notice_origin',
  'notice_replacement',
  'notice_registration',
  'notice_sealing',
  'court_setting',
  'signer',
  'denied_call',
  'wrong_password',
  'duty_rule',
  'proposal',
  'proposal_decision',
  'period_mark',
  'contract_closing',
  'attachment',
  'red_invoice',
  'attachment_withdrawal',
  'handover',
  'handover_acceptance',
  'handed_out',
] as const satisfies readonly (keyof Schema)[]

export type TableName = keyof Schema

export interface Schema {
  readonly ledger_identity: LedgerIdentityRow
  readonly act: ActRow
  readonly user_account: UserAccountRow
  readonly contract: ContractRow
  readonly holiday_year: HolidayYearRow
  readonly answer: AnswerRow
  readonly price_version: PriceVersionRow
  readonly card: CardRow
  readonly card_event: CardEventRow
  readonly card_usage: CardUsageRow
  readonly card_note: CardNoteRow
  readonly milestone: MilestoneRow
  readonly bill: BillRow
  readonly imported_file: ImportedFileRow
  readonly billed_lines: BilledLinesRow
  readonly entry: EntryRow
  readonly entry_line: EntryLineRow
  readonly charge: ChargeRow
  readonly invoice: InvoiceRow
  readonly invoice_cover: InvoiceCoverRow
  readonly withdrawal: WithdrawalRow
  readonly payment: PaymentRow
  readonly payment_reversal: PaymentReversalRow
  readonly allocation: AllocationRow
  readonly refund: RefundRow
  readonly refund_part: RefundPartRow
  readonly issued_document: IssuedDocumentRow
  readonly incoming_paper: IncomingPaperRow
  readonly countersignature: CountersignatureRow
  readonly notice_sending: NoticeSendingRow
  readonly notice_draft: NoticeDraftRow
  readonly notice_review: NoticeReviewRow
  readonly notice_origin: NoticeOriginRow
  readonly notice_replacement: NoticeReplacementRow
  readonly notice_registration: NoticeRegistrationRow
  readonly notice_sealing: NoticeSealingRow
  readonly court_setting: CourtSettingRow
  readonly signer: SignerRow
  readonly denied_call: DeniedCallRow
  readonly wrong_password: WrongPasswordRow
  readonly duty_rule: DutyRuleRow
  readonly proposal: ProposalRow
  readonly proposal_decision: ProposalDecisionRow
  readonly period_mark: PeriodMarkRow
  readonly contract_closing: ContractClosingRow
  readonly attachment: AttachmentRow
  readonly red_invoice: RedInvoiceRow
  readonly attachment_withdrawal: AttachmentWithdrawalRow
  readonly handover: HandoverRow
  readonly handover_acceptance: HandoverAcceptanceRow
  readonly handed_out: HandedOutRow
}

/** What a caller gives to be appended: the ledger itself assigns the place in the chain and its hash. */
export type NewRow<T extends TableName> = Omit<Schema[T], 'seq' | 'h'>

interface LedgerIdentityRow extends Chained {
  readonly ledger_uuid: string
  readonly created_at: string
}

interface ActRow extends Chained {
  /** Null only for the act that made the ledger, before there was any user. */
  readonly user_account: number | null
  readonly verb: string
  readonly recorded_at: string
}

interface UserAccountRow extends Recorded {
  /** The seq of the user's first record. */
  readonly user_id: number
  readonly name: string
  /** JSON array, sorted. */
  readonly roles: string
  readonly disabled: 0 | 1
  readonly key_slot_digest: Uint8Array
}

interface ContractRow extends Recorded {
  readonly contract_id: string
  readonly version: number
  /** JSON. */
  readonly pack: string
}

interface HolidayYearRow extends Recorded {
  readonly year: number
  readonly status: 'official' | 'provisional'
  readonly notice: string | null
  /** JSON `{off, makeupWorkdays}`. */
  readonly days: string
}

interface AnswerRow extends Recorded {
  readonly question_id: string
  readonly contract_id: string | null
  readonly choice: string
  readonly reason: string | null
}

interface PriceVersionRow extends Recorded {
  readonly contract_id: string
  readonly term_id: string
  readonly from_month: string
  readonly unit_price_fen: number
  readonly vat_rate: string
  readonly evidence: string | null
}

interface MilestoneRow extends Recorded {
  readonly contract_id: string
  readonly instalment: number
  readonly kind: 'accepted' | 'notice-received' | 'documents-received'
  readonly effective_on: string
}

interface BillRow extends Recorded {
  readonly contract_id: string
  readonly from_month: string
  readonly to_month: string
  readonly received_on: string
  readonly due_on: string | null
  readonly amount_fen: number
}

interface EntryRow extends Recorded {
  readonly contract_id: string
  readonly kind: 'charge' | 'adjustment' | 'payment' | 'allocation' | 'release' | 'reversal' | 'refund'
  readonly effective_on: string
  readonly reverses: number | null
}

interface EntryLineRow extends Chained {
  readonly entry: number
  readonly account: string
  readonly amount_fen: number
}

interface ChargeRow extends Chained {
  readonly entry: number
  readonly contract_id: string
  readonly term_id: string
  readonly kind: string
  readonly month: string | null
  readonly instalment: number | null
  readonly card: number | null
  readonly iccid: string | null
  readonly amount_fen: number
  readonly effective_on: string
  /** JSON: what the amount was computed from. */
  readonly inputs: string
  /** The first charge of the same key. */
  readonly adjusts: number | null
}

interface InvoiceRow extends Recorded {
  readonly contract_id: string
  readonly number: string
  /** As printed; null where nobody looked. */
  readonly seller: string | null
  readonly kind: string
  readonly issued_on: string
  readonly net_fen: number
  readonly tax_fen: number
  readonly gross_fen: number
  /** Decimal text. */
  readonly rate: string
}

interface RedInvoiceRow extends Recorded {
  readonly invoice: number
  readonly blue_number: string
}

interface InvoiceCoverRow extends Chained {
  readonly invoice: number
  readonly charge: number
}

/** Takes back a record that was entered wrongly; the record stays. */
interface WithdrawalRow extends Recorded {
  readonly kind:
    | 'invoice'
    | 'bill'
    | 'milestone'
    | 'notice'
    | 'incoming-paper'
    | 'sending'
    | 'draft'
    | 'registration'
    | 'sealing'
  /** The record's seq in the table of its kind. */
  readonly record: number
  readonly reason: string
}

interface PaymentRow extends Recorded {
  readonly contract_id: string
  readonly paid_on: string
  readonly amount_fen: number
  readonly voucher: string
  readonly entry: number
}

interface PaymentReversalRow extends Recorded {
  readonly payment: number
  readonly reason: string
  readonly entry: number
}

interface AllocationRow extends Recorded {
  readonly payment: number
  readonly charge: number
  /** Below zero: taken off the charge again. */
  readonly amount_fen: number
  readonly effective_on: string
  readonly entry: number
}

interface IssuedDocumentRow extends Recorded {
  readonly kind: 'statement' | 'notice' | 'payment-application' | 'card-list' | 'late-fee-note' | 'settlement'
  readonly notice_kind: string | null
  readonly number: string | null
  readonly contract_id: string
  /** JSON. */
  readonly facts: string
  readonly unsigned_sha256: string
  readonly signed_sha256: string | null
  readonly certificate_serial: string | null
  readonly content: Uint8Array | null
}

/** The second signature on an issued paper, with the bytes as they are since. */
interface CountersignatureRow extends Recorded {
  readonly document: number
  readonly signed_sha256: string
  readonly certificate_serial: string
  readonly content: Uint8Array
}

interface CourtSettingRow extends Recorded {
  readonly name: string
  /** Null: what was said before holds no longer, and nothing does. */
  readonly value: string | null
}

interface SignerRow extends Recorded {
  readonly user_id: number | null
  readonly role: 'authority' | 'signer'
  readonly name: string
  readonly certificate: Uint8Array
  /** JSON. */
  readonly wrapped_key: string
  readonly serial: string
}

interface AttachmentRow extends Recorded {
  readonly record: number
  readonly name: string
  readonly media_type: string
  readonly note: string | null
  readonly bytes: number
  readonly sha256: string
  readonly content: Uint8Array
}

interface AttachmentWithdrawalRow extends Recorded {
  readonly attachment: number
  readonly reason: string
}
