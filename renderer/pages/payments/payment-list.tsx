// 付款记录: every payment of a contract, reversed ones struck through; one opens with its charges and entries.

import { Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import { groupsInWords, moneyWords } from '../../../src/wording/window-money.ts'
import { paymentsWords as words } from '../../../src/wording/window-payments.ts'
import type { CallOutput } from '../../client/procedures.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { Amount, yuanText } from '../../components/amount.tsx'
import { Answered } from '../../components/answered.tsx'
import { DataTable } from '../../components/data-table.tsx'
import type { TableColumn } from '../../components/list-columns.ts'
import { OutgoingPaperButton } from '../../components/outgoing-paper.tsx'
import { searchFor } from '../../components/search-text.ts'
import { SearchedPage } from '../../components/searched-page.tsx'
import { Struck, StruckAmount, stateColumn } from '../../components/taken-back.tsx'
import { PaymentDrawer } from './payment-drawer.tsx'

type Payment = CallOutput<'payments.overview'>['payments'][number]

type Props = { readonly contractId: string; readonly contractTitle: string }

export function PaymentList({ contractId, contractTitle }: Props): ReactNode {
  const asked = useAnswer('payments.overview', { contractId })
  const [search, setSearch] = useState('')
  const [opened, setOpened] = useState<number | null>(null)
  const payments = asked.state === 'answered' ? asked.value.payments : []
  const isFound = searchFor(search)
  const found = payments.filter(payment => isFound(textsOf(payment)))
  const inForce = found.filter(({ reversed }) => reversed === null)
  const paidFen = inForce.reduce((sum, { amountFen }) => sum + amountFen, 0)
  return (
    <SearchedPage
      heading={`${words.tabs.list}：${contractTitle}`}
      searchLabel={words.searchLabel}
      onSearch={setSearch}
      controls={<OutgoingPaperButton asked={{ paper: 'payment-application', contractId }} />}
      found={
        <Typography.Text className="amount">{words.count(inForce.length, yuanText(paidFen))}</Typography.Text>
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
    </SearchedPage>
  )
}

const textsOf = (payment: Payment): readonly unknown[] => [
  payment.paymentId,
  payment.voucher,
  payment.paidOn,
  yuanText(payment.amountFen),
  groupsInWords(payment.settled),
  payment.reversed?.reason,
]

const columns: readonly TableColumn<Payment>[] = [
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
    render: (amountFen: number, { reversed }) => <StruckAmount fen={amountFen} when={reversed} />,
  },
  { title: words.voucher, dataIndex: 'voucher', width: 170, ellipsis: true },
  {
    title: words.settled,
    key: 'settled',
    ellipsis: true,
    render: (_value, payment) => groupsInWords(payment.settled),
  },
  {
    title: words.onAccount,
    dataIndex: 'onAccountFen',
    width: 140,
    align: 'right',
    render: (onAccountFen: number) => onAccountFen > 0 && <Amount fen={onAccountFen} />,
  },
  { ...stateColumn(({ reversed }) => reversed, words.reversed, words.inForce), width: 220 },
]
