// The table that every list uses: it fills what is left of the page, draws only the rows that are seen (all of
// them on paper), and can be walked with the arrow keys; Enter or a double click opens a row.

import { Table } from 'antd'
import {
  type KeyboardEvent,
  type ReactNode,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { formWords as words } from '../../src/wording/window-pages.ts'
import { type HandedContent, shownContent } from '../client/exported-lists.ts'
import { isPrinting, watchPrinting } from '../client/printing.ts'
import { useExported } from './export-lists.tsx'
import { listColumns, type TableColumn } from './list-columns.ts'
import { type ShownOrder, sortedAsShown } from './shown-order.ts'

type Props<T extends object> = {
  readonly label: string
  readonly rows: readonly T[]
  readonly rowKey: (row: T) => string | number
  readonly columns: readonly TableColumn<T>[]
  /** The least width that the columns need. */
  readonly width: number
  readonly emptyText?: string
  readonly onOpen?: (row: T) => void
  readonly openedKey?: string | number | null
  /** For a list of which only a part is here: all of it, found in the same way. */
  readonly everyRow?: () => Promise<readonly T[] | null>
  /** For a list that is read where it lies. */
  readonly handedOut?: () => HandedContent
  readonly selection?: {
    readonly keys: readonly (string | number)[]
    readonly onSelect: (keys: readonly (string | number)[]) => void
  }
}

const HEADER_PX = 40

export function DataTable<T extends object>(props: Props<T>): ReactNode {
  const {
    label,
    rows,
    rowKey,
    columns,
    width,
    emptyText = words.noRows,
    onOpen,
    openedKey,
    selection,
    everyRow,
    handedOut,
  } = props
  const frame = useRef<HTMLElement>(null)
  const order = useRef<ShownOrder<T> | undefined>(undefined)
  useExported(label, async () => {
    if (handedOut !== undefined) return handedOut()
    const whole = everyRow === undefined ? rows : await everyRow()
    return whole && shownContent(listColumns(columns), sortedAsShown(whole, columns, order.current))
  })
  const height = useHeight(frame)
  const isPrinted = useSyncExternalStore(watchPrinting, isPrinting)
  return (
    <section ref={frame} className="data-table" aria-label={label}>
      {/* Once it is known how much room there is: drawn before, the whole table would be drawn twice. */}
      {(height > 0 || isPrinted) && (
        <Table<T>
          virtual={!isPrinted}
          size="small"
          rowKey={rowKey}
          columns={[...columns]}
          dataSource={rows}
          onChange={(_pages, _filters, sorter) => {
            order.current = Array.isArray(sorter) ? sorter[0] : sorter
          }}
          pagination={false}
          {...(!isPrinted && { scroll: { x: width, y: Math.max(height - HEADER_PX, HEADER_PX) } })}
          locale={{ emptyText }}
          {...(selection !== undefined && {
            rowSelection: {
              columnWidth: 40,
              // What was chosen stays chosen while the clerk searches for more.
              preserveSelectedRowKeys: true,
              selectedRowKeys: [...selection.keys],
              onChange: keys => selection.onSelect(keys as (string | number)[]),
            },
          })}
          {...(onOpen !== undefined && {
            rowClassName: row => (rowKey(row) === openedKey ? 'opened-row' : 'row-to-open'),
            onRow: row => ({
              tabIndex: 0,
              onDoubleClick: () => onOpen(row),
              onKeyDown: event => walk(event, () => onOpen(row)),
            }),
          })}
        />
      )}
    </section>
  )
}

function walk(event: KeyboardEvent<HTMLElement>, open: () => void): void {
  // Keys of a button inside the row are the button's.
  if (event.target !== event.currentTarget) return
  const { currentTarget: row } = event
  const next = { ArrowDown: row.nextElementSibling, ArrowUp: row.previousElementSibling }[event.key]
  if (event.key === 'Enter') open()
  else if (next instanceof HTMLElement) next.focus()
  else return
  event.preventDefault()
}

function useHeight(frame: { readonly current: HTMLElement | null }): number {
  const [height, setHeight] = useState(0)
  useLayoutEffect(() => {
    const { current } = frame
    if (current === null) return
    const measure = () => setHeight(current.clientHeight)
    // Before the first painting; the observer speaks only after it.
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(current)
    return () => observer.disconnect()
  }, [frame])
  return height
}
