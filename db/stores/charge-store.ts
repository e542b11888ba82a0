// Milestones, bills and charges. A charge's due day is not stored: it follows from milestones and bills.

import { sql } from 'kysely'
import { calendarDate } from '../../src/base/calendar-date.ts'
import { fen } from '../../src/base/fen.ts'
import { billId, type ChargeId, type ContractId, chargeId, contractId } from '../../src/base/ids.ts'
import { month } from '../../src/base/month.ts'
import type { Bill } from '../../src/bills/bill.ts'
import type { ChargeInputs } from '../../src/charges/charge.ts'
import type { ChargeKind, MilestoneKind } from '../../src/contracts/terms.ts'
import type { Milestone } from '../../src/milestones/milestone.ts'
import type { ChargeFamilies, ChargeReads, LedgerWrites, MonthRange } from '../../src/services/ports.ts'
import { type LedgerReader, type LedgerWriter, query } from '../handles.ts'
import { allocations, allocationsFromRows } from './allocation-row.ts'
import { charges, chargesFromRows } from './charge-row.ts'

type ChargeWrites = Pick<LedgerWrites, 'addMilestone' | 'addBill' | 'addCharge'>

export function chargeReads(reader: LedgerReader): ChargeReads {
  return {
    milestonesOf: id => newestMilestones(reader.all(milestonesOf(id)).map(milestoneFromRow)),
    billsOf: id => reader.all(billsOf(id)).map(billFromRow),
    chargesOf: (id, months) => chargesFromRows(reader.all(chargesOf(id, months))),
    chargesOfCard: id => chargesFromRows(reader.all(charges.where('card', '=', id).orderBy('seq'))),
    chargesOfKinds: (id, kinds) =>
      chargesFromRows(
        reader.all(charges.where('contract_id', '=', id).where('kind', 'in', kinds).orderBy('seq')),
      ),
    chargedFen: (id, kinds) => fen(reader.first(chargedOf(id, kinds))?.charged_fen ?? 0),
    charge: id => chargesFromRows(reader.all(charges.where('seq', '=', id)))[0] ?? null,
    unsettledFamilies: id =>
      familiesFromKeys(
        reader,
        reader.all(unsettledKeys(id)).map(row => row.first),
      ),
    familiesOf: ids => familiesFromKeys(reader, keysOfCharges(reader, ids)),
  }
}

export function chargeWrites(writer: LedgerWriter): ChargeWrites {
  const inputsText = textOfInputs()
  return {
    addMilestone: (id, milestone) =>
      writer.append('milestone', {
        act: writer.act(),
        contract_id: id,
        instalment: milestone.instalment,
        kind: milestone.kind,
        effective_on: milestone.on,
      }),
    addBill: bill =>
      billId(
        writer.append('bill', {
          act: writer.act(),
          contract_id: bill.contractId,
          from_month: bill.fromMonth,
          to_month: bill.toMonth,
          received_on: bill.receivedOn,
          due_on: bill.dueOn,
          amount_fen: bill.amountFen,
        }),
      ),
    addCharge: charge =>
      chargeId(
        writer.append('charge', {
          entry: charge.entryId,
          contract_id: charge.contractId,
          term_id: charge.key.termId,
          kind: charge.key.kind,
          month: charge.key.month,
          instalment: charge.key.instalment,
          card: charge.key.cardId,
          iccid: charge.iccid,
          amount_fen: charge.amountFen,
          effective_on: charge.effectiveOn,
          inputs: inputsText(charge.inputs),
          adjusts: charge.adjusts,
        }),
      ),
  }
}

/** Charges of a run share their inputs by the thousand; each object is written as text once. */
function textOfInputs(): (inputs: ChargeInputs) => string {
  const known = new WeakMap<ChargeInputs, string>()
  return inputs => {
    const text = known.get(inputs) ?? JSON.stringify(inputs)
    known.set(inputs, text)
    return text
  }
}

const milestonesOf = (id: ContractId) =>
  query
    .selectFrom('milestone')
    .select(['instalment', 'kind', 'effective_on'])
    .where('contract_id', '=', id)
    .orderBy('seq')

