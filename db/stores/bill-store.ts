// Milestones and the supplier's bills, from which charges take their due days, and the withdrawal of what was
// recorded wrongly.

import { calendarDate } from '../../src/base/calendar-date.ts'
import { fen } from '../../src/base/fen.ts'
import { billId, type ContractId, contractId } from '../../src/base/ids.ts'
import { month } from '../../src/base/month.ts'
import type { Bill } from '../../src/bills/bill.ts'
import type { MilestoneKind } from '../../src/contracts/terms.ts'
import type { Milestone } from '../../src/milestones/milestone.ts'
import type { BillReads, LedgerWrites } from '../../src/services/ports.ts'
import { type LedgerReader, type LedgerWriter, query } from '../handles.ts'
import { recordingOf, recordingsOf, withdrawn, withRecordings } from './recording-row.ts'

type BillWrites = Pick<LedgerWrites, 'addMilestone' | 'addBill' | 'addWithdrawal'>

export function billReads(reader: LedgerReader): BillReads {
  return {
    milestonesOf: id =>
      newestMilestones(
        reader.all(milestonesOf(id).where('seq', 'not in', withdrawn('milestone'))).map(milestoneFromRow),
      ),
    billsOf: id => reader.all(billsOf(id).where('seq', 'not in', withdrawn('bill'))).map(billFromRow),
    everyMilestoneOf: id => {
      const rows = reader.all(milestonesOf(id))
      const milestones = rows.map(row => ({ ...milestoneFromRow(row), milestoneId: row.seq }))
      return withRecordings(reader, 'milestone', milestones, ({ milestoneId }) => milestoneId)
    },
    everyBillOf: id => {
      const bills = reader.all(billsOf(id)).map(billFromRow)
      return withRecordings(reader, 'bill', bills, bill => bill.billId)
    },
    recordings: (kind, records) => recordingsOf(reader, kind, records),
    recording: (kind, record) => recordingOf(reader, kind, record),
  }
}

export function billWrites(writer: LedgerWriter): BillWrites {
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
    addWithdrawal: withdrawal => writer.append('withdrawal', { act: writer.act(), ...withdrawal }),
  }
}

const milestonesOf = (id: ContractId) =>
  query
    .selectFrom('milestone')
    .select(['seq', 'instalment', 'kind', 'effective_on'])
    .where('contract_id', '=', id)
    .orderBy('seq')

const billsOf = (id: ContractId) =>
  query
    .selectFrom('bill')
    .select(['seq', 'contract_id', 'from_month', 'to_month', 'received_on', 'due_on', 'amount_fen'])
    .where('contract_id', '=', id)
    .orderBy('seq')

type MilestoneRow = {
  readonly seq: number
  readonly instalment: number
  readonly kind: MilestoneKind
  readonly effective_on: string
}

const milestoneFromRow = (row: MilestoneRow): Milestone => ({
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
