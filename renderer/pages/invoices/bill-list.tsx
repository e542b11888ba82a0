// All bills of a contract beside what the ledger holds for their months, withdrawn ones struck through.

import type { ReactNode } from 'react'
import { ok } from '../../../src/base/result.ts'
import { billsWords as words } from '../../../src/wording/window-invoices.ts'
import { moneyWords } from '../../../src/wording/window-money.ts'
import { type CallOutput, call } from '../../client/procedures.ts'
import { Amount, yuanText } from '../../components/amount.tsx'
import { DataTable } from '../../components/data-table.tsx'
import type { TableColumn } from '../../components/list-columns.ts'
import { ReasonAction } from '../../components/reason-action.tsx'
import { Struck, StruckAmount, stateColumn } from '../../components/taken-back.tsx'

type Bill = CallOutput<'bills.list'>['bills'][number]

export function BillList({ bills }: { readonly bills: readonly Bill[] }): ReactNode {
  return (
    <DataTable
      label={words.span}
      rows={bills}
      rowKey={({ billId }) => billId}
      columns={columns}
      width={820}
      emptyText={words.none}
    />
  )
}

const columns: readonly TableColumn<Bill>[] = [
  { title: moneyWords.number, dataIndex: 'billId', width: 70, align: 'right', className: 'amount' },
  {
    title: words.span,
    key: 'span',
    width: 160,
    className: 'day',
    defaultSortOrder: 'descend',
    sorter: (a, b) => a.fromMonth.localeCompare(b.fromMonth) || a.billId - b.billId,
    render: (_value, { fromMonth, toMonth, withdrawn }) => (
      <Struck when={withdrawn}>{moneyWords.months(fromMonth, toMonth)}</Struck>
    ),
  },
  { title: words.receivedOn, dataIndex: 'receivedOn', width: 100, className: 'day' },
  {
    title: words.dueOnColumn,
    dataIndex: 'dueOn',
    width: 122,
    className: 'day',
    render: (dueOn: string | null) => dueOn ?? words.noDueOn,
  },
  {
    title: words.amountColumn,
    dataIndex: 'amountFen',
    width: 116,
    align: 'right',
    render: (amountFen: number, { withdrawn }) => <StruckAmount fen={amountFen} when={withdrawn} />,
  },
  {
    title: words.differenceColumn,
    dataIndex: 'differenceFen',
    width: 100,
    align: 'right',
    render: (differenceFen: number, { withdrawn }) => withdrawn === null && <Amount fen={differenceFen} />,
  },
  stateColumn(({ withdrawn }) => withdrawn, words.withdrawn, words.inForce),
  {
    key: 'withdraw',
    width: 60,
    render: (_value, { billId, withdrawn }) => withdrawn === null && <Withdraw billId={billId} />,
  },
]

function Withdraw({ billId }: { readonly billId: number }): ReactNode {
  async function withdraw(reason: string) {
    const withdrawn = await call('bills.withdraw', { billId, reason })
    if (!withdrawn.ok) return withdrawn
    const { withdrawalId, moved } = withdrawn.value
    const warnings = moved.map(({ charges, amountFen, dueOn, movedTo }) => ({
      message: words.moved(charges, yuanText(amountFen), dueOn, movedTo),
    }))
    return ok({ said: words.withdrawnSaid(billId, withdrawalId), warnings })
  }
  return (
    <ReasonAction
      isInRow
      text={words.withdraw}
      title={words.withdrawTitle(billId)}
      explained={words.withdrawExplained}
      draft={`withdraw bill ${billId}`}
      onConfirm={withdraw}
    />
  )
}
