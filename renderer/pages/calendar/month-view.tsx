// A month with its holidays and the deadlines on their days; beside it what falls on the chosen day.

import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button, Flex, Tag, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import { addMonths, type CalendarDate, yearOf } from '../../../src/base/calendar-date.ts'
import { firstDayOf, type Month, month, monthOf } from '../../../src/base/month.ts'
import type { HolidayTable } from '../../../src/base/working-days.ts'
import { monthWords as words } from '../../../src/wording/window-calendar.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { Answered } from '../../components/answered.tsx'
import { DateInput } from '../../components/date-field.tsx'
import { DayPanel } from './day-panel.tsx'
import type { ShownDeadline } from './deadline.ts'
import { holidayTable } from './month-days.ts'
import { MonthGrid } from './month-grid.tsx'

type Props = {
  readonly deadlines: readonly ShownDeadline[]
  readonly today: CalendarDate
  readonly onOpen: (deadline: ShownDeadline) => void
  readonly onAct: (deadline: ShownDeadline) => void
}

export function MonthView({ deadlines, today, onOpen, onAct }: Props): ReactNode {
  const asked = useAnswer('holidays.list', {})
  const [chosen, setChosen] = useState<CalendarDate>(today)
  const shownMonth = monthOf(chosen)
  return (
    <Answered asked={asked}>
      {answer => {
        const holidays = holidayTable(answer)
        return (
          <Flex gap={16} className="month-view">
            <Flex vertical gap={8} style={{ flex: 1, minWidth: 0 }}>
              <MonthControls
                shown={shownMonth}
                holidays={holidays}
                onTurn={months => setChosen(addMonths(chosen, months))}
                onChoose={chosenMonth => setChosen(firstDayOf(chosenMonth))}
                onToday={() => setChosen(today)}
              />
              <MonthGrid
                shown={shownMonth}
                chosen={chosen}
                today={today}
                holidays={holidays}
                deadlines={deadlines}
                onChoose={setChosen}
              />
            </Flex>
            <DayPanel
              day={chosen}
              holidays={holidays}
              deadlines={deadlines.filter(({ on }) => on === chosen)}
              onOpen={onOpen}
              onAct={onAct}
            />
          </Flex>
        )
      }}
    </Answered>
  )
}

type ControlsProps = {
  readonly shown: Month
  readonly holidays: HolidayTable
  readonly onTurn: (months: number) => void
  readonly onChoose: (month: Month) => void
  readonly onToday: () => void
}

function MonthControls({ shown, holidays, onTurn, onChoose, onToday }: ControlsProps): ReactNode {
  return (
    <Flex gap={8} align="center">
      <Button icon={<LeftOutlined aria-hidden />} aria-label={words.earlier} onClick={() => onTurn(-1)} />
      <Button icon={<RightOutlined aria-hidden />} aria-label={words.later} onClick={() => onTurn(1)} />
      <Button onClick={onToday}>{words.today}</Button>
      <div style={{ width: 130 }}>
        <DateInput
          picker="month"
          aria-label={words.choose}
          value={shown}
          onChange={chosen => {
            if (chosen !== null) onChoose(month(chosen))
          }}
        />
      </div>
      <YearNote year={yearOf(firstDayOf(shown))} holidays={holidays} />
    </Flex>
  )
}

/** Said in words, because every due day of that year may still move. */
function YearNote({ year, holidays }: { readonly year: number; readonly holidays: HolidayTable }): ReactNode {
  const status = holidays.get(year)?.status
  if (status === 'official') return null
  return (
    <>
      <Tag color="warning">{words.provisional}</Tag>
      <Typography.Text type="secondary" ellipsis style={{ flex: 1 }}>
        {status === undefined ? words.missingYear(year) : words.provisionalYear(year)}
      </Typography.Text>
    </>
  )
}
