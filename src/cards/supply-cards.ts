// Taking a batch of cards into the ledger: all of them or none. The limit counts cards, so a replacement, which
// is the same card with another ICCID, does not count again, and a cancelled card still does (B 5.1).

import type { CalendarDate } from '../base/calendar-date.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { SupplyRefusal } from './card-refusal.ts'
import { isUsualIccid, isUsualMsisdn, parseIccid } from './iccid.ts'

export type CardToSupply = {
  readonly iccid: string
  readonly msisdn: string | null
  readonly suppliedOn: CalendarDate
}

export type SupplyWarning =
  | { readonly kind: 'unusual-iccid'; readonly iccid: string }
  | { readonly kind: 'unusual-msisdn'; readonly iccid: string; readonly msisdn: string }

/** ICCIDs are normalised; write these and not what was typed. */
export type CardSupply = {
  readonly cards: readonly CardToSupply[]
  readonly warnings: readonly SupplyWarning[]
}

export type SupplyRequest = {
  /** The contract's limit, or null when it has none. */
  readonly maximum: number | null
  readonly suppliedSoFar: number
  /** Every ICCID that any card of the ledger, of whatever contract, has or had. */
  readonly existingIccids: ReadonlySet<string>
  readonly cards: readonly CardToSupply[]
}

export function supplyCards(request: SupplyRequest): Result<CardSupply, SupplyRefusal> {
  const { maximum, suppliedSoFar, existingIccids } = request
  const iccids = new Set<string>()
  const cards: CardToSupply[] = []
  for (const card of request.cards) {
    const parsed = parseIccid(card.iccid)
    if (!parsed.ok) return parsed
    const iccid = parsed.value
    if (existingIccids.has(iccid) || iccids.has(iccid)) return err({ kind: 'duplicate-iccid', iccid })
    iccids.add(iccid)
    cards.push({ ...card, iccid })
  }

  const supplying = cards.length
  if (maximum !== null && suppliedSoFar + supplying > maximum) {
    return err({ kind: 'card-limit-exceeded', maximum, suppliedSoFar, supplying })
  }
  return ok({ cards, warnings: cards.flatMap(warningsOf) })
}

function warningsOf({ iccid, msisdn }: CardToSupply): SupplyWarning[] {
  const warnings: SupplyWarning[] = []
  if (!isUsualIccid(iccid)) warnings.push({ kind: 'unusual-iccid', iccid })
  if (msisdn !== null && !isUsualMsisdn(msisdn)) warnings.push({ kind: 'unusual-msisdn', iccid, msisdn })
  return warnings
}
