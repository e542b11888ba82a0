// Which card an ICCID means. A card keeps its identity through replacements, so it has a chain of ICCIDs, each
// from a day on; a batch of events may lengthen the chain while it is being read.

import type { CalendarDate } from '../base/calendar-date.ts'
import type { CardId } from '../base/ids.ts'
import { err, ok, type Result } from '../base/result.ts'
import { type CardHistory, lifeOf } from './card-history.ts'
import type { IccidInUse, NamingRefusal } from './card-refusal.ts'

type ChainLink = { readonly iccid: string; readonly from: CalendarDate }

export type CardNames = Map<string, { readonly cardId: CardId; readonly chain: ChainLink[] }>

export function cardNamesOf(histories: readonly CardHistory[]): CardNames {
  const names: CardNames = new Map()
  for (const history of histories) {
    const chain = [...lifeOf(history).iccids]
    for (const { iccid } of chain) names.set(iccid, { cardId: history.card.cardId, chain })
  }
  return names
}

/**
 * The card that `iccid` means on a day. Its newer ICCID is taken for an earlier day too, because the clerk may
 * know no other; an older one is refused from the day on which it was replaced away.
 */
export function findCard(names: CardNames, iccid: string, on: CalendarDate): Result<CardId, NamingRefusal> {
  const holder = names.get(iccid)
  if (holder === undefined) return err({ kind: 'unknown-card', iccid })
  const next = holder.chain[holder.chain.findIndex(link => link.iccid === iccid) + 1]
  if (next === undefined || on < next.from) return ok(holder.cardId)
  return err({ kind: 'card-replaced', iccid, on, replacedOn: next.from, newIccid: next.iccid })
}

export type Renaming = { readonly iccid: string; readonly newIccid: string; readonly on: CalendarDate }

/** Lengthens the chain of the card that `iccid` means; an ICCID is never given twice, not even to one card. */
export function renameCard(names: CardNames, { iccid, newIccid, on }: Renaming): Result<null, IccidInUse> {
  const holder = names.get(iccid)
  if (holder === undefined || names.has(newIccid)) return err({ kind: 'iccid-in-use', iccid: newIccid })
  const place = holder.chain.findLastIndex(link => link.from <= on) + 1
  holder.chain.splice(place, 0, { iccid: newIccid, from: on })
  names.set(newIccid, holder)
  return ok(null)
}
