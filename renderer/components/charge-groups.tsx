// Charges in groups as a table that opens: 套餐费 2024-03 至 2024-08, 84 张卡, 15,120.00; its months and single charges
// beneath it for who asks. To read, or to choose from.

import { Table, type TableColumnsType } from 'antd'
import type { ReactNode } from 'react'
import { moneyWords as words } from '../../src/wording/window-money.ts'
import { Amount } from './amount.tsx'
import { type ChargeGroup, type ChargeRow, chargeIdsOfKeys, chargeKey, chargeRows } from './charge-rows.ts'

type Props = {
  readonly label: string
  readonly groups: readonly ChargeGroup[]
  readonly emptyText: string
  readonly amountTitle?: string
  /** Further columns at the right; they see groups, months and charges alike. */
  readonly columns?: TableColumnsType<ChargeRow>
  readonly choice?: {
    readonly chosen: readonly number[]
    readonly onChoose: (chargeIds: readonly number[]) => void
  }
}

export function ChargeGroups(props: Props): ReactNode {
  const { label, groups, emptyText, amountTitle = words.amount, columns = [], choice } = props
  return (
    <section aria-label={label}>
      <Table<ChargeRow>
        size="small"
        rowKey="key"
        dataSource={chargeRows(groups)}
        pagination={false}
        locale={{ emptyText }}
        columns={[...plainColumns(amountTitle), ...columns]}
        {...(choice !== undefined && {
          rowSelection: {
            checkStrictly: false,
            columnWidth: 40,
            selectedRowKeys: choice.chosen.map(chargeKey),
            onChange: keys => choice.onChoose(chargeIdsOfKeys(keys as string[])),
          },
        })}
      />
    </section>
  )
}

const plainColumns = (amountTitle: string): TableColumnsType<ChargeRow> => [
  { title: words.item, dataIndex: 'text' },
  { title: words.count, dataIndex: 'count', width: 84, className: 'day' },
  {
    title: words.dueOn,
    dataIndex: 'dueOn',
    width: 104,
    className: 'day',
    render: (dueOn: ChargeRow['dueOn']) => (dueOn === undefined ? '' : (dueOn ?? words.noDueOn)),
  },
  {
    title: amountTitle,
    dataIndex: 'amountFen',
    width: 118,
    align: 'right',
    render: (amountFen: number) => <Amount fen={amountFen} />,
  },
]
