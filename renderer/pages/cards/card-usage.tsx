// What a card used, month by month, and what lies beyond the included volume: an estimate unless the terms charge it.

import { Table, Typography } from 'antd'
import type { ReactNode } from 'react'
import { cardDetailWords as words } from '../../../src/wording/window-cards.ts'
import { Amount } from '../../components/amount.tsx'
import type { CardDetail } from './card-detail.ts'

type Usage = CardDetail['usage'][number]

export function CardUsage({ usage }: Pick<CardDetail, 'usage'>): ReactNode {
  const isAdvisory = usage.some(({ overage }) => overage?.isAdvisory === true)
  return (
    <>
      <Table<Usage>
        size="small"
        rowKey="month"
        dataSource={usage.toReversed()}
        pagination={false}
        locale={{ emptyText: words.noUsage }}
        columns={[
          { title: words.month, dataIndex: 'month', className: 'day' },
          { title: words.megabytes, dataIndex: 'megabytes', align: 'right', className: 'amount' },
          {
            title: words.over,
            key: 'over',
            align: 'right',
            className: 'amount',
            render: (_value, { overage }) => overage?.overMegabytes,
          },
          {
            title: words.overAmount,
            key: 'amount',
            align: 'right',
            render: (_value, { overage }) => overage !== null && <Amount fen={overage.amountFen} />,
          },
        ]}
      />
      {isAdvisory && <Typography.Text type="secondary">{words.advisory}</Typography.Text>}
    </>
  )
}
