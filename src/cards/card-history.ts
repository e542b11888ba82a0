// One card with all its records, as the ledger hands it in, and its way to the life that follows from them.

import { assert } from '../base/assert.ts'
import type { Card, CardEventRecord } from './card.ts'
import type { CardLife } from './card-life.ts'
import { currentEvents } from './current-events.ts'
import { foldCard } from './fold-card.ts'

/** `records` in the order of recording. */
export type CardHistory = { readonly card: Card; readonly records: readonly CardEventRecord[] }

/** Asserts: what recordEvents and correctEvent let into the ledger always folds. */
export function lifeOf({ card, records }: CardHistory): CardLife {
  const life = foldCard(card, currentEvents(records))
  assert(life.ok, `card ${card.cardId} has an impossible history`)
  return life.value
}
