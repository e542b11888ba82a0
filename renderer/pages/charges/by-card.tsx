// 按卡: what was charged for each card, and the charges of the card that is chosen, under every number that it had.

import { Empty, Flex, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import { chargesWords, chargeListWords as words } from '../../../src/wording/window-charges.ts'
import type { CallOutput } from '../../client/procedures.ts'
import { usePages } from '../../client/use-pages.ts'
import { Amount } from '../../components/amount.tsx'
import { PageFrame } from '../../components/page-frame.tsx'
import type { PagedColumn } from '../../components/paged-column.ts'
import { PagedTable } from '../../components/paged-table.tsx'
import { ChargeListTable, sumsText, useChargeList } from './charge-list.tsx'
import type { ListProps } from './filter-controls.tsx'

type ListedCard = CallOutput<'charges.cards'>['rows'][number]

export function ByCard(props: ListProps): ReactNode {
  const { contractId, filter, controls } = props
  const [chosen, setChosen] = useState<ListedCard | null>(null)
  const paged = usePages('charges.cards', { contractId, search: filter.search ?? '' })
  const { asked } = paged
  const count = asked.state === 'answered' ? words.cardCount(asked.value.total.toLocaleString('zh-CN')) : ''
  return (
    <PageFrame controls={controls} extra={<Typography.Text>{count}</Typography.Text>}>
      <Flex gap={12} style={{ flex: 1, minHeight: 0 }}>
        <Flex style={{ width: 430 }}>
          <PagedTable
            label={words.cards}
            paged={paged}
            rowKey={({ cardId }) => cardId}
            columns={columns}
            emptyText={words.noCards}
            onChoose={setChosen}
            openedKey={chosen?.cardId ?? null}
          />
        </Flex>
        <Flex vertical gap={8} style={{ flex: 1, minWidth: 0 }}>
          {chosen === null ? (
            <Empty description={words.chooseCard} style={{ margin: 'auto' }} />
          ) : (
            <OfCard key={chosen.cardId} {...props} card={chosen} />
          )}
        </Flex>
      </Flex>
    </PageFrame>
  )
}

function OfCard({
  contractId,
  card,
  explained,
  onExplain,
}: ListProps & { readonly card: ListedCard }): ReactNode {
  const list = useChargeList({ contractId, cardId: card.cardId }, 'month')
  return (
    <>
      <Flex gap={12} justify="space-between">
        <Typography.Text strong>{words.ofCard(card.iccid)}</Typography.Text>
        <Typography.Text className="amount">{sumsText(list)}</Typography.Text>
      </Flex>
      <ChargeListTable
        {...list}
        label={words.ofCard(card.iccid)}
        without={WITHOUT}
        isFiltered={false}
        explained={explained}
        onExplain={onExplain}
      />
    </>
  )
}

/** Said by what stands above the table, or no room for it. */
const WITHOUT = ['number', 'iccid', 'paid', 'effectiveOn', 'clause']

const columns: readonly PagedColumn<ListedCard>[] = [
  { key: 'iccid', title: chargesWords.iccid, width: 170, className: 'day', render: ({ iccid }) => iccid },
  {
    key: 'count',
    title: words.count,
    width: 56,
    align: 'right',
    cell: ({ count }) => count,
    render: ({ count }) => <span className="amount">{count}</span>,
  },
  {
    key: 'amount',
    title: chargesWords.amount,
    width: 100,
    align: 'right',
    render: ({ amountFen }) => <Amount fen={amountFen} />,
  },
  {
    key: 'open',
    title: words.open,
    width: 100,
    align: 'right',
    render: ({ openFen }) => <Amount fen={openFen} />,
  },
]
