// The table for lists of any length: it draws the rows in sight and a few beyond, shows placeholders until they come,
// sorts by its headings, and is walked with the keys; Enter or a double click opens a row. It is one stop of Tab and
// names its active row. It is no <table>, because most of its rows are not there, so its parts carry the roles.

import {
  type KeyboardEvent,
  type ReactNode,
  type UIEvent,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { frameWords, formWords as words } from '../../src/wording/window-pages.ts'
import { type HandedContent, shownContent } from '../client/exported-lists.ts'
import type { RowOf, WindowOfRows } from '../client/paged-list.ts'
import type { Paged } from '../client/use-pages.ts'
import { Answered } from './answered.tsx'
import { useExported } from './export-lists.tsx'
import { pagedListColumns } from './list-columns.ts'
import type { PagedColumn, Sorting } from './paged-column.ts'
import { PagedHead } from './paged-head.tsx'
import { PagedPrint } from './paged-print.tsx'
import { PagedRow, ROW_PX, rowIndexOf } from './paged-row.tsx'

type Props<A extends WindowOfRows> = {
  readonly label: string
  readonly paged: Paged<A>
  readonly rowKey: (row: RowOf<A>) => string | number
  /** The same array at every drawing: rows are drawn again when it is another. */
  readonly columns: readonly PagedColumn<RowOf<A>>[]
  readonly emptyText?: string
  readonly sorting?: Sorting
  readonly onSort?: (sorting: Sorting) => void
  /** By Enter or a double click. */
  readonly onOpen?: (row: RowOf<A>) => void
  /** By walking to the row or a click, where a table shows beside it what its row is about. */
  readonly onChoose?: (row: RowOf<A>) => void
  readonly openedKey?: string | number | null
  /** Stands above the list on paper, and says that this table is printed: what it is, what it was narrowed to, its sum. */
  readonly printHead?: ReactNode
  /** For a list that may be longer than the window should hold: it is read where it lies. */
  readonly handedOut?: () => HandedContent
}

/** As many cards as a contract may have, several times over. */
const MOST_GATHERED = 50_000
const ROWS_BEYOND = 8
const HEAD_PX = 38
/** Drawn while the first window comes. */
const PLACEHOLDERS = 12

export function PagedTable<A extends WindowOfRows>(props: Props<A>): ReactNode {
  const { label, paged, emptyText = words.noRows, onOpen, onChoose } = props
  const frame = useRef<HTMLElement>(null)
  const [active, setActive] = useState<number | null>(null)
  const { asked, question } = paged
  const total = asked.state === 'answered' ? asked.value.total : PLACEHOLDERS
  useExported(label, async () => {
    if (props.handedOut !== undefined) return props.handedOut()
    const rows = await paged.everyRow(MOST_GATHERED)
    return rows && shownContent(pagedListColumns(props.columns), rows)
  })
  const { first, last, rowsInSight, onScroll } = useSight(frame, paged, total)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question begins at its first row
  useEffect(() => {
    frame.current?.scrollTo({ top: 0 })
    setActive(null)
  }, [question])

  function walkTo(index: number): void {
    const next = Math.max(0, Math.min(total - 1, index))
    setActive(next)
    bringIntoSight(frame.current, next)
    const row = paged.rowAt(next)
    if (row !== undefined) onChoose?.(row)
  }

  function open(index: number | null): void {
    const row = index === null ? undefined : paged.rowAt(index)
    if (row !== undefined) (onOpen ?? onChoose)?.(row)
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    // Keys of a button inside are the button's.
    if (event.target !== event.currentTarget) return
    const target = targetOf(event.key, active ?? -1, rowsInSight, total)
    if (target !== undefined) walkTo(target)
    else if (event.key === 'Enter') open(active)
    else return
    event.preventDefault()
  }

  if (asked.state === 'refused') return <Answered asked={asked}>{() => null}</Answered>
  return (
    <>
      {props.printHead !== undefined && <PagedPrint {...props} head={props.printHead} />}
      <section
        ref={frame}
        role="grid"
        aria-label={label}
        aria-rowcount={total + 1}
        aria-busy={asked.state === 'loading'}
        {...(active !== null && { 'aria-activedescendant': rowId(label, active) })}
        tabIndex={0}
        className="data-table paged-table no-print"
        onScroll={onScroll}
        onClick={event => {
          const index = rowIndexOf(event.target)
          if (index !== null) walkTo(index)
        }}
        onDoubleClick={event => open(rowIndexOf(event.target))}
        onKeyDown={onKeyDown}
      >
        <PagedHead {...props} />
        <Rows {...props} first={first} last={last} total={total} active={active} />
        {total === 0 && <p className="paged-empty">{emptyText}</p>}
        {asked.state === 'loading' && (
          <span role="status" className="unseen">
            {frameWords.loading}
          </span>
        )}
      </section>
    </>
  )
}

type RowsProps<A extends WindowOfRows> = Pick<
  Props<A>,
  'label' | 'paged' | 'rowKey' | 'columns' | 'openedKey'
> & {
  readonly first: number
  readonly last: number
  readonly total: number
  readonly active: number | null
}

function Rows<A extends WindowOfRows>(props: RowsProps<A>): ReactNode {
  const { label, paged, rowKey, columns, openedKey = null, first, last, total, active } = props
  return (
    <div className="paged-body" role="rowgroup" style={{ height: total * ROW_PX }}>
      {Array.from({ length: Math.max(0, last - first) }, (_, step) => first + step).map(index => {
        const row = paged.rowAt(index)
        return (
          <PagedRow
            key={index}
            id={rowId(label, index)}
            index={index}
            row={row}
            columns={columns}
            isActive={index === active}
            isOpened={row !== undefined && openedKey !== null && rowKey(row) === openedKey}
          />
        )
      })}
    </div>
  )
}

/** Which rows are drawn; they are asked for as they come into sight. */
function useSight<A extends WindowOfRows>(
  frame: { readonly current: HTMLElement | null },
  { want }: Paged<A>,
  total: number,
) {
  const [sight, setSight] = useState({ top: 0, height: 600 })
  useHeight(frame, height => setSight(before => ({ ...before, height })))
  const first = Math.max(0, Math.floor(sight.top / ROW_PX) - ROWS_BEYOND)
  const last = Math.min(total, Math.ceil((sight.top + sight.height) / ROW_PX) + ROWS_BEYOND)
  useEffect(() => want(first, last), [want, first, last])
  return {
    first: Math.min(first, last),
    last,
    rowsInSight: Math.max(1, Math.floor((sight.height - HEAD_PX) / ROW_PX) - 1),
    onScroll: (event: UIEvent<HTMLElement>) => setSight({ ...sight, top: event.currentTarget.scrollTop }),
  }
}

const rowId = (label: string, index: number): string => `${label}-${index}`

function targetOf(key: string, active: number, page: number, total: number): number | undefined {
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: total - 1,
  }
  return targets[key]
}

function bringIntoSight(frame: HTMLElement | null, index: number): void {
  if (frame === null) return
  const top = index * ROW_PX
  const room = frame.clientHeight - HEAD_PX
  if (top < frame.scrollTop) frame.scrollTop = top
  else if (top + ROW_PX > frame.scrollTop + room) frame.scrollTop = top + ROW_PX - room
}

function useHeight(frame: { readonly current: HTMLElement | null }, tell: (height: number) => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the frame is watched for as long as it is there
  useLayoutEffect(() => {
    const { current } = frame
    if (current === null) return
    const observer = new ResizeObserver(() => tell(current.clientHeight))
    observer.observe(current)
    return () => observer.disconnect()
  }, [frame])
}
