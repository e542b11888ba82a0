// The differences of a bill, one a row, with the words of the contract that each rests on.

import { Typography } from 'antd'
import type { ReactNode } from 'react'
import { auditPageWords as words } from '../../../src/wording/window-bill-audit.ts'
import type { CallOutput } from '../../client/procedures.ts'
import { Amount } from '../../components/amount.tsx'
import { DataTable } from '../../components/data-table.tsx'
import type { TableColumn } from '../../components/list-columns.ts'
import { searchFor } from '../../components/search-text.ts'

type Difference = CallOutput<'bills.audit'>['differences'][number]
type Row = Difference & { readonly place: number }

type Props = { readonly differences: readonly Difference[]; readonly search: string }

export function DifferenceTable({ differences, search }: Props): ReactNode {
  const matches = searchFor(search)
  const rows = differences
    .map((difference, index): Row => ({ ...difference, place: index + 1 }))
    .filter(({ iccid, month, item, message, clause }) => matches([iccid, month, item, message, clause]))
  return (
    <DataTable
      label={words.list}
      rows={rows}
      rowKey={({ place }) => place}
      columns={columns}
      width={1000}
      emptyText={words.noneFound}
    />
  )
}

const byText = (read: (row: Row) => string) => (a: Row, b: Row) => read(a).localeCompare(read(b))

const columns: readonly TableColumn<Row>[] = [
  { title: words.number, dataIndex: 'place', width: 60, align: 'right', className: 'amount' },
  {
    title: words.iccid,
    dataIndex: 'iccid',
    width: 190,
    className: 'day',
    sorter: byText(({ iccid }) => iccid ?? ''),
    render: (iccid: string | null) => iccid ?? '—',
  },
  {
    title: words.month,
    dataIndex: 'month',
    width: 90,
    className: 'day',
    sorter: byText(({ month }) => month ?? ''),
    render: (month: string | null) => month ?? '—',
  },
  {
    title: words.item,
    dataIndex: 'item',
    width: 120,
    render: (item: string) => (item === '' ? words.whole : item),
  },
  { title: words.difference, dataIndex: 'message', width: 200, sorter: byText(({ message }) => message) },
  {
    title: words.clause,
    key: 'clause',
    ellipsis: true,
    render: (_value, { clause, quotation }) => (
      <span title={quotation}>
        <Typography.Text strong>{clause}</Typography.Text>　{quotation}
      </span>
    ),
  },
  amountColumn(words.billedColumn, ({ billedFen }) => billedFen),
  amountColumn(words.expectedColumn, ({ expectedFen }) => expectedFen),
  amountColumn(words.excessColumn, ({ billedFen, expectedFen }) => billedFen - expectedFen),
]

function amountColumn(title: string, read: (row: Row) => number): TableColumn<Row> {
  return {
    title,
    key: title,
    width: 104,
    align: 'right',
    sorter: (a, b) => read(a) - read(b),
    render: (_value, row) => <Amount fen={read(row)} />,
  }
}
