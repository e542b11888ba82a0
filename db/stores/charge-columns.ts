// Every charge of the ledger and what was put to it as columns of numbers in memory, some twenty bytes a charge: what
// is counted over all of them is counted here. Records are only ever added, so only those that are new are read.

import { assert } from '../../src/base/assert.ts'
import { month } from '../../src/base/month.ts'
import type { ChargeKey } from '../../src/charges/charge.ts'
import { ENTERED_KINDS } from '../../src/charges/entered-charge.ts'
import type { LedgerReader } from '../handles.ts'
import {
  allocationsAfter,
  cardsAfter,
  correctionsAfter,
  enteredAmong,
  type LedgerTable,
  type NewestRow,
  newestOf,
  recordOf,
  type ShapeRow,
  shapesAfter,
} from './charge-columns-sql.ts'
import { chargeKindFromText } from './charge-row.ts'

export type ChargeColumns = {
  readonly shapes: readonly ShapeRow[]
  /** No charge has this number or a higher one. */
  readonly end: number
  /** By the number of a charge: the place of its shape, from 1; 0 where the number is that of another record. */
  readonly shapeOf: Int32Array
  /** By the number of a charge: its card; 0 for none. */
  readonly cardOf: Int32Array
  /** By the number of a correction: the first charge of its key. In the order of recording. */
  readonly firstOf: ReadonlyMap<number, number>
  /** The numbers of charges that were taken from a bill by hand. */
  readonly entered: ReadonlySet<number>
  readonly allocations: Allocations
}

/** Three lists side by side, in the order of recording. */
type Allocations = {
  readonly charges: readonly number[]
  readonly payments: readonly number[]
  readonly amounts: readonly number[]
}

type Newest = Readonly<Record<LedgerTable, NewestRow | undefined>>
type Kept = ChargeColumns & { readonly newest: Newest }

/** Another object whenever anything was recorded. */
export type KeptColumns = () => ChargeColumns

export function keepChargeColumns(reader: LedgerReader): KeptColumns {
  let kept: Kept = NOTHING_READ
  return () => {
    const newest = {
      charge: reader.first(newestOf('charge'), {}),
      allocation: reader.first(newestOf('allocation'), {}),
    }
    if (isSame(newest.charge, kept.newest.charge) && isSame(newest.allocation, kept.newest.allocation)) {
      return kept
    }
    kept = readFurther(reader, standsIn(reader, kept.newest) ? kept : NOTHING_READ, newest)
    return kept
  }
}

const NOTHING_READ: Kept = {
  shapes: [],
  end: 0,
  shapeOf: new Int32Array(),
  cardOf: new Int32Array(),
  firstOf: new Map(),
  entered: new Set(),
  allocations: { charges: [], payments: [], amounts: [] },
  newest: { charge: undefined, allocation: undefined },
}

const isSame = (a: NewestRow | undefined, b: NewestRow | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.seq === b.seq && isSameHash(a.h, b.h))

const isSameHash = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, place) => byte === b[place])

/** What was read last may have been taken back since. */
function standsIn(reader: LedgerReader, newest: Newest): boolean {
  return (['charge', 'allocation'] as const).every(table => {
    const known = newest[table]
    return known === undefined || isSame(known, reader.first(recordOf(table, known.seq), {}))
  })
}

function readFurther(reader: LedgerReader, known: Kept, newest: Newest): Kept {
  const after = known.newest.charge?.seq ?? 0
  const end = (newest.charge?.seq ?? 0) + 1
  const shapes = [...known.shapes]
  const shapeOf = lengthened(known.shapeOf, end)
  const cardOf = lengthened(known.cardOf, end)
  let byHand: readonly number[] = []
  const placeOf = new Map(shapes.map((shape, place) => [nameOf(shape), place + 1]))
  for (const { seqs, ...shape } of reader.all(shapesAfter(after), {})) {
    const name = nameOf(shape)
    const place = placeOf.get(name) ?? shapes.push(shape)
    placeOf.set(name, place)
    const numbers = numbersIn(seqs)
    for (const seq of numbers) shapeOf[seq] = place
    if (ENTERED_KINDS.some(kind => kind === shape.kind)) byHand = [...byHand, ...numbers]
  }
  for (const { card, seqs } of reader.all(cardsAfter(after), {})) {
    for (const seq of numbersIn(seqs)) cardOf[seq] = card
  }
  const corrections = reader.all(correctionsAfter(after), {})
  const entered = byHand.length === 0 ? [] : reader.all(enteredAmong(byHand), {})
  return {
    shapes,
    end,
    shapeOf,
    cardOf,
    firstOf: new Map([...known.firstOf, ...corrections.map(({ seq, adjusts }) => [seq, adjusts] as const)]),
    entered: new Set([...known.entered, ...entered.map(({ seq }) => seq)]),
    allocations: readAllocations(reader, known),
    newest,
  }
}

function readAllocations(reader: LedgerReader, { allocations, newest }: Kept): Allocations {
  const further = reader.first(allocationsAfter(newest.allocation?.seq ?? 0), {})
  const charges = numbersIn(further?.charges)
  const payments = numbersIn(further?.payments)
  const amounts = numbersIn(further?.amounts)
  assert(charges.length === payments.length && charges.length === amounts.length, 'lists side by side')
  return {
    charges: allocations.charges.concat(charges),
    payments: allocations.payments.concat(payments),
    amounts: allocations.amounts.concat(amounts),
  }
}

const numbersIn = (list: string | null | undefined): number[] => JSON.parse(`[${list ?? ''}]`) as number[]

/** Always a copy: who still holds the columns of before must not see them change. */
function lengthened(column: Int32Array, length: number): Int32Array {
  const longer = new Int32Array(length)
  longer.set(column)
  return longer
}

const nameOf = (shape: ShapeRow): string =>
  [
    shape.contract_id,
    shape.term_id,
    shape.kind,
    shape.charge_month,
    shape.instalment,
    shape.repriced,
    shape.monthless,
    shape.effective_on,
    shape.amount_fen,
  ].join(' ')

/** But for the card; those that correct a charge bear the same. */
export function keyOfShape(shape: ShapeRow | undefined): Omit<ChargeKey, 'cardId'> {
  assert(shape !== undefined, 'a charge of no shape')
  return {
    termId: shape.term_id,
    kind: chargeKindFromText(shape.kind),
    month: shape.monthless === 1 ? null : month(shape.charge_month),
    instalment: shape.instalment === 0 ? null : shape.instalment,
  }
}
