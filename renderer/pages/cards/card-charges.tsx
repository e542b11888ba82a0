// What a card cost, month by month, each with the way to how it came about.

import { Button, Table, type TableColumnsType } from 'antd'
import { type ReactNode, useState } from 'react'
import { chargeKindInWords } from '../../../src/wording/accounts.ts'
import { cardDetailWords as words } from '../../../src/wording/window-cards.ts'
import { chargesWords } from '../../../src/wording/window-charges.ts'
import { Amount, yuanText } from '../../components/amount.tsx'
import { ExplainDrawer } from '../../components/explain-drawer.tsx'
import type { CardDetail } from './card-detail.ts'

type Charge = CardDetail['charges'][number]

export function CardCharges({ charges }: Pick<CardDetail, 'charges'>): ReactNode {
  const [explained, setExplained] = useState<number | null>(null)
  const totalFen = charges.reduce((sum, { amountFen }) => sum + amountFen, 0)
  return (
    <>
      <Table<Charge>
        size="small"
        rowKey="id"
        columns={columns(setExplained)}
        dataSource={charges}
        pagination={false}
        locale={{ emptyText: words.noCharges }}
        {...(charges.length > 0 && { footer: () => <Total fen={totalFen} count={charges.length} /> })}
      />
      {explained !== null && <ExplainDrawer chargeId={explained} onClose={() => setExplained(null)} />}
    </>
  )
}

const columns = (onExplain: (chargeId: number) => void): TableColumnsType<Charge> => [
  { title: chargesWords.number, dataIndex: 'id', width: 80, align: 'right', className: 'amount' },
  {
    title: words.month,
    key: 'month',
    width: 90,
    className: 'day',
    defaultSortOrder: 'descend',
    sorter: (a, b) => monthOf(a).localeCompare(monthOf(b)) || a.id - b.id,
    render: (_value, charge) => monthOf(charge),
  },
  { title: chargesWords.kind, dataIndex: 'kind', render: chargeKindInWords },
  {
    title: chargesWords.dueOn,
    dataIndex: 'dueOn',
    className: 'day',
    render: on => on ?? chargesWords.noDueOn,
  },
  {
    title: chargesWords.amount,
    dataIndex: 'amountFen',
    align: 'right',
    render: (amountFen: number) => <Amount fen={amountFen} />,
  },
  {
    key: 'explain',
    width: 70,
    render: (_value, { id }) => (
      <Button type="link" size="small" onClick={() => onExplain(id)}>
        {chargesWords.explain}
      </Button>
    ),
  },
]

const monthOf = ({ month, effectiveOn }: Charge): string => month ?? effectiveOn.slice(0, 7)

const Total = ({ fen, count }: { readonly fen: number; readonly count: number }): ReactNode => (
  <div style={{ textAlign: 'right' }}>{chargesWords.count(count, yuanText(fen))}</div>
)
