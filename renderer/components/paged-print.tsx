// A paged table on paper: what the list found from its first row on, as far as a list is printed, under a head that says
// what it is. Fetched when it is printed; nothing of it is in the window.

import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import { formWords as words } from '../../src/wording/window-pages.ts'
import type { RowOf, WindowOfRows } from '../client/paged-list.ts'
import { isPrinting, prepareForPrint, watchPrinting } from '../client/printing.ts'
import type { Paged } from '../client/use-pages.ts'
import type { PagedColumn } from './paged-column.ts'

/** Some seventy-five sheets: three years of the cards of one contract. */
const PRINTED_ROWS = 3_000

type Props<A extends WindowOfRows> = {
  readonly paged: Paged<A>
  readonly columns: readonly PagedColumn<RowOf<A>>[]
  readonly rowKey: (row: RowOf<A>) => string | number
  readonly head: ReactNode
}

export function PagedPrint<A extends WindowOfRows>({ paged, columns, rowKey, head }: Props<A>): ReactNode {
  const [rows, setRows] = useState<A['rows']>([])
  const isPrinted = useSyncExternalStore(watchPrinting, isPrinting)
  const { firstRows, asked } = paged
  useEffect(
    () =>
      prepareForPrint(async () => {
        const found = await firstRows(PRINTED_ROWS)
        flushSync(() => setRows(found))
      }),
    [firstRows],
  )
  if (!isPrinted) return null
  const total = asked.state === 'answered' ? asked.value.total : rows.length
  return (
    <div className="print-only">
      {head}
      {total > rows.length && <p>{words.printedRows(rows.length, total)}</p>}
      <table className="printed-list">
        <thead>
          <tr>
            {columns.filter(isPrintedColumn).map(({ key, title, align }) => (
              <th key={key} className={align ?? ''}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={rowKey(row)}>
              {columns.filter(isPrintedColumn).map(({ key, align, render }) => (
                <td key={key} className={align ?? ''}>
                  {render(row as never)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const isPrintedColumn = ({ isOnScreenOnly = false }: { readonly isOnScreenOnly?: boolean }): boolean =>
  !isOnScreenOnly
