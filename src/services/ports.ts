// What the services need of a ledger, in the words of the rooms. Queries take a `ReadLedger`, commands a
// `WriteLedger`: the types differ, so that nothing that only reads can write. `db/stores` implements both.

import type { CalendarDate } from '../base/calendar-date.ts'
import type { Fen } from '../base/fen.ts'
import type {
  BillId,
  CardId,
  ChargeId,
  ContractId,
  EntryId,
  InvoiceId,
  NoticeId,
  PaymentId,
  UserId,
} from '../base/ids.ts'
import type { Month } from '../base/month.ts'
import type { HolidayTable, HolidayYear } from '../base/working-days.ts'
import type { Bill } from '../bills/bill.ts'
import type { Card, CardEventDraft, CardEventRecord } from '../cards/card.ts'
import type { CardUsage } from '../cards/card-usage.ts'
import type { ChargeFacts, RecordedCharge } from '../charges/charge.ts'
import type { ChargeGroup, ChargeSums } from '../charges/charge-group.ts'
import type { PriceVersion } from '../charges/price-version.ts'
import type { Answer } from '../contracts/answers.ts'
import type { Contract } from '../contracts/contract.ts'
import type { ChargeKind, DeliveryWay, Destination } from '../contracts/terms.ts'
import type { Invoice, InvoiceDraft } from '../invoices/invoice.ts'
import type { Entry, EntryDraft } from '../ledger/entry.ts'
import type { Milestone } from '../milestones/milestone.ts'
import type { CourtSetting } from '../notices/court-setting.ts'
import type { IncomingPaper } from '../notices/paper.ts'
import type { MoneyOnAccount } from '../payments/apply-on-account.ts'
import type { DebtGroup } from '../payments/debt-group.ts'
import type {
  Allocation,
  AllocationDraft,
  Payment,
  PaymentDraft,
  PaymentReversal,
} from '../payments/payment.ts'
import type { ActSpan, ChainedRecord, RecordFilter, RecordPointer } from '../records/chained-record.ts'
import type { WithdrawableKind } from '../records/withdrawable.ts'

/** Who recorded something and when: the act that a record hangs on. */
export type Recorded = { readonly recordedAt: string; readonly recordedBy: string }

/** How a record came into the ledger and, where it was withdrawn, how it was taken back. */
export type Recording = Recorded & {
  readonly contractId: ContractId
  readonly withdrawn: (Recorded & { readonly reason: string }) | null
}

export type PostedCharge = RecordedCharge & { readonly entryId: EntryId }

/** Every charge of some keys, corrections included, and what was put to each of them. */
export type ChargeFamilies = {
  readonly charges: readonly PostedCharge[]
  readonly allocations: readonly Allocation[]
}

export type ContractReads = {
  contractIds(): readonly ContractId[]
  /** As the pack says, without the answers to its questions; null when there is no such contract. */
  contractAsWritten(contractId: ContractId): Contract | null
  /** With the answers so far in it: what figures are computed from. */
  contractInForce(contractId: ContractId): Contract | null
  /** In order of recording; of two for the same question the later prevails. */
  answers(): readonly (Answer & Recorded)[]
  holidays(): HolidayTable
  priceVersionsOf(contractId: ContractId): readonly PriceVersion[]
}

export type CardReads = {
  cardsOf(contractId: ContractId): readonly Card[]
  cardEventsOf(contractId: ContractId): readonly CardEventRecord[]
  cardEvent(eventId: number): CardEventRecord | null
  /** The card that holds or ever held the ICCID. */
  cardByIccid(iccid: string): Card | null
  card(cardId: CardId): Card | null
  usageOf(contractId: ContractId): readonly CardUsage[]
  /** The card's own records with who made them; it must exist. */
  recordsOfCard(cardId: CardId): CardRecords
  /** By month. */
  usageOfCard(cardId: CardId): readonly CardUsage[]
}

/** `reason` of a correction. */
export type RecordedCardEvent = CardEventRecord & Recorded & { readonly reason: string | null }

export type CardRecords = { readonly supply: Recorded; readonly events: readonly RecordedCardEvent[] }

/** What was withdrawn is left out, except where `every` is asked for. */
export type BillReads = {
  milestonesOf(contractId: ContractId): readonly Milestone[]
  billsOf(contractId: ContractId): readonly Bill[]
  everyMilestoneOf(
    contractId: ContractId,
  ): readonly (Milestone & Recording & { readonly milestoneId: number })[]
  everyBillOf(contractId: ContractId): readonly (Bill & Recording)[]
  /** Null when there is no such record of that kind. */
  recording(kind: WithdrawableKind, record: number): Recording | null
}

