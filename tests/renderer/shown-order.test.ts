// The order in which a table is handed out: as it was sorted last, else as it first stands, else as it came.

import { expect, it } from 'vitest'
import { sortedAsShown } from '../../renderer/components/shown-order.ts'

type Row = { readonly day: string; readonly fen: number }

const rows: readonly Row[] = [
  { day: '2024-02', fen: 2 },
  { day: '2024-03', fen: 1 },
  { day: '2024-01', fen: 3 },
]
const byFen = { title: '金额', sorter: (a: Row, b: Row) => a.fen - b.fen }
const byDay = { title: '日期', sorter: (a: Row, b: Row) => a.day.localeCompare(b.day) }
const figures = (sorted: readonly Row[]) => sorted.map(({ fen }) => fen)

it('is the first order of the table while nobody has sorted, and as it came where there is none', () => {
  expect(figures(sortedAsShown(rows, [byFen, { ...byDay, defaultSortOrder: 'descend' }], undefined))).toEqual(
    [1, 2, 3],
  )
  expect(figures(sortedAsShown(rows, [byFen, byDay], undefined))).toEqual([2, 1, 3])
})

it('is what was clicked, up and down, and as it came when that was taken off again', () => {
  const columns = [byFen, { ...byDay, defaultSortOrder: 'descend' as const }]
  expect(figures(sortedAsShown(rows, columns, { column: byFen, order: 'ascend' }))).toEqual([1, 2, 3])
  expect(figures(sortedAsShown(rows, columns, { column: byFen, order: 'descend' }))).toEqual([3, 2, 1])
  expect(figures(sortedAsShown(rows, columns, { column: undefined, order: undefined }))).toEqual([2, 1, 3])
})
