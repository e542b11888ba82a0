// The rows of a table in the order in which they are shown: the table sorts for itself and tells only what was clicked.

import type { TableColumn } from './list-columns.ts'

/** As the table tells it; undefined while nobody has sorted, and then its own first order counts. */
export type ShownOrder<Row> = {
  readonly column?: TableColumn<Row> | undefined
  readonly order?: 'ascend' | 'descend' | null | undefined
}

export function sortedAsShown<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  clicked: ShownOrder<Row> | undefined,
): readonly Row[] {
  const { column, order } = clicked ?? firstOrder(columns)
  const compare = typeof column?.sorter === 'function' ? column.sorter : undefined
  if (compare === undefined || order === null || order === undefined) return rows
  const sign = order === 'descend' ? -1 : 1
  return rows.toSorted((a, b) => sign * compare(a, b, order))
}

function firstOrder<Row>(columns: readonly TableColumn<Row>[]): ShownOrder<Row> {
  const column = columns.find(({ defaultSortOrder }) => defaultSortOrder !== undefined)
  return { column, order: column?.defaultSortOrder }
}
