// Groups of charges as the procedures answer them: with the single charges, or where a list would grow by hundreds
// of them that nobody opens, without.

import type { ChargePart, CountedPart, SpokenGroup } from '../../src/charges/group-charges.ts'

type Told = 'single-charges' | 'months'

export const groupToApi = (group: SpokenGroup, told: Told) =>
  toApi(group, parts => (told === 'months' ? [] : parts.map(partToApi)))

export const groupsToApi = (groups: readonly SpokenGroup[], told: Told) =>
  groups.map(group => groupToApi(group, told))

export const countedGroupsToApi = (groups: readonly SpokenGroup<CountedPart>[]) =>
  groups.map(group => toApi(group, () => []))

type ToldPart = Pick<ChargePart, 'chargeId' | 'iccid' | 'amountFen'>

const partToApi = ({ chargeId, iccid, amountFen }: ChargePart): ToldPart => ({ chargeId, iccid, amountFen })

function toApi<P extends ChargePart | CountedPart>(
  { kind, instalment, dueOn, fromMonth, toMonth, cards, charges, amountFen, months }: SpokenGroup<P>,
  partsOf: (parts: readonly P[]) => ToldPart[],
) {
  return {
    kind,
    instalment,
    dueOn,
    fromMonth,
    toMonth,
    cards,
    charges,
    amountFen,
    months: months.map(({ parts, ...month }) => ({ ...month, parts: partsOf(parts) })),
  }
}
