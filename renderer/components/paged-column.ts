// What a paged table shows: its columns, and by which of them it is sorted.

import type { ReactNode } from 'react'
import type { ListCell } from '../../src/base/list-cell.ts'

export type PagedColumn<Row> = {
  readonly key: string
  readonly title: string
  /** The least width; what is left over is shared in proportion. */
  readonly width: number
  readonly align?: 'right'
  readonly className?: string
  /** Named as the procedure names the order; absent where the list cannot be sorted by it. */
  readonly sort?: string
  /** Buttons, which mean nothing on paper. */
  readonly isOnScreenOnly?: boolean
  readonly render: (row: Row) => ReactNode
  /** What it says in a file, where what is shown would be read as a text. */
  readonly cell?: (row: Row) => ListCell
}

export type Sorting = { readonly by: string; readonly isDescending: boolean }

export const columnTemplate = (columns: readonly { readonly width: number }[]): string =>
  columns.map(({ width }) => `minmax(${width}px, ${width}fr)`).join(' ')
