// A row of a paged table, or the place of one that has not come yet. Drawn again only when it changes itself: a frame
// of scrolling draws the few rows that come into sight.

import { memo, type ReactNode } from 'react'
import { columnTemplate, type PagedColumn } from './paged-column.ts'

export const ROW_PX = 34

type Props = {
  readonly id: string
  readonly index: number
  readonly row: unknown
  readonly columns: readonly PagedColumn<never>[]
  readonly isActive: boolean
  readonly isOpened: boolean
}

export const PagedRow = memo(function PagedRow(props: Props): ReactNode {
  const { id, index, row, columns, isActive, isOpened } = props
  const classes = ['paged-row', isActive ? 'active-row' : '', isOpened ? 'opened-row' : '']
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + FIRST_ROW}
      aria-selected={isActive}
      className={classes.join(' ')}
      style={{ gridTemplateColumns: columnTemplate(columns), top: index * ROW_PX, height: ROW_PX }}
    >
      {columns.map(({ key, align, className = '', render }) => (
        <div
          key={key}
          role="gridcell"
          className={`paged-cell ${className}${align === 'right' ? ' right' : ''}`}
        >
          {row === undefined ? <span className="row-to-come" /> : render(row as never)}
        </div>
      ))}
    </div>
  )
})

/** Counted from 1, after the headings. */
const FIRST_ROW = 2

/** The place of the row in which something happened; null outside the rows. */
export function rowIndexOf(target: EventTarget): number | null {
  const row = target instanceof Element ? target.closest('.paged-row') : null
  return row === null ? null : Number(row.getAttribute('aria-rowindex')) - FIRST_ROW
}
