// The grid of a month: one stop of the Tab key, walked day by day with the arrow keys and month by month with Page Up
// and Page Down. 休 and 班 are written, not only coloured.

import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { addDays, addMonths, type CalendarDate, weekdayOf } from '../../../src/base/calendar-date.ts'
import type { Month } from '../../../src/base/month.ts'
import type { HolidayTable } from '../../../src/base/working-days.ts'
import { weekdayInShort, weekdayInWords, monthWords as words } from '../../../src/wording/window-calendar.ts'
import type { ShownDeadline } from './deadline.ts'
import { type MonthDay, weeksOf } from './month-days.ts'

type Props = {
  readonly shown: Month
  readonly chosen: CalendarDate
  readonly today: CalendarDate
  readonly holidays: HolidayTable
  readonly deadlines: readonly ShownDeadline[]
  readonly onChoose: (day: CalendarDate) => void
}

/** As many as a day's square has room for at the smallest window. */
const SHOWN = 2

export function MonthGrid(props: Props): ReactNode {
  const { shown, chosen, holidays, deadlines } = props
  const grid = useRef<HTMLTableElement>(null)
  useFocusOnChosen(grid, chosen)
  const byDay = Map.groupBy(deadlines, ({ on }) => on)
  const weeks = weeksOf(shown, holidays)
  return (
    <table ref={grid} className="month-grid" aria-label={words.grid(shown)}>
      <thead>
        <tr className="month-week">
          {weeks[0]?.map(({ on }) => (
            <th key={on} scope="col" abbr={weekdayInWords(weekdayOf(on))}>
              {weekdayInShort(weekdayOf(on))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map(week => (
          <tr key={week[0]?.on} className="month-week">
            {week.map(day => (
              <td key={day.on}>
                <Day {...props} day={day} deadlines={byDay.get(day.on) ?? []} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type DayProps = Pick<Props, 'chosen' | 'today' | 'deadlines' | 'onChoose'> & { readonly day: MonthDay }

function Day({ day, chosen, today, deadlines, onChoose }: DayProps): ReactNode {
  const { on, mark, isOfMonth, isRest } = day
  const classes = [
    'month-day',
    isOfMonth ? '' : 'of-other-month',
    isRest ? 'rest-day' : '',
    on === today ? 'today' : '',
  ]
  return (
    <button
      type="button"
      tabIndex={on === chosen ? 0 : -1}
      aria-pressed={on === chosen}
      aria-label={labelOf(day, deadlines.length)}
      data-day={on}
      className={classes.filter(each => each !== '').join(' ')}
      onClick={() => onChoose(on)}
      onKeyDown={event => walk(event, on, onChoose)}
    >
      <div className="month-day-head">
        <span className="day">{Number(on.slice(8))}</span>
        {mark !== null && <span className={`day-mark ${mark.kind}`}>{words[mark.kind]}</span>}
        <span className="day-name">{on === today ? words.todayMark : (mark?.name ?? '')}</span>
      </div>
      {deadlines.slice(0, SHOWN).map(({ key, contractId, kindText, overdue }) => (
        <div key={key} className={overdue ? 'day-deadline overdue' : 'day-deadline'}>
          {`${contractId} ${kindText}`}
        </div>
      ))}
      {deadlines.length > SHOWN && <div className="day-more">{words.more(deadlines.length - SHOWN)}</div>}
    </button>
  )
}

function labelOf({ on, isRest, mark }: MonthDay, count: number): string {
  const kind = mark?.kind === 'makeup' ? words.makeupDay : isRest ? words.restDay : words.workday
  const name = mark === null ? kind : `${kind} ${mark.name}`
  return `${words.ofDay(on, weekdayOf(on))}，${name}，${words.deadlines(count)}`
}

function walk(event: KeyboardEvent, on: CalendarDate, onChoose: Props['onChoose']): void {
  const next = keys[event.key]?.(on)
  if (next === undefined) return
  event.preventDefault()
  onChoose(next)
}

const keys: Readonly<Record<string, (day: CalendarDate) => CalendarDate>> = {
  ArrowLeft: day => addDays(day, -1),
  ArrowRight: day => addDays(day, 1),
  ArrowUp: day => addDays(day, -7),
  ArrowDown: day => addDays(day, 7),
  PageUp: day => addMonths(day, -1),
  PageDown: day => addMonths(day, 1),
}

/** The focus follows the chosen day, but is never taken from a control outside the grid. */
function useFocusOnChosen(grid: { readonly current: HTMLElement | null }, chosen: CalendarDate): void {
  useEffect(() => {
    const { current } = grid
    if (current === null || !current.contains(document.activeElement)) {
      if (document.activeElement !== document.body) return
    }
    const day = current?.querySelector(`[data-day="${chosen}"]`)
    if (day instanceof HTMLElement) day.focus()
  }, [grid, chosen])
}
