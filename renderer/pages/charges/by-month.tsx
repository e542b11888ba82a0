// 按期间: what was charged for each month, and the charges of the month that is chosen.

import { Empty, Flex, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import { chargesWords, chargeListWords as words } from '../../../src/wording/window-charges.ts'
import type { CallOutput } from '../../client/procedures.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { pagesOf } from '../../client/use-pages.ts'
import { Amount } from '../../components/amount.tsx'
import { PageFrame } from '../../components/page-frame.tsx'
import type { PagedColumn } from '../../components/paged-column.ts'
import { PagedTable } from '../../components/paged-table.tsx'
import { ChargeListTable, sumsText, useChargeList } from './charge-list.tsx'
import type { ListProps } from './filter-controls.tsx'

type ListedMonth = CallOutput<'charges.months'>['months'][number]

export function ByMonth(props: ListProps): ReactNode {
  const { contractId, filter, controls } = props
  const [chosen, setChosen] = useState<string | null>(null)
  const asked = useAnswer('charges.months', { contractId, ...filter })
  const paged = pagesOf(
    `months ${contractId} ${JSON.stringify(filter)}`,
    asked.state === 'answered' ? { state: 'answered', value: { rows: asked.value.months } } : asked,
  )
  return (
    <PageFrame controls={controls}>
      <Flex gap={12} style={{ flex: 1, minHeight: 0 }}>
        <Flex style={{ width: 340 }}>
          <PagedTable
            label={words.months}
            paged={paged}
            rowKey={({ month }) => month}
            columns={columns}
            emptyText={chargesWords.none}
            onChoose={({ month }) => setChosen(month)}
            openedKey={chosen}
          />
        </Flex>
        <Flex vertical gap={8} style={{ flex: 1, minWidth: 0 }}>
          {chosen === null ? (
            <Empty description={words.chooseMonth} style={{ margin: 'auto' }} />
          ) : (
            <OfMonth key={chosen} {...props} month={chosen} />
          )}
        </Flex>
      </Flex>
    </PageFrame>
  )
}

function OfMonth({
  contractId,
  filter,
  month,
  explained,
  onExplain,
}: ListProps & { readonly month: string }): ReactNode {
  const list = useChargeList({ contractId, ...filter, from: month, to: month }, 'iccid')
  return (
    <>
      <Flex gap={12} justify="space-between">
        <Typography.Text strong>{words.ofMonth(month)}</Typography.Text>
        <Typography.Text className="amount">{sumsText(list)}</Typography.Text>
      </Flex>
      <ChargeListTable
        {...list}
        label={words.ofMonth(month)}
        without={WITHOUT}
        isFiltered
        explained={explained}
        onExplain={onExplain}
      />
    </>
  )
}

/** Said by what stands above the table, or no room for it. */
const WITHOUT = ['number', 'month', 'paid', 'effectiveOn', 'clause']

const columns: readonly PagedColumn<ListedMonth>[] = [
  { key: 'month', title: chargesWords.period, width: 72, className: 'day', render: ({ month }) => month },
  {
    key: 'count',
    title: words.count,
    width: 64,
    align: 'right',
    cell: ({ count }) => count,
    render: ({ count }) => <span className="amount">{count.toLocaleString('zh-CN')}</span>,
  },
  {
    key: 'amount',
    title: chargesWords.amount,
    width: 92,
    align: 'right',
    render: ({ amountFen }) => <Amount fen={amountFen} />,
  },
  {
    key: 'open',
    title: words.open,
    width: 92,
    align: 'right',
    render: ({ openFen }) => <Amount fen={openFen} />,
  },
]
