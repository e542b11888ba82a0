// 付款记录: every payment of a contract, reversed ones struck through; one opens with its charges and entries.

import { Button, Input, type TableColumnsType, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import { groupCountInWords, groupInWords, moneyWords } from '../../../src/wording/window-money.ts'
import { formWords } from '../../../src/wording/window-pages.ts'
import { paymentsWords as words } from '../../../src/wording/window-payments.ts'
import { printShown } from '../../client/printing.ts'
import type { CallOutput } from '../../client/procedures.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { Amount, yuanText } from '../../components/amount.tsx'
import { Answered } from '../../components/answered.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { PageFrame } from '../../components/page-frame.tsx'
import { StateOf, Struck } from '../../components/taken-back.tsx'
import { usePrint } from '../../components/use-print.ts'
import { PaymentDrawer } from './payment-drawer.tsx'

type Payment = CallOutput<'payments.overview'>['payments'][number]

type Props = { readonly contractId: string; readonly contractTitle: string }

export function PaymentList({ contractId, contractTitle }: Props): ReactNode {
  const print = usePrint()
  const asked = useAnswer('payments.overview', { contractId })
  const [search, setSearch] = useState('')
  const [opened, setOpened] = useState<number | null>(null)
  const payments = asked.state === 'answered' ? asked.value.payments : []
  const found = payments.filter(matchesSearch(search))
  const inForce = found.filter(({ reversed }) => reversed === null)
  const paidFen = inForce.reduce((sum, { amountFen }) => sum + amountFen, 0)
  return (
    <PageFrame
      controls={
        <>
          <span className="print-only">{`${words.tabs.list}：${contractTitle}`}</span>
          <Input.Search
            allowClear
            className="no-print"
            placeholder={words.searchLabel}
            aria-label={words.searchLabel}
            style={{ width: 280 }}
            onChange={event => setSearch(event.target.value)}
          />
        </>
      }
      extra={
        <>
          <Typography.Text className="amount">
            {words.count(inForce.length, yuanText(paidFen))}
          </Typography.Text>
          <Button onClick={() => print(printShown)}>{formWords.print}</Button>
        </>
      }
    >
      <Answered asked={asked}>
        {() => (
          <DataTable
            label={words.tabs.list}
            rows={found}
            rowKey={({ paymentId }) => paymentId}
            columns={columns}
            width={1100}
            emptyText={search === '' ? words.none : moneyWords.noneFound}
            onOpen={({ paymentId }) => setOpened(paymentId)}
            openedKey={opened}
          />
        )}
      </Answered>
      {opened !== null && <PaymentDrawer paymentId={opened} onClose={() => setOpened(null)} />}
    </PageFrame>
  )
}

const settledText = ({ settled }: Payment): string =>
  settled
    .map(group => [groupInWords(group), groupCountInWords(group)].filter(text => text !== '').join('，'))
    .join('；')

function matchesSearch(search: string): (payment: Payment) => boolean {
  const wanted = search.trim().split(/\s+/)
  return payment => {
    const { paymentId, voucher, paidOn, amountFen, reversed } = payment
    const text = [
      paymentId,
      voucher,
      paidOn,
      yuanText(amountFen),
      settledText(payment),
      reversed?.reason,
    ].join(' ')
    return wanted.every(word => text.includes(word))
  }
}

const columns: TableColumnsType<Payment> = [
  { title: moneyWords.number, dataIndex: 'paymentId', width: 84, align: 'right', className: 'amount' },
  {
    title: words.paidOn,
    dataIndex: 'paidOn',
    width: 110,
    className: 'day',
    defaultSortOrder: 'descend',
    sorter: (a, b) => a.paidOn.localeCompare(b.paidOn) || a.paymentId - b.paymentId,
    render: (paidOn: string, { reversed }) => <Struck when={reversed}>{paidOn}</Struck>,
  },
  {
    title: words.amountColumn,
    dataIndex: 'amountFen',
    width: 130,
    align: 'right',
    sorter: (a, b) => a.amountFen - b.amountFen,
    render: (amountFen: number, { reversed }) => (
      <Struck when={reversed}>
        <Amount fen={amountFen} />
      </Struck>
    ),
  },
  { title: words.voucher, dataIndex: 'voucher', width: 170, ellipsis: true },
  {
    title: words.settled,
    key: 'settled',
    ellipsis: true,
    render: (_value, payment) => settledText(payment),
  },
  {
    title: words.onAccount,
    dataIndex: 'onAccountFen',
    width: 140,
    align: 'right',
    render: (onAccountFen: number) => onAccountFen > 0 && <Amount fen={onAccountFen} />,
  },
  {
    title: moneyWords.state,
    key: 'state',
    width: 220,
    ellipsis: true,
    render: (_value, { reversed }) => (
      <StateOf takenBack={reversed} word={words.reversed}>
        {words.inForce}
      </StateOf>
    ),
  },
]