const billsOf = (id: ContractId) =>
  query
    .selectFrom('bill')
    .select(['seq', 'contract_id', 'from_month', 'to_month', 'received_on', 'due_on', 'amount_fen'])
    .where('contract_id', '=', id)
    .orderBy('seq')

function chargesOf(id: ContractId, months: MonthRange = { from: null, to: null }) {
  const chargeMonth = sql<string>`coalesce(month, substr(effective_on, 1, 7))`
  let selected = charges.where('contract_id', '=', id)
  if (months.from !== null) selected = selected.where(chargeMonth, '>=', months.from)
  if (months.to !== null) selected = selected.where(chargeMonth, '<=', months.to)
  return selected.orderBy('seq')
}

const chargedOf = (id: ContractId, kinds: readonly ChargeKind[]) =>
  query
    .selectFrom('charge')
    .select(eb => eb.fn.sum<number | null>('amount_fen').as('charged_fen'))
    .where('contract_id', '=', id)
    .where('kind', 'in', kinds)

const FIRST_OF_KEY = sql<number>`coalesce(charge.adjusts, charge.seq)`

/** One row a key whose recorded amount and allocations differ, whichever charge of the key they were put to. */
const unsettledKeys = (id: ContractId) =>
  query
    .selectFrom('charge')
    .leftJoin(
      query
        .selectFrom('allocation')
        .select(['charge', eb => eb.fn.sum<number>('amount_fen').as('allocated_fen')])
        .groupBy('charge')
        .as('allocated'),
      'allocated.charge',
      'charge.seq',
    )
    .select(FIRST_OF_KEY.as('first'))
    .where('charge.contract_id', '=', id)
    .groupBy('first')
    .having(sql`sum(charge.amount_fen)`, '!=', sql`coalesce(sum(allocated.allocated_fen), 0)`)
    .orderBy('first')

function keysOfCharges(reader: LedgerReader, named: readonly ChargeId[]): number[] {
  if (named.length === 0) return []
  const ids = JSON.stringify(named)
  return reader
    .all(
      query
        .selectFrom('charge')
        .select(FIRST_OF_KEY.as('first'))
        .where(sql<boolean>`charge.seq in (select value from json_each(${ids}))`),
    )
    .map(row => row.first)
}

// Lists of any length go in as one JSON parameter: SQLite takes 32,766 separate ones at most.
function familiesFromKeys(reader: LedgerReader, keys: readonly number[]): ChargeFamilies {
  if (keys.length === 0) return { charges: [], allocations: [] }
  const ids = JSON.stringify([...new Set(keys)])
  // Two conditions, each with its index; coalesce over both columns would read every charge.
  const family = sql<boolean>`(charge.seq in (select value from json_each(${ids}))
    or charge.adjusts in (select value from json_each(${ids})))`
  return {
    charges: chargesFromRows(reader.all(charges.where(family).orderBy('seq'))),
    allocations: allocationsFromRows(
      reader.all(allocations.innerJoin('charge', 'charge.seq', 'allocation.charge').where(family)),
    ),
  }
}

const milestoneFromRow = (row: {
  instalment: number
  kind: MilestoneKind
  effective_on: string
}): Milestone => ({
  instalment: row.instalment,
  kind: row.kind,
  on: calendarDate(row.effective_on),
})

function newestMilestones(inOrder: readonly Milestone[]): readonly Milestone[] {
  return [
    ...new Map(inOrder.map(milestone => [`${milestone.instalment} ${milestone.kind}`, milestone])).values(),
  ]
}

type BillRow = {
  readonly seq: number
  readonly contract_id: string
  readonly from_month: string
  readonly to_month: string
  readonly received_on: string
  readonly due_on: string | null
  readonly amount_fen: number
}

const billFromRow = (row: BillRow): Bill => ({
  billId: billId(row.seq),
  contractId: contractId(row.contract_id),
  fromMonth: month(row.from_month),
  toMonth: month(row.to_month),
  receivedOn: calendarDate(row.received_on),
  dueOn: row.due_on === null ? null : calendarDate(row.due_on),
  amountFen: fen(row.amount_fen),
})
