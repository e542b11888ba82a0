// A short table that only shows: nothing in it is sorted, chosen or scrolled. The library's own measures the page for
// every table that it draws, which is felt where several stand on one page.

import type { ReactNode } from 'react'

export type PlainColumn<T> = {
  readonly title: string
  readonly key: string
  readonly align?: 'right'
  readonly width?: number
  readonly render: (row: T) => ReactNode
}

type Props<T> = {
  readonly label: string
  readonly columns: readonly PlainColumn<T>[]
  readonly rows: readonly T[]
  readonly rowKey: (row: T) => string | number
  readonly emptyText: string
}

export function PlainTable<T>({ label, columns, rows, rowKey, emptyText }: Props<T>): ReactNode {
  return (
    <table className="plain-table" aria-label={label}>
      <thead>
        <tr>
          {columns.map(({ key, title, align, width }) => (
            <th key={key} scope="col" className={align} style={{ width }}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={rowKey(row)}>
            {columns.map(({ key, align, render }) => (
              <td key={key} className={align}>
                {render(row)}
              </td>
            ))}
          </tr>
        ))}
        {rows.length === 0 && (
          <tr>
            <td colSpan={columns.length} className="secondary nothing">
              {emptyText}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  )
}
