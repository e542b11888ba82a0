// What the figures of a position are made of, each list with its sum beneath.

import { Typography } from 'antd'
import type { ReactNode } from 'react'
import { chargeKindInWords } from '../../src/wording/accounts.ts'
import { positionExplanationWords as words } from '../../src/wording/window-explain.ts'
import type { CallOutput } from '../client/procedures.ts'
import { Amount } from './amount.tsx'
import { Quotation, Reckoning, SumTable } from './sum-table.tsx'

export type Explanation = CallOutput<'position.explain'>
type Props = { readonly explanation: Explanation }
type KindPart = Explanation['charged'][number]

const kindColumns = [
  { title: words.kind, key: 'kind', render: ({ kind }: KindPart) => chargeKindInWords(kind) },
  { title: words.count, key: 'count', align: 'right' as const, render: ({ count }: KindPart) => count },
  {
    title: words.amount,
    key: 'amount',
    align: 'right' as const,
    render: ({ amountFen }: KindPart) => <Amount fen={amountFen} />,
  },
]

export function ChargedParts({ explanation: { charged, chargedFen } }: Props): ReactNode {
  return (
    <>
      <Typography.Paragraph type="secondary">{words.chargedNote}</Typography.Paragraph>
      <SumTable
        rows={charged}
        rowKey={({ kind }) => kind}
        columns={kindColumns}
        sum={chargedFen}
        emptyText={words.noCharges}
      />
    </>
  )
}

export function PaidParts({ explanation: { payments, refunds, paidFen, onAccountFen } }: Props): ReactNode {
  const moved = [
    ...payments,
    ...refunds.map(({ refundId, receivedOn, amountFen, voucher }) => ({
      ...{ paymentId: refundId, paidOn: receivedOn },
      ...{ amountFen: -amountFen, voucher: words.refund(voucher) },
    })),
  ]
  return (
    <>
      <Typography.Paragraph type="secondary">{words.paidNote}</Typography.Paragraph>
      <SumTable
        rows={moved}
        rowKey={({ paymentId }) => paymentId}
        columns={[
          { title: words.number, key: 'number', render: ({ paymentId }) => paymentId },
          {
            title: words.paidOn,
            key: 'paidOn',
            render: ({ paidOn }) => <span className="day">{paidOn}</span>,
          },
          { title: words.voucher, key: 'voucher', render: ({ voucher }) => voucher },
          {
            title: words.amount,
            key: 'amount',
            align: 'right',
            render: ({ amountFen }) => <Amount fen={amountFen} />,
          },
        ]}
        sum={paidFen}
        emptyText={words.noPayments}
      />
      {onAccountFen !== 0 && (
        <Reckoning lines={[{ label: words.onAccount, value: <Amount fen={onAccountFen} /> }]} />
      )}
    </>
  )
}

export function OwedParts({ explanation }: Props): ReactNode {
  const { chargedFen, paidFen, owedFen } = explanation
  return (
    <>
      <Reckoning
        lines={[
          { label: words.charged, value: <Amount fen={chargedFen} /> },
          { label: words.paid, sign: '−', value: <Amount fen={paidFen} /> },
          {
            label: owedFen < 0 ? words.paidAhead : words.owed,
            sign: '＝',
            value: <Amount fen={Math.abs(owedFen)} />,
            isResult: true,
          },
        ]}
      />
      <Typography.Title level={5}>{words.charged}</Typography.Title>
      <ChargedParts explanation={explanation} />
      <Typography.Title level={5}>{words.paid}</Typography.Title>
      <PaidParts explanation={explanation} />
    </>
  )
}

export function OverdueParts({ explanation: { overdue, overdueFen } }: Props): ReactNode {
  return (
    <>
      <Typography.Paragraph type="secondary">{words.overdueNote}</Typography.Paragraph>
      <DueDays days={overdue} sum={overdueFen} emptyText={words.noOverdue} />
    </>
  )
}

export function UpcomingParts({ explanation: { upcoming } }: Props): ReactNode {
  const sum = upcoming.reduce((total, { openFen }) => total + openFen, 0)
  return (
    <>
      <Typography.Paragraph type="secondary">{words.upcomingNote}</Typography.Paragraph>
      <DueDays days={upcoming} sum={sum} emptyText={words.noUpcoming} />
    </>
  )
}

type DueDaysProps = {
  readonly days: Explanation['overdue']
  readonly sum: number
  readonly emptyText: string
}

function DueDays({ days, sum, emptyText }: DueDaysProps): ReactNode {
  return (
    <SumTable
      rows={days}
      rowKey={({ dueOn }) => dueOn}
      columns={[
        { title: words.dueOn, key: 'dueOn', render: ({ dueOn }) => <span className="day">{dueOn}</span> },
        { title: words.count, key: 'count', align: 'right', render: ({ count }) => count },
        {
          title: words.ofAmount,
          key: 'amount',
          align: 'right',
          render: ({ amountFen }) => <Amount fen={amountFen} />,
        },
        {
          title: words.openAmount,
          key: 'open',
          align: 'right',
          render: ({ openFen }) => <Amount fen={openFen} />,
        },
      ]}
      sum={sum}
      emptyText={emptyText}
    />
  )
}

export function RemainingParts({ explanation }: Props): ReactNode {
  const { covered, contractTotalFen, remainingFen } = explanation
  if (covered === null || contractTotalFen === null || remainingFen === null) return words.noTotal
  const isRepriced = contractTotalFen !== covered.statedFen
  const paidFen = contractTotalFen - remainingFen
  return (
    <>
      <Quotation reason={covered.reason} />
      <Reckoning
        lines={[
          { label: words.stated, value: <Amount fen={covered.statedFen} /> },
          ...(isRepriced ? [{ label: words.repriced, value: <Amount fen={contractTotalFen} /> }] : []),
          { label: words.covered, sign: '−', value: <Amount fen={paidFen} /> },
          { label: words.remaining, sign: '＝', value: <Amount fen={remainingFen} />, isResult: true },
        ]}
      />
      <Typography.Paragraph type="secondary">{words.remainingNote}</Typography.Paragraph>
      <SumTable
        rows={covered.paid}
        rowKey={({ kind }) => kind}
        columns={kindColumns}
        sum={paidFen}
        emptyText={words.noPayments}
      />
    </>
  )
}
