// A charge: what one term of a contract makes payable for one period, instalment or event. It is wanted (what
// the terms come to), recorded (what the ledger holds) or a change that brings the second up to the first.

import type { CalendarDate } from '../base/calendar-date.ts'
import type { Fen } from '../base/fen.ts'
import type { CardId, ChargeId, ContractId } from '../base/ids.ts'
import { type Month, monthOf } from '../base/month.ts'
import type { BecauseInputs } from '../contracts/because.ts'
import type { ChargeKind } from '../contracts/terms.ts'

/** What a charge is for, within its contract. A key is raised once; later corrections carry the same key. */
export type ChargeKey = {
  readonly termId: string
  readonly kind: ChargeKind
  /** The period's first month; of a replacement its month; null where a day or an instalment says it all. */
  readonly month: Month | null
  /** The instalment's number; of a replacement its place among those of the card charged in the month. */
  readonly instalment: number | null
  readonly cardId: CardId | null
}

export type ChargeInputs = BecauseInputs

export type ChargeFacts = {
  readonly key: ChargeKey
  /** Never zero; below zero it is a credit. */
  readonly amountFen: Fen
  readonly effectiveOn: CalendarDate
  /** The card's ICCID on that day. */
  readonly iccid: string | null
  /** What the amount was computed from; charges may share one object. */
  readonly inputs: ChargeInputs
}

export type WantedCharge = ChargeFacts

/** Computed by billing from the terms, or entered by hand from a bill; see `originOf`. */
export type ChargeOrigin = 'computed' | 'entered'

export type RecordedCharge = ChargeFacts & {
  readonly chargeId: ChargeId
  readonly contractId: ContractId
  /** The first charge of the key; null when this is it. */
  readonly adjusts: ChargeId | null
}

export type ChargeChange =
  /** The first charge of a key. */
  | (ChargeFacts & { readonly kind: 'raise'; readonly adjusts: null })
  /** Takes back all that stands recorded under the key; its amount is below zero. */
  | (ChargeFacts & { readonly kind: 'credit'; readonly adjusts: ChargeId })
  /** What the key comes to now, after the credit. */
  | (ChargeFacts & { readonly kind: 'raise-adjusted'; readonly adjusts: ChargeId })

/** The input by which an entered charge is known: it lies where the reason for every amount lies. */
export const ENTERED_BY_HAND = 'enteredByHand'

/** Billing neither wants nor credits what a person took from a bill: the terms cannot know it (Q-CARDTYPE). */
export const originOf = (inputs: ChargeInputs): ChargeOrigin =>
  inputs[ENTERED_BY_HAND] === true ? 'entered' : 'computed'

/** The month that a charge belongs to: its own, or else that of its day. */
export const chargeMonth = ({ key, effectiveOn }: Pick<ChargeFacts, 'key' | 'effectiveOn'>): Month =>
  key.month ?? monthOf(effectiveOn)
