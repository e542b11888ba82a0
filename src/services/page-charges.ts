// 应付 in windows: the charges that a filter finds, in the order asked for, as many as are looked at, each with what
// was paid on it; beside them how many there are in all and what they come to.

import type { ChargeOrder, ChargeState } from '../api/charges-procedures.ts'
import type { UnknownContract } from '../api/refusals.ts'
import type { CalendarDate } from '../base/calendar-date.ts'
import { compareText } from '../base/compare-text.ts'
import { type Fen, subtractFen, sumFen } from '../base/fen.ts'
import type { ChargeId } from '../base/ids.ts'
import { ok, type Result } from '../base/result.ts'
import { openCharges } from '../payments/open-charges.ts'
import { payableCharges } from './charge-dues.ts'
import {
  type ChargeFilter,
  type DatedGroup,
  type GroupName,
  type SoughtList,
  soughtList,
  stateOfUnsettled,
} from './charge-groups.ts'
import { type ContractInForce, contractInForce, openQuestionsOn } from './contract-in-force.ts'
import { type ListedCharge, listedCharges } from './list-charges.ts'
import type { ChargeWindow, ReadLedger } from './ports.ts'
import { RATED } from './run-billing.ts'

/** By what all charges of a group share; within it by ICCID. The other orders are by what a single charge has. */
type GroupOrder = Exclude<ChargeOrder, ChargeWindow['order']>

export type ChargePageQuery = {
  readonly contractId: string
  readonly filter: ChargeFilter
  readonly nameOf: GroupName
  readonly asOf: CalendarDate
  readonly order: ChargeOrder
  readonly isDescending: boolean
  readonly offset: number
  readonly limit: number
}

export type PagedCharge = ListedCharge & {
  readonly state: ChargeState
  /** Null for a correction: what was paid on it and what is open stands with the first charge of its key. */
  readonly settlement: { readonly paidFen: Fen; readonly openFen: Fen } | null
}

export type ChargePage = {
  readonly rows: readonly PagedCharge[]
  readonly total: number
  readonly totalFen: Fen
  readonly openFen: Fen
  readonly openQuestions: readonly string[]
}

export function pageCharges(ledger: ReadLedger, query: ChargePageQuery): Result<ChargePage, UnknownContract> {
  const found = contractInForce(ledger, query.contractId)
  if (!found.ok) return found
  const { id, contract } = found.value
  const list = soughtList(ledger, found.value, query)
  const sums = ledger.chargeSumsOf(id, list.groups.map(soughtOf), list.sought)
  const counts = sums.map(({ count }) => count)
  return ok({
    rows: pagedCharges(ledger, found.value, query.asOf, windowOf(ledger, found.value, list, counts, query)),
    total: counts.reduce((sum, count) => sum + count, 0),
    totalFen: sumFen(sums.map(({ amountFen }) => amountFen)),
    openFen: sumFen(sums.map(({ openFen }) => openFen)),
    openQuestions: openQuestionsOn(ledger, contract, [...RATED, 'payment-terms']),
  })
}

export type ChargesInStretches = {
  readonly total: number
  /** The rows from the offset on, at most so many. */
  readonly stretch: (offset: number, limit: number) => readonly PagedCharge[]
}

/** All that the filter finds, put in order once: for whoever goes through the list to its end. */
export function chargesInStretches(
  ledger: ReadLedger,
  query: Omit<ChargePageQuery, 'offset' | 'limit'>,
): Result<ChargesInStretches, UnknownContract> {
  const found = contractInForce(ledger, query.contractId)
  if (!found.ok) return found
  const list = soughtList(ledger, found.value, query)
  const sums = ledger.chargeSumsOf(found.value.id, list.groups.map(soughtOf), list.sought)
  const counts = sums.map(({ count }) => count)
  const total = counts.reduce((sum, count) => sum + count, 0)
  const ids = windowOf(ledger, found.value, list, counts, { ...query, offset: 0, limit: total })
  return ok({
    total,
    stretch: (offset, limit) =>
      pagedCharges(ledger, found.value, query.asOf, ids.slice(offset, offset + limit)),
  })
}

