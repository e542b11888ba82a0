// What falls on the day that is chosen in the month.

import { Button, Card, Empty, Flex, Typography } from 'antd'
import type { ReactNode } from 'react'
import { type CalendarDate, weekdayOf } from '../../../src/base/calendar-date.ts'
import { monthOf } from '../../../src/base/month.ts'
import type { HolidayTable } from '../../../src/base/working-days.ts'
import { calendarWords, monthWords as words } from '../../../src/wording/window-calendar.ts'
import { pageWords } from '../../../src/wording/window-pages.ts'
import type { ShownDeadline } from './deadline.ts'
import { DeadlineMarks } from './deadline-marks.tsx'
import { dayOf } from './month-days.ts'

type Props = {
  readonly day: CalendarDate
  readonly holidays: HolidayTable
  readonly deadlines: readonly ShownDeadline[]
  readonly onOpen: (deadline: ShownDeadline) => void
  readonly onAct: (deadline: ShownDeadline) => void
}

export function DayPanel({ day, holidays, deadlines, onOpen, onAct }: Props): ReactNode {
  return (
    <Card
      title={words.ofDay(day, weekdayOf(day))}
      extra={<DayKind day={day} holidays={holidays} />}
      style={{ width: 320, display: 'flex', flexDirection: 'column' }}
      styles={{ body: { flex: 1, minHeight: 0, overflow: 'auto' } }}
      aria-live="polite"
    >
      {deadlines.length === 0 ? (
        <Empty description={words.nothingOnDay} image={Empty.PRESENTED_IMAGE_SIMPLE} />
      ) : (
        <Flex vertical gap={16}>
          {deadlines.map(deadline => (
            <Deadline key={deadline.key} deadline={deadline} onOpen={onOpen} onAct={onAct} />
          ))}
        </Flex>
      )}
    </Card>
  )
}

type DeadlineProps = Pick<Props, 'onOpen' | 'onAct'> & { readonly deadline: ShownDeadline }

function Deadline({ deadline, onOpen, onAct }: DeadlineProps): ReactNode {
  const { kindText, distance, contract, matter, actsOn } = deadline
  return (
    <div>
      <Flex gap={6} align="center" wrap>
        <Typography.Text strong>{kindText}</Typography.Text>
        <Typography.Text type="secondary">{distance}</Typography.Text>
        <DeadlineMarks deadline={deadline} />
      </Flex>
      <div>{contract}</div>
      <Typography.Paragraph type="secondary" ellipsis={{ rows: 3 }} style={{ margin: '4px 0' }}>
        {matter}
      </Typography.Paragraph>
      <Flex gap={8}>
        <Button size="small" onClick={() => onOpen(deadline)}>
          {calendarWords.details}
        </Button>
        <Button size="small" type="link" onClick={() => onAct(deadline)}>
          {calendarWords.goTo(pageWords[actsOn])}
        </Button>
      </Flex>
    </div>
  )
}

function DayKind({ day, holidays }: Pick<Props, 'day' | 'holidays'>): ReactNode {
  const { mark, isRest } = dayOf(day, monthOf(day), holidays)
  const kind = mark?.kind === 'makeup' ? words.makeupDay : isRest ? words.restDay : words.workday
  return (
    <Typography.Text type="secondary">
      {mark?.kind === 'off' ? `${words.off} ${mark.name}` : kind}
    </Typography.Text>
  )
}
