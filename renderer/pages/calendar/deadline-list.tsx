// The deadlines as a table, the earliest first, each with the way to the page that acts on it.

import { Button, Flex } from 'antd'
import type { ReactNode } from 'react'
import { calendarWords as words } from '../../../src/wording/window-calendar.ts'
import { pageWords } from '../../../src/wording/window-pages.ts'
import { DataTable } from '../../components/data-table.tsx'
import type { TableColumn } from '../../components/list-columns.ts'
import type { ShownDeadline } from './deadline.ts'
import { DeadlineMarks, marksOf } from './deadline-marks.tsx'

type Props = {
  readonly deadlines: readonly ShownDeadline[]
  readonly emptyText: string
  readonly opened: string | null
  readonly onOpen: (deadline: ShownDeadline) => void
  readonly onAct: (deadline: ShownDeadline) => void
}

export function DeadlineList({ deadlines, emptyText, opened, onOpen, onAct }: Props): ReactNode {
  return (
    <DataTable
      label={pageWords.calendar}
      rows={deadlines}
      rowKey={({ key }) => key}
      columns={columns(onAct)}
      width={1100}
      emptyText={emptyText}
      onOpen={onOpen}
      openedKey={opened}
    />
  )
}

const columns = (onAct: Props['onAct']): readonly TableColumn<ShownDeadline>[] => [
  { title: words.on, dataIndex: 'on', width: 105, className: 'day' },
  { title: words.weekday, dataIndex: 'weekdayText', width: 75, className: 'day' },
  {
    title: words.distance,
    dataIndex: 'days',
    width: 130,
    sorter: (a, b) => a.days - b.days,
    cell: deadline => [deadline.distance, ...marksOf(deadline)].join('，'),
    render: (_days, deadline) => (
      <Flex vertical gap={2} align="start">
        <span className="day">{deadline.distance}</span>
        <DeadlineMarks deadline={deadline} />
      </Flex>
    ),
  },
  {
    title: words.kind,
    dataIndex: 'kindText',
    width: 130,
    sorter: (a, b) => a.kindText.localeCompare(b.kindText, 'zh'),
  },
  {
    title: words.contract,
    dataIndex: 'contract',
    width: 165,
    sorter: (a, b) => a.contractId.localeCompare(b.contractId),
  },
  { title: words.clause, dataIndex: 'clause', width: 75 },
  {
    title: words.reason,
    dataIndex: 'matter',
    render: (matter: string) => <div className="two-lines">{matter}</div>,
  },
  {
    title: words.act,
    key: 'act',
    className: 'no-print',
    width: 110,
    render: (_value, deadline) => (
      <Button type="link" size="small" onClick={() => onAct(deadline)}>
        {words.goTo(pageWords[deadline.actsOn])}
      </Button>
    ),
  },
]