const soughtOf = ({ group, iccidWords }: DatedGroup) => ({ group, iccidWords })

function windowOf(
  ledger: ReadLedger,
  { id }: ContractInForce,
  { groups, sought }: SoughtList,
  counts: readonly number[],
  query: ChargePageQuery,
): readonly ChargeId[] {
  const { order, isDescending, offset, limit } = query
  if (!isGroupOrder(order)) {
    const total = counts.reduce((sum, count) => sum + count, 0)
    const window = { order, ...nearestWay(total, { isDescending, offset, limit }) }
    const ids = ledger.chargeIdsOf(id, groups.map(soughtOf), sought, window)
    return window.isDescending === isDescending ? ids : ids.toReversed()
  }
  const inOrder = groups
    .map((dated, place) => ({ dated, count: counts[place] ?? 0 }))
    .toSorted((a, b) => compareGroups(order, a.dated, b.dated))
  const ids: ChargeId[] = []
  let before = 0
  // Only the groups that the window touches are read.
  for (const { dated, count } of isDescending ? inOrder.toReversed() : inOrder) {
    const left = limit - ids.length
    const start = Math.max(0, offset - before)
    before += count
    if (left > 0 && start < count) {
      const window = { order: 'iccid', isDescending, offset: start, limit: left } as const
      ids.push(...ledger.chargeIdsOf(id, [soughtOf(dated)], sought, window))
    }
  }
  return ids
}

type Way = Pick<ChargePageQuery, 'isDescending' | 'offset' | 'limit'>

/** What lies past the middle is nearer from the end: sorting costs by what comes before the window. */
function nearestWay(total: number, way: Way): Way {
  const { isDescending, offset, limit } = way
  if (offset <= total / 2 || offset >= total) return way
  const count = Math.min(limit, total - offset)
  return { isDescending: !isDescending, offset: total - offset - count, limit: count }
}

const isGroupOrder = (order: ChargeOrder): order is GroupOrder =>
  order === 'month' || order === 'kind' || order === 'dueOn'

/** Later than every day: what has no due day yet comes after what has one. */
const NO_DAY = '9999'

function compareGroups(order: GroupOrder, a: DatedGroup, b: DatedGroup): number {
  const first = {
    month: 0,
    kind: compareText(a.group.kind, b.group.kind),
    dueOn: compareText(a.due.dueOn ?? NO_DAY, b.due.dueOn ?? NO_DAY),
  }[order]
  return first || compareText(nameInOrder(a), nameInOrder(b))
}

const nameInOrder = ({ group: { month, instalment, kind, termId, isRepriced } }: DatedGroup): string =>
  [month, String(instalment ?? 0).padStart(6, '0'), kind, termId, isRepriced].join(' ')

function pagedCharges(
  ledger: ReadLedger,
  { contract }: ContractInForce,
  asOf: CalendarDate,
  ids: readonly ChargeId[],
): readonly PagedCharge[] {
  const families = ledger.familiesOf(ids)
  const debts = openCharges(payableCharges(ledger, contract, families.charges), families.allocations)
  const debtOf = new Map(debts.map(debt => [debt.chargeId, debt]))
  return listedCharges(ledger, contract, ledger.chargesByIds(ids)).map(charge => {
    const debt = debtOf.get(charge.adjusts ?? charge.chargeId)
    const openFen = debt?.openFen ?? charge.amountFen
    return {
      ...charge,
      state: openFen <= 0 ? 'settled' : stateOfUnsettled(charge.due.dueOn, asOf),
      settlement:
        debt === undefined || charge.adjusts !== null
          ? null
          : { paidFen: subtractFen(debt.amountFen, debt.openFen), openFen },
    }
  })
}
