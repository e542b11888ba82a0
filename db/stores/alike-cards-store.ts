// Cards whose recorded charges differ in nothing but the card: what would be worked out for each of thousands of cards
// is worked out for one of them.

import { sql } from 'kysely'
import { type CardId, type ContractId, cardId } from '../../src/base/ids.ts'
import type { AlikeCardReads } from '../../src/services/ports.ts'
import type { LedgerReader } from '../handles.ts'
import { cachedByColumns } from './cached-by-columns.ts'
import type { ChargeColumns, KeptColumns } from './charge-columns.ts'
import { charges, chargesFromRows } from './charge-row.ts'

export function alikeCardReads(reader: LedgerReader, columns: KeptColumns): AlikeCardReads {
  const classesOf = cachedByColumns<ReadonlyMap<CardId, number>>(columns)
  return {
    cardsChargedAlike: id => classesOf(id, all => classCards(all, id)),
    chargesOfCards: (id, cardIds) => {
      const listed = JSON.stringify([...cardlessCharges(columns(), id)])
      const cards = JSON.stringify(cardIds)
      // Two conditions, each with its index.
      const named = sql<boolean>`(charge.seq in (select value from json_each(${listed}))
        or charge.card in (select value from json_each(${cards})))`
      return chargesFromRows(reader.all(charges.where(named).orderBy('seq')))
    },
  }
}

/**
 * A card's class is a number for the list of its charges so far: each further charge leads from one number to the next,
 * the same charge from the same number always to the same one.
 */
function classCards(columns: ChargeColumns, id: ContractId): ReadonlyMap<CardId, number> {
  const { end, shapes, shapeOf, cardOf, entered } = columns
  const isOfContract = [false, ...shapes.map(shape => shape.contract_id === id)]
  const steps = (shapes.length + 1) * 2
  const nextOf = new Map<number, number>()
  const classByCard = new Map<CardId, number>()
  for (let seq = 1; seq < end; seq += 1) {
    const shape = shapeOf[seq] ?? 0
    const card = cardOf[seq] ?? 0
    if (card === 0 || isOfContract[shape] !== true) continue
    const step = shape * 2 + Number(entered.has(seq))
    const place = (classByCard.get(cardId(card)) ?? 0) * steps + step
    const next = nextOf.get(place) ?? nextOf.size + 1
    nextOf.set(place, next)
    classByCard.set(cardId(card), next)
  }
  return classByCard
}

function* cardlessCharges(
  { end, shapes, shapeOf, cardOf }: ChargeColumns,
  id: ContractId,
): Generator<number> {
  const isOfContract = [false, ...shapes.map(shape => shape.contract_id === id)]
  for (let seq = 1; seq < end; seq += 1) {
    if (cardOf[seq] === 0 && isOfContract[shapeOf[seq] ?? 0] === true) yield seq
  }
}
