// The next days that matter, with what falls on them and why.

import { Card, Flex, Table, type TableColumnsType, Tag, Typography } from 'antd'
import type { ReactNode } from 'react'
import type { CalendarDate } from '../../../src/base/calendar-date.ts'
import { deadlineKindInWords } from '../../../src/wording/deadlines.ts'
import { overviewWords as words } from '../../../src/wording/window-overview.ts'
import type { PageProps } from '../../client/page-props.ts'
import type { CallOutput } from '../../client/procedures.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { Answered } from '../../components/answered.tsx'
import { PageLink } from './page-link.tsx'

type Deadline = CallOutput<'deadlines.list'>['deadlines'][number]
/** The schema says text; the host, of the same build, says one of these. */
type DeadlineKind = Parameters<typeof deadlineKindInWords>[0]
type Props = Pick<PageProps, 'onTurnTo'> & {
  readonly today: CalendarDate
  readonly titles: ReadonlyMap<string, string>
}

const SHOWN = 6

export function DeadlinesCard({ today, titles, onTurnTo }: Props): ReactNode {
  const asked = useAnswer('deadlines.list', { asOf: today })
  return (
    <Card
      size="small"
      className="overview-deadlines"
      style={{ height: '100%' }}
      title={words.deadlines}
      extra={<PageLink page="calendar" onOpen={() => onTurnTo('calendar')} />}
      styles={{ body: { padding: 0 } }}
    >
      <Answered asked={asked}>
        {({ deadlines }) => (
          <Table<Deadline>
            size="small"
            tableLayout="fixed"
            rowKey={deadline => JSON.stringify(deadline)}
            columns={columns(titles)}
            dataSource={deadlines.slice(0, SHOWN)}
            pagination={false}
            locale={{ emptyText: words.noDeadlines }}
          />
        )}
      </Answered>
    </Card>
  )
}

const columns = (titles: ReadonlyMap<string, string>): TableColumnsType<Deadline> => [
  { title: words.on, dataIndex: 'on', width: 100, render: (_on, deadline) => <Day deadline={deadline} /> },
  {
    title: words.matter,
    dataIndex: 'matter',
    render: (matter: string, { kind, contractId }) => (
      <>
        <div>
          {deadlineKindInWords(kind as DeadlineKind)}
          <Typography.Text type="secondary">
            {' '}
            {contractId === null ? '' : (titles.get(contractId) ?? contractId)}
          </Typography.Text>
        </div>
        <Typography.Text type="secondary" ellipsis={{ tooltip: matter }}>
          {matter}
        </Typography.Text>
      </>
    ),
  },
]

function Day({ deadline }: { readonly deadline: Deadline }): ReactNode {
  return (
    <Flex vertical align="start" gap={2}>
      <span className="day">{deadline.on}</span>
      {deadline.overdue && <Tag color="error">{words.overdueMark}</Tag>}
      {deadline.provisional && <Tag color="warning">{words.provisional}</Tag>}
    </Flex>
  )
}
