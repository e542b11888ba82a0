// Debts in groups, for figures over all of a contract. Remembered until a charge or an allocation is recorded.

import { calendarDate } from '../../src/base/calendar-date.ts'
import { type Fen, fen, sumFen } from '../../src/base/fen.ts'
import { type ContractId, chargeId, paymentId } from '../../src/base/ids.ts'
import { month } from '../../src/base/month.ts'
import type { DebtGroup } from '../../src/payments/debt-group.ts'
import { chargesByKey } from '../../src/payments/open-charges.ts'
import type { Allocation } from '../../src/payments/payment.ts'
import type { DebtGroupReads } from '../../src/services/ports.ts'
import type { LedgerReader } from '../handles.ts'
import { cachedBySeq } from './cached-by-seq.ts'
import { familiesFromKeys } from './charge-families.ts'
import { newestQuery } from './charge-page-sql.ts'
import { chargeKindFromText } from './charge-row.ts'
import {
  firstUnpaidQuery,
  manifoldQuery,
  type PaidRow,
  paidQuery,
  type ShapeRow,
  shapesQuery,
} from './debt-group-sql.ts'

export function debtGroupReads(reader: LedgerReader): DebtGroupReads {
  const groupsOf = cachedBySeq<readonly DebtGroup[]>()
  return {
    debtGroupsOf: id => {
      const newest = reader.first(newestQuery, {})
      return groupsOf(id, Math.max(newest?.charge ?? 0, newest?.allocation ?? 0), () => {
        const manifold = reader.all(manifoldQuery(id), {}).map(({ first }) => first)
        return [
          ...plainGroups(reader, id, JSON.stringify(manifold)),
          ...manifoldGroups(reader, manifold),
        ].toSorted((a, b) => a.chargeId - b.chargeId)
      })
    },
  }
}

function plainGroups(reader: LedgerReader, id: ContractId, manifold: string): readonly DebtGroup[] {
  const paidByShape = Map.groupBy(reader.all(paidQuery(id, manifold), {}), nameOf)
  return reader.all(shapesQuery(id, manifold), {}).flatMap(shape => {
    const paid = paidByShape.get(nameOf(shape)) ?? []
    const unpaid = shape.count - paid.reduce((sum, { count }) => sum + count, 0)
    const groups = paid.map(row => groupFromRow(row, paidOfRow(row), row))
    if (unpaid === 0) return groups
    const first =
      paid.length === 0 ? shape.first : reader.first(firstUnpaidQuery(id, manifold, shape), {})?.first
    return [...groups, groupFromRow(shape, [], { first: first ?? shape.first, count: unpaid })]
  })
}

const nameOf = (row: ShapeRow): string =>
  [
    row.term_id,
    row.kind,
    row.charge_month,
    row.instalment,
    row.repriced,
    row.monthless,
    row.effective_on,
    row.amount_fen,
  ].join(' ')

const paidOfRow = ({ payment, paid_fen }: PaidRow): DebtGroup['paid'] => [
  { paymentId: paymentId(payment), amountFen: fen(paid_fen) },
]

const groupFromRow = (
  row: ShapeRow,
  paid: DebtGroup['paid'],
  { first, count }: { readonly first: number; readonly count: number },
): DebtGroup => ({
  chargeId: chargeId(first),
  key: {
    termId: row.term_id,
    kind: chargeKindFromText(row.kind),
    month: row.monthless === 1 ? null : month(row.charge_month),
    instalment: row.instalment === 0 ? null : row.instalment,
  },
  members: [{ effectiveOn: calendarDate(row.effective_on), amountFen: fen(row.amount_fen) }],
  paid,
  count,
})

function manifoldGroups(reader: LedgerReader, keys: readonly number[]): readonly DebtGroup[] {
  const { charges, allocations } = familiesFromKeys(reader, keys)
  const allocationsByCharge = Map.groupBy(allocations, allocation => allocation.chargeId)
  return [...chargesByKey(charges)].flatMap(([first, members]) => {
    const [charge] = members
    if (charge === undefined) return []
    const { cardId: _, ...key } = charge.key
    const allocated = members.flatMap(member => allocationsByCharge.get(member.chargeId) ?? [])
    return {
      chargeId: first,
      key,
      members: members.map(({ effectiveOn, amountFen }) => ({ effectiveOn, amountFen })),
      paid: paidIn(allocated),
      count: 1,
    }
  })
}

function paidIn(allocations: readonly Allocation[]): DebtGroup['paid'] {
  return [...Map.groupBy(allocations, ({ paymentId: id }) => id)]
    .map(([id, shares]) => ({
      paymentId: id,
      amountFen: sumFen(shares.map((share): Fen => share.amountFen)),
    }))
    .filter(({ amountFen }) => amountFen !== 0)
}
