// The next days that matter, with what falls on them and why.

import { Card, Flex, Tag } from 'antd'
import type { ReactNode } from 'react'
import type { CalendarDate } from '../../../src/base/calendar-date.ts'
import { deadlineKindInWords } from '../../../src/wording/deadlines.ts'
import { overviewWords as words } from '../../../src/wording/window-overview.ts'
import type { PageProps } from '../../client/page-props.ts'
import type { CallOutput } from '../../client/procedures.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { Answered } from '../../components/answered.tsx'
import { type PlainColumn, PlainTable } from '../../components/plain-table.tsx'
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
          <PlainTable
            label={words.deadlines}
            columns={columns(titles)}
            rows={deadlines.slice(0, SHOWN)}
            rowKey={deadline => JSON.stringify(deadline)}
            emptyText={words.noDeadlines}
          />
        )}
      </Answered>
    </Card>
  )
}

const columns = (titles: ReadonlyMap<string, string>): readonly PlainColumn<Deadline>[] => [
  { title: words.on, key: 'on', width: 100, render: deadline => <Day deadline={deadline} /> },
  {
    title: words.matter,
    key: 'matter',
    render: ({ kind, contractId, matter }) => (
      <>
        <div>
          {deadlineKindInWords(kind as DeadlineKind)}
          <span className="secondary">
            {' '}
            {contractId === null ? '' : (titles.get(contractId) ?? contractId)}
          </span>
        </div>
        <div className="secondary one-line" title={matter}>
          {matter}
        </div>
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
