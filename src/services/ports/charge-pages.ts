// Lists of charges in windows, as long as a ledger may have them.

import type { CardId, ChargeId, ContractId } from '../../base/ids.ts'
import type { ChargeGroup, ChargeSums } from '../../charges/charge-group.ts'
import type { PostedCharge } from './charges.ts'

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
