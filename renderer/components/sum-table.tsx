// The pieces of an explanation: the contract's words, a small table with its sum beneath, a reckoning line by line.

import { Descriptions, Table, type TableColumnsType, Typography } from 'antd'
import type { ReactNode } from 'react'
import { positionExplanationWords as words } from '../../src/wording/window-explain.ts'
import { Amount } from './amount.tsx'

type SumTableProps<T> = {
  readonly rows: readonly T[]
  readonly rowKey: (row: T) => string | number
  /** Each renders from the row alone; the sum stands under the last. */
  readonly columns: readonly {
    readonly title: string
    readonly key: string
    readonly align?: 'right'
    readonly render: (row: T) => ReactNode
  }[]
  readonly sum: number | string
  readonly emptyText: string
}

export function SumTable<T extends object>({
  rows,
  rowKey,
  columns,
  sum,
  emptyText,
}: SumTableProps<T>): ReactNode {
  const drawn: TableColumnsType<T> = columns.map(({ render, ...column }) => ({
    ...column,
    render: (_value: unknown, row: T) => render(row),
  }))
  return (
    <Table<T>
      size="small"
      bordered
      rowKey={rowKey}
      columns={drawn}
      dataSource={rows}
      pagination={false}
      locale={{ emptyText }}
      style={{ marginBottom: 16 }}
      summary={() => (
        <Table.Summary.Row>
          <Table.Summary.Cell index={0} colSpan={columns.length - 1}>
            <strong>{words.sum}</strong>
          </Table.Summary.Cell>
          <Table.Summary.Cell index={columns.length - 1} align="right">
            <strong>
              {typeof sum === 'number' ? <Amount fen={sum} /> : <span className="amount">{sum}</span>}
            </strong>
          </Table.Summary.Cell>
        </Table.Summary.Row>
      )}
    />
  )
}

type ReckoningLine = {
  readonly label: string
  readonly sign?: string
  readonly value: ReactNode
  readonly isResult?: boolean
}

export function Reckoning({ lines }: { readonly lines: readonly ReckoningLine[] }): ReactNode {
  return (
    <Descriptions
      size="small"
      bordered
      column={1}
      style={{ marginBottom: 16 }}
      styles={{ content: { textAlign: 'right' } }}
      items={lines.map(({ label, sign = '', value, isResult = false }) => ({
        key: label,
        label: `${sign}${label}`,
        children: isResult ? <strong>{value}</strong> : value,
      }))}
    />
  )
}

/** The clause and its words. */
export function Quotation({
  reason: { clause, quotation },
}: {
  readonly reason: { readonly clause: string; readonly quotation: string }
}): ReactNode {
  return (
    <>
      <Typography.Paragraph type="secondary" style={{ marginBottom: 4 }}>
        {words.quotationOf(clause)}
      </Typography.Paragraph>
      <blockquote className="quotation" style={{ marginBottom: 16 }}>
        {quotation}
      </blockquote>
    </>
  )
}
