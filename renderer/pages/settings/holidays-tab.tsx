// 节假日: the years that are recorded, and a year's announcement, which says what it moves before it is recorded.

import { Card, Col, Row, Table, Tag } from 'antd'
import type { ReactNode } from 'react'
import type { CalendarDate } from '../../../src/base/calendar-date.ts'
import { holidayWords as words } from '../../../src/wording/window-settings.ts'
import type { CallOutput } from '../../client/procedures.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { Answered } from '../../components/answered.tsx'
import { AnnounceCard } from './announce-card.tsx'
import { daysToText } from './holiday-text.ts'

type Year = CallOutput<'holidays.list'>['years'][number]

export function HolidaysTab({ today }: { readonly today: CalendarDate }): ReactNode {
  const asked = useAnswer('holidays.list', {})
  return (
    <Row gutter={[16, 16]}>
      <Col span={12}>
        <Card title={words.years} styles={{ body: { padding: 0 } }}>
          <Answered asked={asked}>{({ years }) => <Years years={years} />}</Answered>
        </Card>
      </Col>
      <Col span={12}>
        <AnnounceCard today={today} />
      </Col>
    </Row>
  )
}

function Years({ years }: { readonly years: readonly Year[] }): ReactNode {
  return (
    <Table<Year>
      size="small"
      rowKey="year"
      dataSource={years.toSorted((a, b) => b.year - a.year)}
      pagination={false}
      expandable={{
        expandedRowRender: ({ off, makeupWorkdays }) => (
          <Row gutter={16}>
            <Col span={14} style={{ whiteSpace: 'pre-line' }}>
              {`${words.off}\n${daysToText(off)}`}
            </Col>
            <Col span={10} style={{ whiteSpace: 'pre-line' }}>
              {`${words.makeup}\n${daysToText(makeupWorkdays)}`}
            </Col>
          </Row>
        ),
      }}
      columns={[
        { title: words.year, dataIndex: 'year', width: 64 },
        {
          title: words.status,
          dataIndex: 'status',
          width: 72,
          render: (status: Year['status']) => (
            <Tag color={status === 'official' ? 'success' : 'warning'}>{words.statuses[status]}</Tag>
          ),
        },
        { title: words.off, dataIndex: 'off', width: 70, align: 'right', render: countText },
        { title: words.makeup, dataIndex: 'makeupWorkdays', width: 90, align: 'right', render: countText },
        { title: words.notice, dataIndex: 'notice' },
      ]}
    />
  )
}

const countText = (days: Year['off']): string => words.days(days.length)
