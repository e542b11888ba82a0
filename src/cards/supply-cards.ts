// Taking a batch of cards into the ledger: all of them or none. The limit counts cards, so a replacement, which
// is the same card with another ICCID, does not count again, and a cancelled card still does (B 5.1).

import type { CalendarDate } from '../base/calendar-date.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { SupplyRefusal } from './card-refusal.ts'
import { foldIccid, isUsualIccid, isUsualMsisdn, parseIccid } from './iccid.ts'

export type CardNumbers = { readonly iccid: string; readonly msisdn: string | null }
export type CardToSupply = CardNumbers & { readonly suppliedOn: CalendarDate }

export type SupplyWarning =
  | { readonly kind: 'unusual-iccid'; readonly iccid: string }
  | { readonly kind: 'unusual-msisdn'; readonly iccid: string; readonly msisdn: string }

/** ICCIDs are normalised; write these and not what was typed. */
export type CardSupply = {
  readonly cards: readonly CardToSupply[]
  readonly warnings: readonly SupplyWarning[]
}

/** What a batch is held against. */
export type SupplyLimits = {
  /** The contract's limit, or null when it has none. */
  readonly maximum: number | null
  readonly suppliedSoFar: number
  /** Every ICCID that any card of the ledger, of whatever contract, has or had. */
  readonly existingIccids: ReadonlySet<string>
}

export type SupplyRequest = SupplyLimits & { readonly cards: readonly CardToSupply[] }

/** What stands in the way of one card of a batch, counted from 0; of the limit, the first card beyond it. */
export type SupplyProblem = { readonly row: number; readonly refusal: SupplyRefusal }

/** Row by row; that there are too many stands last, for it concerns them all. */
export function findSupplyProblems({
  maximum,
  suppliedSoFar,
  existingIccids,
  cards,
}: SupplyLimits & { readonly cards: readonly CardNumbers[] }): readonly SupplyProblem[] {
  const seen = new Set<string>()
  const problems = cards.flatMap((card, row): SupplyProblem[] => {
    const parsed = parseIccid(card.iccid)
    if (!parsed.ok) return [{ row, refusal: parsed.error }]
    const iccid = parsed.value
    const isTaken = existingIccids.has(iccid) || seen.has(iccid)
    seen.add(iccid)
    return isTaken ? [{ row, refusal: { kind: 'duplicate-iccid', iccid } }] : []
  })
  const supplying = cards.length
  if (maximum === null || suppliedSoFar + supplying <= maximum) return problems
  const row = Math.max(0, maximum - suppliedSoFar)
  return [...problems, { row, refusal: { kind: 'card-limit-exceeded', maximum, suppliedSoFar, supplying } }]
}

export function supplyCards(request: SupplyRequest): Result<CardSupply, SupplyRefusal> {
  const [first] = findSupplyProblems(request)
  if (first !== undefined) return err(first.refusal)
  const cards = request.cards.map(card => ({ ...card, iccid: foldIccid(card.iccid) }))
  return ok({ cards, warnings: cards.flatMap(supplyWarnings) })
}

/** `iccid` as it would be stored. */
export function supplyWarnings({ iccid, msisdn }: CardNumbers): SupplyWarning[] {
  const warnings: SupplyWarning[] = []
  if (!isUsualIccid(iccid)) warnings.push({ kind: 'unusual-iccid', iccid })
  if (msisdn !== null && !isUsualMsisdn(msisdn)) warnings.push({ kind: 'unusual-msisdn', iccid, msisdn })
  return warnings
}
