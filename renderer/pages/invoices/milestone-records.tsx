// Every condition as it was recorded, withdrawn ones struck through; of two of one kind the later counts.

import type { ReactNode } from 'react'
import { minuteInChina } from '../../../src/base/china-time.ts'
import { ok } from '../../../src/base/result.ts'
import { milestoneWords } from '../../../src/wording/contract-refusals.ts'
import { milestonesWords as words } from '../../../src/wording/window-invoices.ts'
import { moneyWords } from '../../../src/wording/window-money.ts'
import { type CallOutput, call } from '../../client/procedures.ts'
import { DataTable } from '../../components/data-table.tsx'
import type { TableColumn } from '../../components/list-columns.ts'
import { ReasonAction } from '../../components/reason-action.tsx'
import { Struck, stateColumn } from '../../components/taken-back.tsx'

type MilestoneRecord = CallOutput<'milestones.list'>['records'][number]

export function MilestoneRecords({ records }: { readonly records: readonly MilestoneRecord[] }): ReactNode {
  return (
    <DataTable
      label={words.records}
      rows={records}
      rowKey={({ milestoneId }) => milestoneId}
      columns={columns}
      width={820}
      emptyText={words.noRecords}
    />
  )
}

const columns: readonly TableColumn<MilestoneRecord>[] = [
  {
    title: moneyWords.number,
    dataIndex: 'milestoneId',
    width: 76,
    align: 'right',
    className: 'amount',
    defaultSortOrder: 'descend',
    sorter: (a, b) => a.milestoneId - b.milestoneId,
  },
  {
    title: words.instalment,
    dataIndex: 'instalment',
    width: 80,
    sorter: (a, b) => a.instalment - b.instalment,
    render: words.instalmentNumber,
  },
  {
    title: words.kind,
    dataIndex: 'kind',
    width: 150,
    render: (kind: MilestoneRecord['kind'], { withdrawn }) => (
      <Struck when={withdrawn}>{milestoneWords[kind]}</Struck>
    ),
  },
  {
    title: words.on,
    dataIndex: 'on',
    width: 110,
    className: 'day',
    sorter: (a, b) => a.on.localeCompare(b.on),
    render: (on: string, { withdrawn }) => <Struck when={withdrawn}>{on}</Struck>,
  },
  {
    title: moneyWords.recorded,
    key: 'recorded',
    width: 190,
    render: (_value, { recordedBy, recordedAt }) => moneyWords.byAt(recordedBy, minuteInChina(recordedAt)),
  },
  stateColumn(({ withdrawn }) => withdrawn, words.withdrawn, words.inForce),
  {
    key: 'withdraw',
    width: 60,
    render: (_value, { milestoneId, withdrawn }) =>
      withdrawn === null && <Withdraw milestoneId={milestoneId} />,
  },
]

function Withdraw({ milestoneId }: { readonly milestoneId: number }): ReactNode {
  async function withdraw(reason: string) {
    const withdrawn = await call('milestones.withdraw', { milestoneId, reason })
    if (!withdrawn.ok) return withdrawn
    const { withdrawalId, dueOn, missing } = withdrawn.value
    return ok({ said: words.withdrawnSaid(milestoneId, withdrawalId, dueOn, missing) })
  }
  return (
    <ReasonAction
      isInRow
      text={words.withdraw}
      title={words.withdrawTitle(milestoneId)}
      explained={words.withdrawExplained}
      draft={`withdraw milestone ${milestoneId}`}
      onConfirm={withdraw}
    />
  )
}
