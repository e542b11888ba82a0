// A small table under its title, as the tab 结清 has several.

import { Card, Table, type TableColumnsType } from 'antd'
import type { ReactNode } from 'react'

type TitledProps<T extends object> = {
  readonly title: string
  readonly rows: readonly T[]
  readonly rowKey: (row: T) => string | number
  readonly columns: TableColumnsType<T>
  readonly emptyText: string
}

export function Titled<T extends object>({
  title,
  rows,
  rowKey,
  columns,
  emptyText,
}: TitledProps<T>): ReactNode {
  return (
    <Card size="small" title={title} styles={{ body: { padding: 0 } }}>
      <Table<T>
        size="small"
        rowKey={rowKey}
        dataSource={rows}
        columns={columns}
        pagination={false}
        locale={{ emptyText }}
      />
    </Card>
  )
}
