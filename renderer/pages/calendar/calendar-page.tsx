// 期限: everything with a date under any contract, as a list or on the days of a month.

import { Button, Segmented, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import type { CalendarDate } from '../../../src/base/calendar-date.ts'
import { calendarWords as words } from '../../../src/wording/window-calendar.ts'
import type { PageProps } from '../../client/page-props.ts'
import { printShown } from '../../client/printing.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { Answered } from '../../components/answered.tsx'
import { rememberContract } from '../../components/contract-choice.tsx'
import { PageFrame } from '../../components/page-frame.tsx'
import { usePrint } from '../../components/use-print.ts'
import { type DeadlineFilter, NO_FILTER, passes, type ShownDeadline, toShown } from './deadline.ts'
import { DeadlineDrawer } from './deadline-drawer.tsx'
import { DeadlineFilters } from './deadline-filters.tsx'
import { DeadlineList } from './deadline-list.tsx'
import { MonthView } from './month-view.tsx'

type View = keyof typeof words.views

export function CalendarPage({ ledger: { today }, onTurnTo }: PageProps): ReactNode {
  const contracts = useAnswer('contracts.list', {})
  const deadlines = useAnswer('deadlines.list', { asOf: today })
  const act = ({ contractId, actsOn }: ShownDeadline) => {
    rememberContract(contractId)
    onTurnTo(actsOn)
  }
  return (
    <Answered asked={contracts}>
      {({ contracts: listed }) => {
        const titles = new Map(listed.map(each => [each.contractId, each.shortTitle]))
        return (
          <Answered asked={deadlines}>
            {answer => (
              <Deadlines
                all={toShown(answer.deadlines, titles, today)}
                titles={titles}
                today={today}
                onAct={act}
              />
            )}
          </Answered>
        )
      }}
    </Answered>
  )
}

type Props = {
  readonly all: readonly ShownDeadline[]
  readonly titles: ReadonlyMap<string, string>
  readonly today: CalendarDate
  readonly onAct: (deadline: ShownDeadline) => void
}

function Deadlines({ all, titles, today, onAct }: Props): ReactNode {
  const [view, setView] = useState<View>('list')
  const [filter, setFilter] = useState<DeadlineFilter>(NO_FILTER)
  const print = usePrint()
  const [opened, setOpened] = useState<ShownDeadline | null>(null)
  const shown = all.filter(passes(filter))
  const act = (deadline: ShownDeadline) => {
    setOpened(null)
    onAct(deadline)
  }
  const overdue = shown.filter(deadline => deadline.overdue).length
  return (
    <PageFrame
      controls={
        <>
          <Segmented<View>
            options={Object.entries(words.views).map(([value, label]) => ({ value: value as View, label }))}
            value={view}
            onChange={setView}
          />
          <DeadlineFilters
            titles={titles}
            kinds={[...new Set(all.map(({ kind }) => kind))]}
            filter={filter}
            onChange={setFilter}
          />
        </>
      }
      extra={
        <>
          <Typography.Text className="amount">{words.count(shown.length, overdue)}</Typography.Text>
          <Button onClick={() => print(printShown)}>{words.print}</Button>
        </>
      }
    >
      {view === 'list' ? (
        <DeadlineList
          deadlines={shown}
          emptyText={all.length === 0 ? words.none : words.noneFound}
          opened={opened?.key ?? null}
          onOpen={setOpened}
          onAct={act}
        />
      ) : (
        <MonthView deadlines={shown} today={today} onOpen={setOpened} onAct={act} />
      )}
      {opened !== null && <DeadlineDrawer deadline={opened} onClose={() => setOpened(null)} onAct={act} />}
    </PageFrame>
  )
}
