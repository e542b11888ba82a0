// 应付 summed: by month under the same filter as the list, and by card.

import type { UnknownContract } from '../api/refusals.ts'
import type { CalendarDate } from '../base/calendar-date.ts'
import { sumFen } from '../base/fen.ts'
import type { Month } from '../base/month.ts'
import { ok, type Result } from '../base/result.ts'
import type { ChargeSums } from '../charges/charge-group.ts'
import { type ChargeFilter, type GroupName, soughtList } from './charge-groups.ts'
import { contractInForce } from './contract-in-force.ts'
import type { ChargedCard, ReadLedger } from './ports.ts'

export type MonthOfCharges = ChargeSums & { readonly month: Month }

/** In the order of the months; one in which nothing is found is left out. */
export function sumChargesByMonth(
  ledger: ReadLedger,
  query: {
    readonly contractId: string
    readonly filter: ChargeFilter
    readonly nameOf: GroupName
    readonly asOf: CalendarDate
  },
): Result<readonly MonthOfCharges[], UnknownContract> {
  const found = contractInForce(ledger, query.contractId)
  if (!found.ok) return found
  const { groups, sought } = soughtList(ledger, found.value, query)
  const searched = groups.map(({ group, iccidWords }) => ({ group, iccidWords }))
  const sums = ledger.chargeSumsOf(found.value.id, searched, sought)
  const byMonth = Map.groupBy(sums.entries(), ([place]) => groups[place]?.group.month)
  return ok(
    [...byMonth]
      .flatMap(([month, entries]) =>
        month === undefined ? [] : [{ month, ...together(entries.map(([, each]) => each)) }],
      )
      .filter(({ count }) => count > 0)
      .toSorted((a, b) => (a.month < b.month ? -1 : 1)),
  )
}

const together = (sums: readonly ChargeSums[]): ChargeSums => ({
  count: sums.reduce((count, each) => count + each.count, 0),
  amountFen: sumFen(sums.map(({ amountFen }) => amountFen)),
  openFen: sumFen(sums.map(({ openFen }) => openFen)),
})

export function sumChargesByCard(
  ledger: ReadLedger,
  query: {
    readonly contractId: string
    readonly words: readonly string[]
    readonly offset: number
    readonly limit: number
  },
): Result<{ readonly cards: readonly ChargedCard[]; readonly total: number }, UnknownContract> {
  const found = contractInForce(ledger, query.contractId)
  return found.ok ? ok(ledger.chargedCardsOf(found.value.id, query.words, query)) : found
}