export type ChargeReads = {
  /** In order of recording; `months` inclusive, by the charge's month or else its effective day's. */
  chargesOf(contractId: ContractId, months?: MonthRange): readonly PostedCharge[]
  chargesOfCard(cardId: CardId): readonly PostedCharge[]
  chargesOfKinds(contractId: ContractId, kinds: readonly ChargeKind[]): readonly PostedCharge[]
  charge(chargeId: ChargeId): PostedCharge | null
  /** Of all charges of these kinds, corrections included. */
  chargedFen(contractId: ContractId, kinds: readonly ChargeKind[]): Fen
  /** The keys whose recorded amount and allocations differ. */
  unsettledFamilies(contractId: ContractId): ChargeFamilies
  /** The keys of these charges, of whatever contract; a charge that is not there has none. */
  familiesOf(chargeIds: readonly ChargeId[]): ChargeFamilies
}

export type DebtGroupReads = {
  /** In the order of their first charges; every debt of the contract is counted in one of them. */
  debtGroupsOf(contractId: ContractId): readonly DebtGroup[]
}

/** A group of charges that is looked for, and what the card's ICCID must contain where the group does not say it. */
export type SoughtGroup = { readonly group: ChargeGroup; readonly iccidWords: readonly string[] }

/** Which of the charges in the groups: of one card, with something left to pay or with nothing; null leaves all in. */
export type SoughtCharges = { readonly cardId: CardId | null; readonly isSettled: boolean | null }

export type ChargeWindow = {
  /** Charges that are equal in it follow one another in the order of recording. */
  readonly order: 'number' | 'iccid' | 'amount' | 'effectiveOn'
  readonly isDescending: boolean
  readonly offset: number
  readonly limit: number
}

export type ChargedCard = ChargeSums & {
  readonly cardId: CardId
  /** As last charged; as supplied where nothing was. */
  readonly iccid: string
  readonly msisdn: string | null
}

/** Lists of charges in windows, as long as a ledger may have them. */
export type ChargePageReads = {
  chargeGroupsOf(contractId: ContractId): readonly ChargeGroup[]
  /** Group by group, in their order. */
  chargeSumsOf(
    contractId: ContractId,
    groups: readonly SoughtGroup[],
    sought: SoughtCharges,
  ): readonly ChargeSums[]
  /** Of all the groups together. */
  chargeIdsOf(
    contractId: ContractId,
    groups: readonly SoughtGroup[],
    sought: SoughtCharges,
    window: ChargeWindow,
  ): readonly ChargeId[]
  /** In the order of the ids; each must be there. */
  chargesByIds(chargeIds: readonly ChargeId[]): readonly PostedCharge[]
  /** Cards in the order of supply whose number contains every word, with what was charged for each. */
  chargedCardsOf(
    contractId: ContractId,
    words: readonly string[],
    window: { readonly offset: number; readonly limit: number },
  ): { readonly cards: readonly ChargedCard[]; readonly total: number }
}

export type MonthRange = { readonly from: Month | null; readonly to: Month | null }

export type MoneyReads = {
  /** Without those that were withdrawn. */
  invoicesOf(contractId: ContractId): readonly Invoice[]
  everyInvoiceOf(contractId: ContractId): readonly (Invoice & Recording)[]
  paymentsOf(contractId: ContractId): readonly Payment[]
  payment(paymentId: PaymentId): Payment | null
  reversalsOf(contractId: ContractId): readonly PostedReversal[]
  reversalOf(paymentId: PaymentId): PostedReversal | null
  paymentRecordingsOf(contractId: ContractId): ReadonlyMap<PaymentId, PaymentRecording>
  allocationsOf(contractId: ContractId): readonly Allocation[]
  /** The newest payment of the contract that is not reversed and carries the voucher. */
  paymentWithVoucher(contractId: ContractId, voucher: string): PaymentId | null
  allocationsOfPayment(paymentId: PaymentId): readonly PostedAllocation[]
  allocationsOfCharge(chargeId: ChargeId): readonly PostedAllocation[]
  /** Payments not reversed with money that settles no charge, oldest first. */
  moneyOnAccountOf(contractId: ContractId): readonly MoneyOnAccount[]
  /** The entry by which a payment was posted; its allocations name theirs. */
  entryOfPayment(paymentId: PaymentId): EntryId
}

