// 解释 of the figures of a contract's position: what each is made of, down to payments, due days and the days of a
// late fee.

import type { UnknownContract } from '../api/refusals.ts'
import type { CalendarDate } from '../base/calendar-date.ts'
import type { DecimalText } from '../base/decimal-text.ts'
import { type Exact, sumExact } from '../base/exact.ts'
import { ok, type Result } from '../base/result.ts'
import { termOfKind } from '../contracts/contract.ts'
import { lateFeeExact } from '../late-fees/estimate.ts'
import type { LateFeePart } from '../statements/late-fee-of-debts.ts'
import { type Position, positionOf } from '../statements/position.ts'
import { type PositionParts, positionParts } from '../statements/position-parts.ts'
import { countedAccountOf } from './contract-account.ts'
import { contractInForce } from './contract-in-force.ts'
import type { ReadLedger } from './ports.ts'

export type PositionExplanation = PositionParts & {
  readonly position: Position
  /** Null where the contract agrees no late fee. */
  readonly lateFee: {
    readonly ratePerDay: DecimalText
    readonly segments: readonly (LateFeePart & { readonly exactFee: Exact })[]
    /** Before the one rounding. */
    readonly exactFee: Exact
  } | null
}

export function explainPosition(
  ledger: ReadLedger,
  { contractId, asOf }: { readonly contractId: string; readonly asOf: CalendarDate },
): Result<PositionExplanation, UnknownContract> {
  const found = contractInForce(ledger, contractId)
  if (!found.ok) return found
  const { id, contract } = found.value
  const terms = { contract, priceVersions: ledger.priceVersionsOf(id), asOf }
  const account = countedAccountOf(ledger, id, contract)
  const position = positionOf(account, terms)
  const ratePerDay = termOfKind(contract, 'late-fee')?.ratePerDay
  const segments = (position.lateFee?.segments ?? []).flatMap(segment =>
    ratePerDay === undefined ? [] : [{ ...segment, exactFee: lateFeeExact([segment], ratePerDay) }],
  )
  return ok({
    ...positionParts(account, terms),
    position,
    lateFee:
      ratePerDay === undefined
        ? null
        : { ratePerDay, segments, exactFee: sumExact(segments.map(({ exactFee }) => exactFee)) },
  })
}
