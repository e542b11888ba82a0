// Debts in groups, for figures over all of a contract: counted in the columns of all charges, and remembered until a
// charge or an allocation is recorded.

import { calendarDate } from '../../src/base/calendar-date.ts'
import { fen, sumFen } from '../../src/base/fen.ts'
import { type ContractId, chargeId, paymentId } from '../../src/base/ids.ts'
import type { DebtGroup } from '../../src/payments/debt-group.ts'
import type { DebtGroupReads } from '../../src/services/ports.ts'
import { cachedByColumns } from './cached-by-columns.ts'
import { type ChargeColumns, type KeptColumns, keyOfShape } from './charge-columns.ts'
import type { ShapeRow } from './charge-columns-sql.ts'

export function debtGroupReads(columns: KeptColumns): DebtGroupReads {
  const groupsOf = cachedByColumns<readonly DebtGroup[]>(columns)
  return { debtGroupsOf: id => groupsOf(id, all => countDebts(all, id)) }
}

/** A debt as all that is like it: its charges by their shapes, and what was paid on it. */
type Alike = {
  readonly shapes: readonly number[]
  readonly paid: readonly number[]
  first: number
  count: number
}

function countDebts(columns: ChargeColumns, id: ContractId): readonly DebtGroup[] {
  const { end, shapeOf, firstOf } = columns
  const isOfContract = [false, ...columns.shapes.map(shape => shape.contract_id === id)]
  const { shares, shareOf, families } = sharesOf(columns)
  const alike = new Map<number | string, Alike>()
  const count = (name: number | string, first: number, parts: () => Pick<Alike, 'shapes' | 'paid'>) => {
    const known = alike.get(name)
    if (known === undefined) alike.set(name, { ...parts(), first, count: 1 })
    else known.count += 1
  }
  for (let seq = 1; seq < end; seq += 1) {
    const shape = shapeOf[seq] ?? 0
    if (isOfContract[shape] !== true || firstOf.has(seq)) continue
    const family = families.get(seq)
    if (family === undefined) {
      const share = shareOf[seq] ?? 0
      const parts = () => ({ shapes: [shape], paid: share === 0 ? [] : [share] })
      // Almost all debts are one charge with one payment or none: two numbers name them.
      count(shape * (shares.length + 1) + share, seq, parts)
    } else {
      const shapes = family.members.map(member => shapeOf[member] ?? 0)
      const paid = family.members.flatMap(member => family.paid.get(member) ?? [])
      count(`${shapes} ${paid}`, seq, () => ({ shapes, paid }))
    }
  }
  return [...alike.values()].map(each => groupOf(each, columns.shapes, shares))
}

type Share = { readonly payment: number; readonly amountFen: number }

/** A debt of several charges, or paid in several parts. */
type Family = { readonly members: number[]; readonly paid: Map<number, number[]> }

/** Shares of one payment with one amount are one, told by its place from 1; each debt's, or those of its family. */
function sharesOf({ end, firstOf, allocations }: ChargeColumns) {
  const shares: Share[] = []
  const placesByPayment = new Map<number, Map<number, number>>()
  const placeOf = (payment: number, amountFen: number): number => {
    const places = placesByPayment.get(payment) ?? new Map<number, number>()
    placesByPayment.set(payment, places)
    const place = places.get(amountFen) ?? shares.push({ payment, amountFen })
    places.set(amountFen, place)
    return place
  }

  const families = new Map<number, Family>()
  const familyOf = (first: number): Family => {
    const family = families.get(first) ?? { members: [first], paid: new Map() }
    families.set(first, family)
    return family
  }
  for (const [seq, first] of firstOf) familyOf(first).members.push(seq)

  const shareOf = new Int32Array(end)
  const addTo = (family: Family, charge: number, share: number) => {
    const known = family.paid.get(charge)
    if (known === undefined) family.paid.set(charge, [share])
    else known.push(share)
  }
  for (const [place, charge] of allocations.charges.entries()) {
    const share = placeOf(allocations.payments[place] ?? 0, allocations.amounts[place] ?? 0)
    const first = firstOf.get(charge) ?? charge
    const before = shareOf[charge] ?? 0
    const family = families.get(first)
    if (family !== undefined) addTo(family, charge, share)
    else if (before === 0) shareOf[charge] = share
    else {
      const made = familyOf(first)
      addTo(made, charge, before)
      addTo(made, charge, share)
    }
  }
  return { shares, shareOf, families }
}

function groupOf(
  { shapes: places, paid, first, count }: Alike,
  shapes: readonly ShapeRow[],
  shares: readonly Share[],
): DebtGroup {
  const members = places.flatMap(place => shapes[place - 1] ?? [])
  return {
    chargeId: chargeId(first),
    key: keyOfShape(members[0]),
    members: members.map(shape => ({
      effectiveOn: calendarDate(shape.effective_on),
      amountFen: fen(shape.amount_fen),
    })),
    paid: sumByPayment(paid.flatMap(place => shares[place - 1] ?? [])),
    count,
  }
}

function sumByPayment(shares: readonly Share[]): DebtGroup['paid'] {
  return [...Map.groupBy(shares, ({ payment }) => payment)]
    .map(([payment, ofPayment]) => ({
      paymentId: paymentId(payment),
      amountFen: sumFen(ofPayment.map(({ amountFen }) => fen(amountFen))),
    }))
    .filter(({ amountFen }) => amountFen !== 0)
}
