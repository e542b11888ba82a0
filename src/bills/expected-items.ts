// What a bill by card should hold: the terms' own rating of every card and month in the bill's span, and beside it what
// the terms leave to the bill (Q-CARDTYPE, Q-FUNCTIONS): overage by the usage that is recorded, and what the clerk has
// entered by hand.

import { addFen, type Fen, minFen, ZERO_FEN } from '../base/fen.ts'
import type { CardId } from '../base/ids.ts'
import { firstDayOf, type Month } from '../base/month.ts'
import { type CardLife, livesByIccid } from '../cards/card-life.ts'
import type { CardUsage } from '../cards/card-usage.ts'
import { type ChargeFacts, chargeMonth, originOf, type RecordedCharge } from '../charges/charge.ts'
import type { PriceVersion } from '../charges/price-version.ts'
import { overageCharges } from '../charges/single-charges.ts'
import { wantedCharges } from '../charges/wanted-charges.ts'
import { type Contract, termOfKind } from '../contracts/contract.ts'
import { BILLED_ITEMS, type BilledItem, type BilledLine } from './billed-line.ts'

export type RatingFacts = {
  readonly contract: Contract
  readonly lives: readonly CardLife[]
  readonly usage: readonly CardUsage[]
  readonly priceVersions: readonly PriceVersion[]
  /** Those of the contract; only what was entered by hand is looked at. */
  readonly recorded: readonly RecordedCharge[]
}

/** By card, month and item. */
export type ExpectedItems = ReadonlyMap<CardId, ReadonlyMap<Month, ReadonlyMap<BilledItem, Fen>>>

export function expectedItems(
  facts: RatingFacts,
  lines: readonly BilledLine[],
  through: Month,
): ExpectedItems {
  const items = new Map<CardId, Map<Month, Map<BilledItem, Fen>>>()
  const rated = [...ratedCharges(facts, through)]
  for (const charge of [...rated, ...dueAsBilled(facts, rated, lines, through)]) {
    const item = itemOf(charge)
    const { cardId } = charge.key
    if (item === null || cardId === null) continue
    const months = items.get(cardId) ?? new Map<Month, Map<BilledItem, Fen>>()
    const month = chargeMonth(charge)
    const ofMonth = months.get(month) ?? new Map<BilledItem, Fen>()
    ofMonth.set(item, addFen(ofMonth.get(item) ?? ZERO_FEN, charge.amountFen))
    months.set(month, ofMonth)
    items.set(cardId, months)
  }
  return items
}

function* ratedCharges(facts: RatingFacts, through: Month): Generator<ChargeFacts, void, undefined> {
  yield* wantedCharges({ ...facts, milestones: [], through })
  yield* facts.recorded.filter(({ inputs }) => originOf(inputs) === 'entered')
}

/**
 * What falls due only because it is billed. A card's price, once a card: the first line that asks for it is right. Overage
 * whose computation is only advisory, up to what was used: nobody asks for a charge that the supplier does not make.
 */
function dueAsBilled(
  facts: RatingFacts,
  rated: readonly ChargeFacts[],
  lines: readonly BilledLine[],
  through: Month,
): readonly ChargeFacts[] {
  const byIccid = livesByIccid(facts.lives)
  const charged = new Set(rated.map(({ key }) => nameOf(key.kind, key.cardId, key.month)))
  const card = termOfKind(facts.contract, 'card-fee')
  const used = usedBeyond(facts, through)
  const billed = billedByName(lines, byIccid)
  return lines.flatMap((line): ChargeFacts[] => {
    const cardId = byIccid.get(line.iccid)?.card.cardId
    const { item, month, iccid } = line
    if (cardId === undefined) return []
    const charge = (termId: string, kind: BilledItem, amountFen: Fen): ChargeFacts => ({
      key: { termId, kind, month, instalment: null, cardId },
      amountFen,
      effectiveOn: firstDayOf(month),
      iccid,
      inputs: {},
    })
    const name = nameOf(item, cardId, month)
    if (charged.has(name)) return []
    charged.add(name)
    if (item === 'card-fee' && card?.raised === 'when-billed') {
      return [charge(card.id, item, card.unitPriceFen)]
    }
    const computed = item === 'usage-overage' ? used.get(name) : undefined
    if (computed === undefined) return []
    const dueFen = minFen(billed.get(name) ?? ZERO_FEN, computed.amountFen)
    return [charge(computed.key.termId, 'usage-overage', dueFen)]
  })
}

function billedByName(lines: readonly BilledLine[], lives: ReadonlyMap<string, CardLife>) {
  const billed = new Map<string, Fen>()
  for (const { iccid, item, month, amountFen } of lines) {
    const name = nameOf(item, lives.get(iccid)?.card.cardId ?? null, month)
    billed.set(name, addFen(billed.get(name) ?? ZERO_FEN, amountFen))
  }
  return billed
}

/** A card's price is due once, in whatever month. */
const nameOf = (item: string | null, cardId: CardId | null, month: Month | null): string =>
  `${item} ${cardId} ${item === 'card-fee' ? '' : month}`

/** By card and month; none where the terms charge it by themselves. */
function usedBeyond(facts: RatingFacts, through: Month): ReadonlyMap<string, ChargeFacts> {
  const term = termOfKind(facts.contract, 'usage-overage')
  if (term?.raised !== 'advisory') return new Map()
  const charges = [...overageCharges({ ...term, raised: 'charged' }, { ...facts, through })]
  return new Map(
    charges.map(charge => [nameOf('usage-overage', charge.key.cardId, charge.key.month), charge]),
  )
}

const itemOf = ({ key }: ChargeFacts): BilledItem | null =>
  BILLED_ITEMS.find(item => item === key.kind) ?? null
