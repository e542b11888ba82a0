// What was recorded about a contract's end: refunds, and when it was closed and opened again.

import { Typography } from 'antd'
import type { ReactNode } from 'react'
import { minuteInChina } from '../../../../src/base/china-time.ts'
import { windowClosingWords as words } from '../../../../src/wording/window-closing.ts'
import { moneyWords } from '../../../../src/wording/window-money.ts'
import { Amount } from '../../../components/amount.tsx'
import { TakeBackRefund } from './refund-action.tsx'
import type { Settlement } from './settlement.ts'
import { Titled } from './titled-table.tsx'

type Refund = Settlement['refunds'][number]

export function RefundsTable({ refunds }: { readonly refunds: readonly Refund[] }): ReactNode {
  if (refunds.length === 0) return null
  return (
    <Titled<Refund>
      title={words.refunds}
      rows={refunds}
      rowKey={({ refundId }) => refundId}
      emptyText={words.noRefunds}
      columns={[
        { title: words.number, dataIndex: 'refundId', width: 84, align: 'right', className: 'amount' },
        { title: words.receivedOn, dataIndex: 'receivedOn', width: 120, className: 'day' },
        {
          title: words.refundAmount,
          dataIndex: 'amountFen',
          width: 140,
          align: 'right',
          render: (fen: number) => <Amount fen={fen} />,
        },
        { title: words.voucher, dataIndex: 'voucher', width: 180 },
        {
          title: words.state,
          dataIndex: 'takenBack',
          render: (takenBack: Refund['takenBack']) =>
            takenBack === null ? words.inForce : `${words.takenBack}：${takenBack.reason}`,
        },
        {
          title: words.who,
          dataIndex: 'recordedBy',
          width: 220,
          render: (by: string, { recordedAt }) => moneyWords.byAt(by, minuteInChina(recordedAt)),
        },
        {
          key: 'takeBack',
          width: 80,
          className: 'no-print',
          render: (_value, { refundId, takenBack }) =>
            takenBack === null && <TakeBackRefund refundId={refundId} />,
        },
      ]}
    />
  )
}

type Event = Settlement['history'][number]

export const HistoryTable = ({ history }: { readonly history: readonly Event[] }): ReactNode => (
  <Titled<Event>
    title={words.history}
    rows={history}
    rowKey={({ closingId }) => closingId}
    emptyText={words.noHistory}
    columns={[
      { title: words.number, dataIndex: 'closingId', width: 84, align: 'right', className: 'amount' },
      {
        title: words.state,
        dataIndex: 'state',
        width: 120,
        render: (state: Event['state']) => words.states[state],
      },
      { title: words.closedOn, dataIndex: 'closedOn', width: 120, className: 'day' },
      {
        title: words.reason,
        dataIndex: 'reason',
        render: (reason: string | null) => reason ?? <Typography.Text type="secondary">—</Typography.Text>,
      },
      { title: words.when, dataIndex: 'recordedAt', width: 150, className: 'day', render: minuteInChina },
      { title: words.who, dataIndex: 'recordedBy', width: 120 },
    ]}
  />
)
