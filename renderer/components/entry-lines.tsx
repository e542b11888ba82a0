// The lines of a journal entry in two columns, as a voucher has them.

import { Table } from 'antd'
import type { ReactNode } from 'react'
import { chargesWords as words } from '../../src/wording/window-charges.ts'
import type { CallOutput } from '../client/procedures.ts'
import { Amount } from './amount.tsx'

type Lines = CallOutput<'charges.explain'>['entry']['lines']

export function EntryLines({ lines }: { readonly lines: Lines }): ReactNode {
  return (
    <Table
      size="small"
      bordered
      rowKey="account"
      dataSource={lines}
      pagination={false}
      columns={[
        { title: words.account, dataIndex: 'accountName' },
        {
          title: words.debit,
          dataIndex: 'amountFen',
          key: 'debit',
          align: 'right',
          render: (amountFen: number) => amountFen > 0 && <Amount fen={amountFen} />,
        },
        {
          title: words.credit,
          dataIndex: 'amountFen',
          key: 'credit',
          align: 'right',
          render: (amountFen: number) => amountFen < 0 && <Amount fen={-amountFen} />,
        },
      ]}
    />
  )
}
