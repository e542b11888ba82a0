// 解释: how a charge came about, from the clause and its words by the figures to the journal entry.

import { Descriptions, Table, Typography } from 'antd'
import type { ReactNode } from 'react'
import { chargeKindInWords } from '../../src/wording/accounts.ts'
import { chargesWords as words } from '../../src/wording/window-charges.ts'
import type { CallOutput } from '../client/procedures.ts'
import { useAnswer } from '../client/use-answer.ts'
import { Amount } from './amount.tsx'
import { Answered } from './answered.tsx'
import { DrawerHeading } from './drawer-heading.tsx'
import { EntryLines } from './entry-lines.tsx'
import { ReasonFacts } from './reason-facts.tsx'
import { SideDrawer } from './side-drawer.tsx'

type Explanation = CallOutput<'charges.explain'>
type Props = { readonly chargeId: number; readonly onClose: () => void }

export function ExplainDrawer({ chargeId, onClose }: Props): ReactNode {
  const asked = useAnswer('charges.explain', { chargeId })
  return (
    <SideDrawer size={620} title={words.explanationOf(chargeId)} onClose={onClose}>
      <Answered asked={asked}>{explanation => <Explained explanation={explanation} />}</Answered>
    </SideDrawer>
  )
}

function Explained({ explanation }: { readonly explanation: Explanation }): ReactNode {
  const { charge, dueBecause, adjustments, allocations, entry } = explanation
  return (
    <>
      <Descriptions
        size="small"
        bordered
        column={2}
        items={[
          { key: 'kind', label: words.kind, children: chargeKindInWords(charge.kind) },
          { key: 'amount', label: words.amount, children: <Amount fen={charge.amountFen} /> },
          { key: 'effective', label: words.effectiveOn, children: charge.effectiveOn },
          { key: 'due', label: words.dueOn, children: charge.dueOn ?? words.noDueOn },
        ]}
      />
      <DrawerHeading text={words.howAmount} />
      <Typography.Paragraph>{charge.because}</Typography.Paragraph>
      <ReasonFacts reason={charge.reason} />
      <DrawerHeading text={words.howDue} />
      <Typography.Paragraph>{dueBecause}</Typography.Paragraph>
      <DrawerHeading text={words.allocations} />
      <Table
        size="small"
        rowKey={({ paymentId, on }) => `${paymentId} ${on}`}
        dataSource={allocations}
        pagination={false}
        locale={{ emptyText: words.noAllocations }}
        columns={[
          { dataIndex: 'paymentId', render: words.payment },
          { dataIndex: 'on', className: 'day' },
          { dataIndex: 'amountFen', align: 'right', render: amountFen => <Amount fen={amountFen} /> },
        ]}
        showHeader={false}
      />
      {adjustments.length > 0 && <Adjustments adjustments={adjustments} />}
      <DrawerHeading text={words.entry(entry.entryId, entry.effectiveOn)} />
      <EntryLines lines={entry.lines} />
    </>
  )
}

function Adjustments({ adjustments }: Pick<Explanation, 'adjustments'>): ReactNode {
  return (
    <>
      <DrawerHeading text={words.adjustments} />
      <Table
        size="small"
        rowKey="id"
        dataSource={adjustments}
        pagination={false}
        showHeader={false}
        columns={[
          { dataIndex: 'id', width: 80, align: 'right' },
          { dataIndex: 'because' },
          { dataIndex: 'amountFen', align: 'right', render: amountFen => <Amount fen={amountFen} /> },
        ]}
      />
    </>
  )
}
