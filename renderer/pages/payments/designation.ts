// Which charges the payer names and how much of each group: as the form holds it, and as the host is told.

import type { CallInput } from '../../client/procedures.ts'
import { amountFenOf } from '../../components/amount-field.tsx'
import { type ChargeGroup, chargeIdsOf, groupKey } from '../../components/charge-rows.ts'

export type Designated = {
  readonly chargeIds: readonly number[]
  /** By the group's key, as typed; where nothing is typed all that was chosen of the group is meant. */
  readonly amounts: Readonly<Record<string, string>>
}

export const NOTHING_DESIGNATED: Designated = { chargeIds: [], amounts: {} }

export function chosenOf(group: ChargeGroup, { chargeIds }: Designated): readonly number[] {
  const chosen = new Set(chargeIds)
  return chargeIdsOf(group).filter(chargeId => chosen.has(chargeId))
}

export function chosenFenOf(group: ChargeGroup, { chargeIds }: Designated): number {
  const chosen = new Set(chargeIds)
  const parts = group.months.flatMap(month => month.parts).filter(({ chargeId }) => chosen.has(chargeId))
  return parts.reduce((sum, { amountFen }) => sum + amountFen, 0)
}

type Designations = NonNullable<CallInput<'payments.try'>['designations']>

/** Null where an amount cannot be read, or nothing is chosen. */
export function designationsOf(groups: readonly ChargeGroup[], designated: Designated): Designations | null {
  const designations: Designations = []
  for (const group of groups) {
    const chargeIds = chosenOf(group, designated)
    if (chargeIds.length === 0) continue
    const typed = (designated.amounts[groupKey(group)] ?? '').trim()
    const amountFen = typed === '' ? chosenFenOf(group, designated) : amountFenOf(typed)
    if (amountFen === null || amountFen === 0) return null
    designations.push({ chargeIds: [...chargeIds], amountFen })
  }
  return designations.length === 0 ? null : designations
}

export const designatedFen = (designations: Designations): number =>
  designations.reduce((sum, { amountFen }) => sum + amountFen, 0)
