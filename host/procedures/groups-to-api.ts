// Groups of charges as the procedures answer them: with the single charges, or where a list would grow by hundreds
// of them that nobody opens, without.

import type { SpokenGroup } from '../../src/charges/group-charges.ts'

type Told = 'single-charges' | 'months'

export const groupToApi = (
  { kind, instalment, dueOn, fromMonth, toMonth, cards, charges, amountFen, months }: SpokenGroup,
  told: Told,
) => ({
  kind,
  instalment,
  dueOn,
  fromMonth,
  toMonth,
  cards,
  charges,
  amountFen,
  months: months.map(({ parts, ...month }) => ({
    ...month,
    parts:
      told === 'months'
        ? []
        : parts.map(({ chargeId, iccid, amountFen: partFen }) => ({ chargeId, iccid, amountFen: partFen })),
  })),
})

export const groupsToApi = (groups: readonly SpokenGroup[], told: Told) =>
  groups.map(group => groupToApi(group, told))
