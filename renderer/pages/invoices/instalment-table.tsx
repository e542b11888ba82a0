// Each instalment with its conditions: the day of what is there, a mark for what is missing, the due day with its reason.

import { Flex, Table, type TableColumnsType, Tag, Typography } from 'antd'
import type { ReactNode } from 'react'
import { milestoneWords } from '../../../src/wording/contract-refusals.ts'
import { milestonesWords as words } from '../../../src/wording/window-invoices.ts'
import { Amount } from '../../components/amount.tsx'
import type { Instalment } from './listed.ts'

export function InstalmentTable({ instalments }: { readonly instalments: readonly Instalment[] }): ReactNode {
  const [first] = instalments
  return (
    <section aria-label={words.instalments} style={{ flex: '0 0 auto' }}>
      <Table
        size="small"
        rowKey="instalment"
        dataSource={instalments}
        pagination={false}
        columns={[
          { title: words.instalment, dataIndex: 'instalment', width: 68, render: words.instalmentNumber },
          {
            title: words.amount,
            dataIndex: 'amountFen',
            width: 110,
            align: 'right',
            render: (amountFen: number) => <Amount fen={amountFen} />,
          },
          ...(first?.conditions ?? []).map((_condition, place) => conditionColumn(first, place)),
          {
            title: words.dueOn,
            dataIndex: 'dueOn',
            width: 104,
            render: (_on, row) => <DueOn instalment={row} />,
          },
          {
            title: words.because,
            key: 'because',
            render: (_value, { how, because }) => (
              <Typography.Paragraph style={{ margin: 0 }} ellipsis={{ rows: 3, tooltip: because }}>
                {how}
              </Typography.Paragraph>
            ),
          },
        ]}
      />
    </section>
  )
}

function conditionColumn(first: Instalment | undefined, place: number): TableColumnsType<Instalment>[number] {
  const kind = first?.conditions[place]?.kind
  return {
    title: kind === undefined ? '' : milestoneWords[kind],
    key: `condition ${place}`,
    width: 104,
    render: (_value, { instalment, conditions }) => {
      const condition = conditions[place]
      if (condition === undefined || condition.on === null) return <Tag color="warning">{words.missing}</Tag>
      return (
        <Flex vertical>
          <span className="day">{condition.on}</span>
          {condition.recordedWith !== instalment && (
            <Typography.Text type="secondary">{words.withFirst(condition.recordedWith)}</Typography.Text>
          )}
        </Flex>
      )
    },
  }
}

function DueOn({ instalment: { dueOn, provisional } }: { readonly instalment: Instalment }): ReactNode {
  return (
    <Flex gap={6} align="center">
      {dueOn === null ? words.noDueOn : <span className="day">{dueOn}</span>}
      {provisional && <Tag color="warning">{words.provisional}</Tag>}
    </Flex>
  )
}
