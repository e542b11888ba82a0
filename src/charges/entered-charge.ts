// Charges that the terms cannot know and the clerk enters from the supplier's bill: the price of cards whose type
// the contract leaves open (Q-CARDTYPE), and data beyond what is included while its computation is only advisory.

import { type Fen, negateFen, sumFen } from '../base/fen.ts'
import type { ChargeId } from '../base/ids.ts'
import { err, ok, type Result } from '../base/result.ts'
import { type Contract, termsOfKind } from '../contracts/contract.ts'
import type { TermOf } from '../contracts/terms.ts'
import {
  type ChargeChange,
  type ChargeFacts,
  type ChargeKey,
  ENTERED_BY_HAND,
  originOf,
  type RecordedCharge,
} from './charge.ts'

export type ChargeToEnter = Omit<ChargeFacts, 'key' | 'inputs'> & {
  readonly kind: EnteredKind
  /** The bill's month. */
  readonly month: NonNullable<ChargeKey['month']>
  /** Null for a sum over several cards. */
  readonly cardId: ChargeKey['cardId']
  /** Where the clerk has it from. */
  readonly reason: string
}

export const ENTERED_KINDS = ['card-fee', 'usage-overage'] as const
export type EnteredKind = (typeof ENTERED_KINDS)[number]

export type EntryRefusal =
  | { readonly kind: 'no-such-charge'; readonly contractId: string; readonly charge: EnteredKind }
  /** Billing raises it by itself: entering it too would charge it twice. */
  | { readonly kind: 'charged-by-terms'; readonly contractId: string; readonly charge: EnteredKind }
  | { readonly kind: 'charge-already-entered'; readonly chargeId: ChargeId; readonly amountFen: Fen }

/** `recorded` holds at least every charge of that kind and month. */
export function enterCharge(
  contract: Contract,
  { kind, month, cardId, reason, ...facts }: ChargeToEnter,
  recorded: readonly RecordedCharge[],
): Result<ChargeChange, EntryRefusal> {
  const term = termsOfKind(contract, kind)[0]
  if (term === undefined) return err({ kind: 'no-such-charge', contractId: contract.id, charge: kind })
  if (isRaisedByTerms(term)) return err({ kind: 'charged-by-terms', contractId: contract.id, charge: kind })

  const key: ChargeKey = { termId: term.id, kind, month, instalment: null, cardId }
  const charge = { ...facts, key, inputs: { [ENTERED_BY_HAND]: true, amountFen: facts.amountFen, reason } }
  const ofKey = recorded.filter(each => isSameKey(each.key, key))
  const first = ofKey[0]
  if (first === undefined) return ok({ ...charge, kind: 'raise', adjusts: null })
  const amountFen = sumFen(ofKey.map(each => each.amountFen))
  return amountFen === 0
    ? ok({ ...charge, kind: 'raise-adjusted', adjusts: first.chargeId })
    : err({ kind: 'charge-already-entered', chargeId: first.chargeId, amountFen })
}

export type WithdrawalRefusal =
  | { readonly kind: 'not-entered-by-hand'; readonly chargeId: ChargeId }
  | { readonly kind: 'charge-already-withdrawn'; readonly chargeId: ChargeId }

/** Takes an entered charge back whole; `ofKey` is every charge of its key, the first one first. */
export function withdrawCharge(
  ofKey: readonly [RecordedCharge, ...RecordedCharge[]],
  reason: string,
): Result<ChargeChange, WithdrawalRefusal> {
  const [first] = ofKey
  const { chargeId, key, effectiveOn, iccid } = ofKey.findLast(each => each.amountFen > 0) ?? first
  if (originOf(first.inputs) !== 'entered') return err({ kind: 'not-entered-by-hand', chargeId })
  const recordedFen = sumFen(ofKey.map(each => each.amountFen))
  if (recordedFen === 0) return err({ kind: 'charge-already-withdrawn', chargeId })
  return ok({
    kind: 'credit',
    key,
    amountFen: negateFen(recordedFen),
    effectiveOn,
    iccid,
    inputs: { [ENTERED_BY_HAND]: true, recordedFen, wantedFen: 0, reason },
    adjusts: first.chargeId,
  })
}

function isRaisedByTerms(term: TermOf<EnteredKind>): boolean {
  return term.raised === 'on-supply' || term.raised === 'charged'
}

const isSameKey = (a: ChargeKey, b: ChargeKey): boolean =>
  a.termId === b.termId &&
  a.kind === b.kind &&
  a.month === b.month &&
  a.instalment === b.instalment &&
  a.cardId === b.cardId
