// Which groups of a contract's charges a list is about: each with its due day, chosen by period, kind, state and words.

import type { ChargeState } from '../api/charges-procedures.ts'
import type { CalendarDate } from '../base/calendar-date.ts'
import type { CardId } from '../base/ids.ts'
import type { Month } from '../base/month.ts'
import { type DueDay, dueDayFinder } from '../bills/due-day.ts'
import { type ChargeGroup, clauseOfGroup, keyOfGroup } from '../charges/charge-group.ts'
import type { ChargeKind } from '../contracts/terms.ts'
import type { ContractInForce } from './contract-in-force.ts'
import type { ReadLedger, SoughtCharges, SoughtGroup } from './ports.ts'

/** What a list is narrowed to; null leaves everything in. */
export type ChargeFilter = {
  /** Both inclusive; by the charge's month, or else its effective day's. */
  readonly from: Month | null
  readonly to: Month | null
  readonly kind: ChargeKind | null
  readonly state: ChargeState | null
  readonly cardId: CardId | null
  /** Each must stand in the card's ICCID or in what the group is called. */
  readonly words: readonly string[]
}

/** What a group is found by besides the cards in it: how a kind is called is not known here. */
export type GroupName = (group: ChargeGroup, clause: string) => string

export type DatedGroup = SoughtGroup & { readonly due: DueDay }

export type SoughtList = { readonly groups: readonly DatedGroup[]; readonly sought: SoughtCharges }

export function soughtList(
  ledger: ReadLedger,
  { id, contract }: ContractInForce,
  { filter, nameOf, asOf }: { filter: ChargeFilter; nameOf: GroupName; asOf: CalendarDate },
): SoughtList {
  const dueDayOf = dueDayFinder({
    contract,
    milestones: ledger.milestonesOf(id),
    bills: ledger.billsOf(id),
    holidays: ledger.holidays(),
  })
  const groups = ledger
    .chargeGroupsOf(id)
    .filter(group => isInPeriod(group, filter) && (filter.kind === null || group.kind === filter.kind))
    .map(group => ({ group, due: dueDayOf(keyOfGroup(group)), iccidWords: wordsLeft(group) }))
    .filter(({ due }) => mayBeIn(filter.state, due.dueOn, asOf))
  const isSettled = filter.state === null ? null : filter.state === 'settled'
  return { groups, sought: { cardId: filter.cardId, isSettled } }

  function wordsLeft(group: ChargeGroup): readonly string[] {
    if (filter.words.length === 0) return []
    const name = nameOf(group, clauseOfGroup(contract, group))
    return filter.words.filter(word => !name.includes(word))
  }
}

const isInPeriod = ({ month }: ChargeGroup, { from, to }: ChargeFilter): boolean =>
  (from === null || month >= from) && (to === null || month <= to)

const mayBeIn = (state: ChargeState | null, dueOn: CalendarDate | null, asOf: CalendarDate): boolean =>
  state === null || state === 'settled' || state === stateOfUnsettled(dueOn, asOf)

/** The due day itself is not late. */
export function stateOfUnsettled(
  dueOn: CalendarDate | null,
  asOf: CalendarDate,
): Exclude<ChargeState, 'settled'> {
  if (dueOn === null) return 'undated'
  return dueOn < asOf ? 'overdue' : 'due'
}
