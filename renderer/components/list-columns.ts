// What a table's columns say of a row when the list is handed out as a file: a column says it itself, or it is read from
// what the column shows. Buttons and what stands under no heading are left out.

import type { TableColumnType } from 'antd'
import { isValidElement, type ReactNode } from 'react'
import { type ListCell, type ListColumn, textOrDay } from '../../src/base/list-cell.ts'
import { Amount } from './amount.tsx'
import type { PagedColumn } from './paged-column.ts'

export type TableColumn<Row> = TableColumnType<Row> & {
  /** Where what is shown says it in another way than text: by a component of its own, a mark, a colour. */
  readonly cell?: (row: Row) => ListCell
}

export function listColumns<Row extends object>(
  columns: readonly TableColumn<Row>[],
): readonly ListColumn<Row>[] {
  return columns.flatMap(column => {
    const { title, className = '', cell = shownBy(column) } = column
    const isHandedOut = typeof title === 'string' && title !== '' && !className.includes('no-print')
    return isHandedOut ? [{ title, cell }] : []
  })
}

export const pagedListColumns = <Row>(columns: readonly PagedColumn<Row>[]): readonly ListColumn<Row>[] =>
  columns
    .filter(({ isOnScreenOnly = false }) => !isOnScreenOnly)
    .map(({ title, render, cell = (row: Row) => cellOfNode(render(row)) }) => ({ title, cell }))

function shownBy<Row extends object>({ dataIndex, render }: TableColumn<Row>): (row: Row) => ListCell {
  return row => {
    const value: unknown = typeof dataIndex === 'string' ? row[dataIndex as keyof Row] : undefined
    if (typeof dataIndex === 'string' && dataIndex.endsWith('Fen') && typeof value === 'number') {
      return { amountFen: value }
    }
    return cellOfNode(render === undefined ? (value as ReactNode) : (render(value, row, 0) as ReactNode))
  }
}

/** A single amount stays a figure; whatever else is shown becomes its text. */
export function cellOfNode(node: ReactNode): ListCell {
  if (typeof node === 'number') return node
  const amount = amountIn(node)
  return amount === null ? textOrDay(textOf(node)) : { amountFen: amount }
}

type Inside = { readonly children?: ReactNode; readonly fen?: number }

function amountIn(node: ReactNode): number | null {
  if (!isValidElement<Inside>(node)) return null
  if (node.type === Amount) return node.props.fen ?? null
  return isValidElement(node.props.children) ? amountIn(node.props.children) : null
}

function textOf(node: ReactNode): string {
  if (typeof node === 'string' || typeof node === 'number') return String(node)
  if (Array.isArray(node)) return node.map(textOf).filter(Boolean).join(' ')
  return isValidElement<Inside>(node) ? textOf(node.props.children) : ''
}