export type PostedReversal = PaymentReversal & { readonly reversalId: number; readonly entryId: EntryId }

export type PaymentRecording = Recorded & {
  readonly reversed: (Recorded & { readonly reason: string; readonly reversalId: number }) | null
}

export type PostedAllocation = Allocation & { readonly entryId: EntryId }

export type JournalReads = {
  entries(): Iterable<Entry>
  entry(entryId: EntryId): Entry | null
}

/** The ledger as a book: every record of the chain, whatever its kind. */
export type RecordReads = {
  /** The number of the last record. */
  lastRecord(): number
  /** In the order of the chain; `total` is how many the filter finds. */
  recordPage(
    filter: RecordFilter,
    window: { readonly offset: number; readonly limit: number },
  ): { readonly total: number; readonly records: readonly ChainedRecord[] }
  /** Those that are there, in the order of the chain. */
  records(seqs: readonly number[]): readonly ChainedRecord[]
  /** The act that wrote the record; null for what is older than the first act. */
  actOf(seq: number): ActSpan | null
  /** What names the record, but for its act; the first ones where they are many. */
  pointersAt(record: Pick<ChainedRecord, 'seq' | 'kind'>): readonly RecordPointer[]
  /** What the record names, but for its act. */
  pointersOf(record: ChainedRecord): readonly RecordPointer[]
}

export type IssuedDocument = {
  readonly documentId: number
  readonly kind: 'statement' | 'notice'
  readonly noticeKind: string | null
  readonly number: string | null
  readonly contractId: ContractId
  readonly facts: unknown
  readonly unsignedSha256: string
  readonly signedSha256: string | null
  readonly certificateSerial: string | null
  /** The second signature, by whoever reviewed the paper; null while there is none. */
  readonly countersigned: { readonly sha256: string; readonly serial: string } | null
}

export type NewDocument = Omit<IssuedDocument, 'documentId' | 'countersigned'> & {
  readonly content: Uint8Array | null
}

export type Countersignature = {
  readonly documentId: number
  readonly signedSha256: string
  readonly certificateSerial: string
  readonly content: Uint8Array
}

export type Sending = {
  readonly noticeId: NoticeId
  readonly way: DeliveryWay
  readonly destination: Destination
  readonly sentOn: CalendarDate
  readonly receivedOn: CalendarDate | null
  readonly deliveredOn: CalendarDate
}

export type SignerRecord = {
  readonly userId: UserId | null
  readonly role: 'authority' | 'signer'
  readonly name: string
  readonly serial: string
  readonly certificate: Uint8Array
  readonly wrappedKey: string
}

export type IssuedPapersAsked = {
  readonly kind: IssuedDocument['kind']
  readonly contractId: ContractId | null
  /** Only what was issued before this one. */
  readonly before: number | null
  readonly limit: number
}

export type PaperReads = {
  documents(): readonly IssuedDocument[]
  /** The newest first. */
  issuedPapers(asked: IssuedPapersAsked): readonly (IssuedDocument & Recorded)[]
  document(documentId: number): IssuedDocument | null
  documentContent(documentId: number): Uint8Array | null
  sendings(): readonly Sending[]
  /** In order of registration. */
  papersOf(contractId: ContractId): readonly IncomingPaper[]
  sendingsOf(noticeIds: readonly NoticeId[]): readonly Sending[]
  signers(): readonly SignerRecord[]
}

export type CourtReads = {
  /** In order of recording; of two of a name the later prevails. */
  courtSettings(): readonly (CourtSetting & Recorded)[]
}

export type ReadLedger = ContractReads &
  CardReads &
  BillReads &
  ChargeReads &
  ChargePageReads &
  DebtGroupReads &
  MoneyReads &
  JournalReads &
  PaperReads &
  CourtReads &
  RecordReads

export type LedgerWrites = {
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
  addSending(sending: Sending): void
  addCourtSetting(setting: CourtSetting): void
  addPaper(paper: Omit<IncomingPaper, 'paperId'>): number
  addSigner(signer: SignerRecord): void
}

export type NewCharge = ChargeFacts & {
  readonly contractId: ContractId
  readonly adjusts: ChargeId | null
  readonly entryId: EntryId
}

export type WriteLedger = ReadLedger & LedgerWrites
