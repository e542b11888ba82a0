// 物联网卡: the cards of a contract with their lives as they stand on a day, the events that made them so, what each
// costs in that month, and how many more the contract lets be supplied.

import type { UnknownContract } from '../api/refusals.ts'
import type { CalendarDate } from '../base/calendar-date.ts'
import { type Fen, ZERO_FEN } from '../base/fen.ts'
import { monthOf } from '../base/month.ts'
import { ok, type Result } from '../base/result.ts'
import type { CardEvent } from '../cards/card.ts'
import { lifeOf } from '../cards/card-history.ts'
import { type CardHold, cardHoldOn } from '../cards/card-hold.ts'
import { type CardLife, type CardState, cardStateOn } from '../cards/card-life.ts'
import { currentEvents } from '../cards/current-events.ts'
import { feesInMonth } from '../charges/month-fees.ts'
import { type Because, becauseOf } from '../contracts/because.ts'
import { type Contract, termOfKind } from '../contracts/contract.ts'
import { cardHistoriesOf } from './card-histories.ts'
import { contractInForce } from './contract-in-force.ts'
import type { ReadLedger } from './ports.ts'

export type ListedCard = {
  readonly life: CardLife
  /** Null before the card was supplied. */
  readonly state: CardState | null
  readonly events: readonly CardEvent[]
  /** The suspension in which it rests on the day; null without a day. */
  readonly hold: CardHold | null
  /** What the day's month costs, as far as is known; null without a day. */
  readonly monthFen: Fen | null
}

export type CardList = {
  readonly cards: readonly ListedCard[]
  /** Null when the contract sets no limit. */
  readonly limit: CardLimit | null
  /** Null when the contract knows no suspension. */
  readonly maximumHoldMonths: number | null
}

export type CardLimit = { readonly maximum: number; readonly left: number; readonly because: Because }

/** Without a day: as after the last event known. */
export function listCards(
  ledger: ReadLedger,
  { contractId, asOf }: { readonly contractId: string; readonly asOf: CalendarDate | null },
): Result<CardList, UnknownContract> {
  const found = contractInForce(ledger, contractId)
  if (!found.ok) return found
  const { id, contract } = found.value
  const maximumHoldMonths = termOfKind(contract, 'suspension-fee')?.maximumMonths ?? null
  const histories = cardHistoriesOf(ledger, id).map(history => ({ ...history, life: lifeOf(history) }))
  const lives = histories.map(({ life }) => life)
  const priceVersions = ledger.priceVersionsOf(id)
  const fees = asOf === null ? null : feesInMonth({ contract, lives, priceVersions, through: monthOf(asOf) })
  return ok({
    cards: histories.map(({ life, records }) => ({
      life,
      state: asOf === null ? life.state : cardStateOn(life, asOf),
      events: currentEvents(records),
      hold: asOf === null || maximumHoldMonths === null ? null : cardHoldOn(life, maximumHoldMonths, asOf),
      monthFen: fees === null ? null : (fees.get(life.card.cardId) ?? ZERO_FEN),
    })),
    limit: limitOf(contract, lives.length),
    maximumHoldMonths,
  })
}

/** A cancelled card still counts (B 5.1). */
function limitOf(contract: Contract, supplied: number): CardLimit | null {
  const term = termOfKind(contract, 'card-limit')
  if (term === null) return null
  const { maximum } = term
  const because = becauseOf(contract.id, term, { maximum, supplied })
  return { maximum, left: Math.max(0, maximum - supplied), because }
}
