// The first rows of the file under headings that say what each column is taken for, and can be set right.

import { Flex, Select, Table, type TableColumnsType, Typography } from 'antd'
import type { ReactNode } from 'react'
import { importsWords as words } from '../../../src/wording/window-imports.ts'
import {
  type ColumnChoice,
  type ColumnName,
  columnsOf,
  type ImportKind,
  type SeenFile,
} from './import-order.ts'

type Props = {
  readonly kind: ImportKind
  readonly seen: SeenFile
  readonly choice: ColumnChoice
  readonly onChoose: (column: number, name: ColumnName | null) => void
}

type SeenRow = SeenFile['rows'][number]

const COLUMN_PX = 168

export function MappingTable({ kind, seen, choice, onChoose }: Props): ReactNode {
  const options = [{ value: '', label: words.notTaken }, ...words.columns(columnsOf[kind].all)]
  const columns: TableColumnsType<SeenRow> = [
    { title: words.row, dataIndex: 'row', width: 56, align: 'right', className: 'day' },
    ...seen.columns.map(({ column, heading }, index) => ({
      key: column,
      width: COLUMN_PX,
      ellipsis: true,
      title: (
        <Flex vertical gap={4}>
          <Typography.Text ellipsis strong title={heading}>
            {heading === '' ? words.columnOf(letterOf(column)) : heading}
          </Typography.Text>
          <Select<string>
            size="small"
            aria-label={`${letterOf(column)} ${heading}`}
            value={choice.get(column) ?? ''}
            options={options}
            onChange={name => onChoose(column, name === '' ? null : (name as ColumnName))}
          />
        </Flex>
      ),
      render: (_value: unknown, { cells }: SeenRow) => cells[index] ?? '',
    })),
  ]
  return (
    // Not the table's own scrolling: it would draw the headings with their choices twice.
    <section aria-label={words.mapping} style={{ overflowX: 'auto', overflowY: 'hidden', flex: 'none' }}>
      <Table<SeenRow>
        size="small"
        rowKey="row"
        columns={columns}
        dataSource={seen.rows}
        pagination={false}
        tableLayout="fixed"
        style={{ minWidth: 56 + COLUMN_PX * seen.columns.length }}
      />
    </section>
  )
}

/** At most 100 columns are read. */
function letterOf(column: number): string {
  const letters = column > 26 ? String.fromCharCode(64 + Math.floor((column - 1) / 26)) : ''
  return letters + String.fromCharCode(65 + ((column - 1) % 26))
}
