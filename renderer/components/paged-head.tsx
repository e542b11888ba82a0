// The headings of a paged table; one that sorts is a button and says which way.

import type { ReactNode } from 'react'
import { formWords as words } from '../../src/wording/window-pages.ts'
import { columnTemplate, type PagedColumn, type Sorting } from './paged-column.ts'

type Props = {
  readonly columns: readonly Omit<PagedColumn<never>, 'render'>[]
  readonly sorting?: Sorting
  readonly onSort?: (sorting: Sorting) => void
}

export function PagedHead({ columns, sorting, onSort }: Props): ReactNode {
  return (
    <div
      role="row"
      aria-rowindex={1}
      className="paged-head"
      style={{ gridTemplateColumns: columnTemplate(columns) }}
    >
      {columns.map(({ key, title, align, sort }) => {
        const isSorted = sort !== undefined && sorting?.by === sort
        return (
          <div
            key={key}
            role="columnheader"
            className={align === 'right' ? 'paged-cell right' : 'paged-cell'}
            {...(sort !== undefined && { 'aria-sort': sortedAs(isSorted, sorting) })}
          >
            {sort === undefined || onSort === undefined ? (
              title
            ) : (
              <button
                type="button"
                className="sort-button"
                title={words.sortBy(title)}
                onClick={() => onSort({ by: sort, isDescending: isSorted && !sorting?.isDescending })}
              >
                {title}
                <span aria-hidden>{isSorted ? (sorting?.isDescending ? '▼' : '▲') : '↕'}</span>
              </button>
            )}
          </div>
        )
      })}
    </div>
  )
}

const sortedAs = (isSorted: boolean, sorting: Sorting | undefined) => {
  if (!isSorted) return 'none'
  return sorting?.isDescending === true ? 'descending' : 'ascending'
}
