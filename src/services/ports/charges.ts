// What is owed: charges, whole or by the keys that their corrections share.

import type { CalendarDate } from '../../base/calendar-date.ts'
import type { Fen } from '../../base/fen.ts'
import type { CardId, ChargeId, ContractId, EntryId, PaymentId } from '../../base/ids.ts'
import type { Month } from '../../base/month.ts'
import type { ChargeFacts, ChargeKey, RecordedCharge } from '../../charges/charge.ts'
import type { ChargeKind } from '../../contracts/terms.ts'
import type { DebtGroup } from '../../payments/debt-group.ts'
import type { Allocation } from '../../payments/payment.ts'

export type PostedCharge = RecordedCharge & { readonly entryId: EntryId }

export type NewCharge = ChargeFacts & {
  readonly contractId: ContractId
  readonly adjusts: ChargeId | null
  readonly entryId: EntryId
}

/** Every charge of some keys, corrections included, and what was put to each of them. */
export type ChargeFamilies = {
  readonly charges: readonly PostedCharge[]
  readonly allocations: readonly Allocation[]
}

export type MonthRange = { readonly from: Month | null; readonly to: Month | null }

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

/** What one payment is put to, in sum, of charges that are alike; what was released again is left out. */
export type SettledCharges = {
  readonly key: Omit<ChargeKey, 'cardId'>
  readonly effectiveOn: CalendarDate
  readonly cardIds: ReadonlySet<CardId>
  readonly charges: number
  readonly amountFen: Fen
}

export type SettledReads = {
  /** Of all payments; one that is put to nothing is not in it. */
  settledByPayments(): ReadonlyMap<PaymentId, readonly SettledCharges[]>
}

export type AlikeCardReads = {
  /** Cards with the same number have the same charges recorded, but for the card itself; those without any have none. */
  cardsChargedAlike(contractId: ContractId): ReadonlyMap<CardId, number>
  /** Of these cards of the contract, and those that concern no card; in the order of recording. */
  chargesOfCards(contractId: ContractId, cardIds: readonly CardId[]): readonly PostedCharge[]
}

export type DebtGroupReads = {
  /** In the order of their first charges; every debt of the contract is counted in one of them. */
  debtGroupsOf(contractId: ContractId): readonly DebtGroup[]
}
