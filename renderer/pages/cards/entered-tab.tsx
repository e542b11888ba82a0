// 账单费用: what the contract leaves to the supplier's bill, entered at the left, listed at the right, and withdrawn there.

import { Button, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import { chargeKindInWords } from '../../../src/wording/accounts.ts'
import { enteredWords as words } from '../../../src/wording/window-cards.ts'
import { chargesWords } from '../../../src/wording/window-charges.ts'
import type { CallOutput } from '../../client/procedures.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { Amount } from '../../components/amount.tsx'
import { Answered } from '../../components/answered.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { ExplainDrawer } from '../../components/explain-drawer.tsx'
import type { TableColumn } from '../../components/list-columns.ts'
import { SideBySide } from '../../components/side-by-side.tsx'
import { EnterForm } from './enter-form.tsx'
import { WithdrawDrawer } from './withdraw-drawer.tsx'

type Props = { readonly contractId: string; readonly today: string }
type EnteredCharge = CallOutput<'charges.entered'>['charges'][number]

export function EnteredTab({ contractId, today }: Props): ReactNode {
  const asked = useAnswer('charges.entered', { contractId })
  const [explained, setExplained] = useState<number | null>(null)
  const [withdrawing, setWithdrawing] = useState<number | null>(null)
  return (
    <SideBySide width={340} isSidePrinted={false} side={<EnterForm contractId={contractId} today={today} />}>
      <Typography.Text type="secondary" className="no-print">
        {words.intro}
      </Typography.Text>
      <Answered asked={asked}>
        {({ charges }) => (
          <DataTable<EnteredCharge>
            label={chargesWords.kind}
            rows={charges}
            rowKey={({ id }) => id}
            columns={columns(setExplained, setWithdrawing)}
            width={760}
            emptyText={words.none}
            onOpen={({ id }) => setExplained(id)}
            openedKey={explained}
          />
        )}
      </Answered>
      {explained !== null && <ExplainDrawer chargeId={explained} onClose={() => setExplained(null)} />}
      {withdrawing !== null && <WithdrawDrawer chargeId={withdrawing} onClose={() => setWithdrawing(null)} />}
    </SideBySide>
  )
}

type OnCharge = (chargeId: number) => void

const columns = (onExplain: OnCharge, onWithdraw: OnCharge): readonly TableColumn<EnteredCharge>[] => [
  { title: words.number, dataIndex: 'id', width: 80, align: 'right', className: 'amount' },
  { title: words.kind, dataIndex: 'kind', width: 110, render: chargeKindInWords },
  { title: chargesWords.period, dataIndex: 'month', width: 90, className: 'day' },
  {
    title: words.card,
    dataIndex: 'iccid',
    width: 185,
    className: 'amount',
    render: (iccid?: string) => iccid ?? words.wholeBatch,
  },
  {
    title: chargesWords.amount,
    dataIndex: 'amountFen',
    width: 120,
    align: 'right',
    render: (amountFen: number) => <Amount fen={amountFen} />,
  },
  { title: words.state, key: 'state', width: 80, render: (_value, charge) => stateText(charge) },
  {
    key: 'actions',
    width: 120,
    className: 'no-print',
    render: (_value, { id, isStanding }) => (
      <>
        <Button type="link" size="small" onClick={() => onExplain(id)}>
          {chargesWords.explain}
        </Button>
        {isStanding && (
          <Button type="link" size="small" onClick={() => onWithdraw(id)}>
            {words.withdraw}
          </Button>
        )}
      </>
    ),
  },
]

function stateText({ amountFen, isStanding }: EnteredCharge): string {
  if (amountFen < 0) return words.withdrawal
  return isStanding ? words.standing : words.withdrawn
}
