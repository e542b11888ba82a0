// Contracts with the answers to their questions, prices, holidays, and what is known of the court.

import type { ContractId } from '../../base/ids.ts'
import type { HolidayTable } from '../../base/working-days.ts'
import type { PriceVersion } from '../../charges/price-version.ts'
import type { Answer } from '../../contracts/answers.ts'
import type { Contract } from '../../contracts/contract.ts'
import type { CourtSetting } from '../../notices/court-setting.ts'
import type { Recorded } from './recorded.ts'

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

export type CourtReads = {
  /** In order of recording; of two of a name the later prevails. */
  courtSettings(): readonly (CourtSetting & Recorded)[]
}
