// Billing is a reconciliation: what is wanted, less what is recorded, is what has to be written. Run twice it
// writes nothing; after a late correction it writes a visible credit and a visible charge, never an edit.

import { assert } from '../base/assert.ts'
import { addFen, type Fen, negateFen, sumFen, ZERO_FEN } from '../base/fen.ts'
import type { ChargeId } from '../base/ids.ts'
import type { Month } from '../base/month.ts'
import {
  type ChargeChange,
  type ChargeKey,
  chargeMonth,
  originOf,
  type RecordedCharge,
  type WantedCharge,
} from './charge.ts'

/**
 * `wanted` has each key at most once and nothing after `through`; `recorded` is all of the contract, in the order
 * of recording. Recorded months after `through` are left alone, and so is whatever was entered by hand.
 */
export function reconcile(
  wanted: Iterable<WantedCharge>,
  recorded: Iterable<RecordedCharge>,
  through: Month,
): readonly ChargeChange[] {
  const standing = standingCharges(recorded)
  const changes: ChargeChange[] = []
  for (const charge of wanted) {
    const stands = standing.get(charge.key.cardId)?.get(keyText(charge.key))
    if (stands === undefined) {
      changes.push({ ...charge, kind: 'raise', adjusts: null })
      continue
    }
    assert(!stands.isWanted, `wanted twice: ${keyText(charge.key)} of card ${charge.key.cardId}`)
    stands.isWanted = true
    if (stands.isEntered || stands.amountFen === charge.amountFen) continue
    if (stands.amountFen !== 0) changes.push(creditAll(stands, charge.amountFen))
    changes.push({ ...charge, kind: 'raise-adjusted', adjusts: stands.firstId })
  }

  for (const ofCard of standing.values()) {
    for (const stands of ofCard.values()) {
      if (stands.isWanted || stands.isEntered || stands.amountFen === 0) continue
      if (chargeMonth(stands.newest) <= through) changes.push(creditAll(stands, ZERO_FEN))
    }
  }
  return changes
}

export type ChangeSummary = {
  /** Keys charged for the first time. */
  readonly added: number
  /** Earlier charges that were corrected, each counted once. */
  readonly adjusted: number
  readonly totalFen: Fen
}

export function summarizeChanges(changes: readonly ChargeChange[]): ChangeSummary {
  return {
    added: changes.filter(change => change.kind === 'raise').length,
    adjusted: new Set(changes.flatMap(change => change.adjusts ?? [])).size,
    totalFen: sumFen(changes.map(change => change.amountFen)),
  }
}

/** All that is recorded under one key. */
type StandingCharge = {
  readonly firstId: ChargeId
  readonly isEntered: boolean
  amountFen: Fen
  /** The newest that is not a credit: what a credit takes back. */
  newest: RecordedCharge
  isWanted: boolean
}

// By card first: 360,000 keys in one map cost more a lookup than 36 in one of 10,000 small ones.
type StandingCharges = Map<ChargeKey['cardId'], Map<string, StandingCharge>>

function standingCharges(recorded: Iterable<RecordedCharge>): StandingCharges {
  const standing: StandingCharges = new Map()
  for (const charge of recorded) {
    const ofCard = standing.get(charge.key.cardId) ?? new Map<string, StandingCharge>()
    standing.set(charge.key.cardId, ofCard)
    const text = keyText(charge.key)
    const stands = ofCard.get(text)
    if (stands === undefined) {
      assert(charge.adjusts === null, `charge ${charge.chargeId} adjusts one that is not recorded before it`)
      ofCard.set(text, firstOfKey(charge))
    } else {
      assert(charge.adjusts === stands.firstId, `charge ${charge.chargeId} repeats ${stands.firstId}`)
      stands.amountFen = addFen(stands.amountFen, charge.amountFen)
      if (charge.amountFen > 0) stands.newest = charge
    }
  }
  return standing
}

function firstOfKey(charge: RecordedCharge): StandingCharge {
  return {
    firstId: charge.chargeId,
    isEntered: originOf(charge.inputs) === 'entered',
    amountFen: charge.amountFen,
    newest: charge,
    isWanted: false,
  }
}

const keyText = ({ kind, month, instalment, termId }: ChargeKey): string =>
  `${kind} ${month} ${instalment} ${termId}`

/** Effective on the day of what it takes back, so that the balance of any day comes out right. */
function creditAll({ firstId, amountFen, newest }: StandingCharge, wantedFen: Fen): ChargeChange {
  return {
    kind: 'credit',
    key: newest.key,
    amountFen: negateFen(amountFen),
    effectiveOn: newest.effectiveOn,
    iccid: newest.iccid,
    inputs: { recordedFen: amountFen, wantedFen },
    adjusts: firstId,
  }
}
