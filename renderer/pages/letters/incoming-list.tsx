// All papers that came in for a contract, those taken back struck through.

import { Typography } from 'antd'
import type { ReactNode } from 'react'
import { ok } from '../../../src/base/result.ts'
import { incomingWords as words } from '../../../src/wording/window-letter-steps.ts'
import { type CallOutput, call } from '../../client/procedures.ts'
import { DataTable } from '../../components/data-table.tsx'
import type { TableColumn } from '../../components/list-columns.ts'
import { ReasonAction } from '../../components/reason-action.tsx'
import { Struck, stateColumn } from '../../components/taken-back.tsx'

type Paper = CallOutput<'papers.list'>['papers'][number]

export function IncomingList({ papers }: { readonly papers: readonly Paper[] }): ReactNode {
  return (
    <DataTable
      label={words.list}
      rows={papers}
      rowKey={({ paperId }) => paperId}
      columns={columns}
      width={700}
      emptyText={words.none}
    />
  )
}

const columns: readonly TableColumn<Paper>[] = [
  { title: words.number, dataIndex: 'paperId', width: 70, align: 'right', className: 'amount' },
  {
    title: words.receivedOn,
    dataIndex: 'receivedOn',
    width: 110,
    className: 'day',
    defaultSortOrder: 'descend',
    sorter: (a, b) => a.receivedOn.localeCompare(b.receivedOn) || a.paperId - b.paperId,
  },
  {
    title: words.what,
    key: 'what',
    render: (_value, { kindLabel, subject, reference, answers, withdrawn }) => (
      <Struck when={withdrawn}>
        {kindLabel}《{subject}》{reference !== null && `（${reference}）`}
        {answers !== null && (
          <div>
            <Typography.Text type="secondary">{words.answersLetter(answers)}</Typography.Text>
          </div>
        )}
      </Struck>
    ),
  },
  { title: words.replyBy, dataIndex: 'replyBy', width: 110, className: 'day' },
  { ...stateColumn<Paper>(({ withdrawn }) => withdrawn, words.withdrawn, words.inForce), width: 150 },
  {
    key: 'withdraw',
    width: 64,
    render: (_value, { paperId, withdrawn }) => withdrawn === null && <Withdraw paperId={paperId} />,
  },
]

function Withdraw({ paperId }: { readonly paperId: number }): ReactNode {
  return (
    <ReasonAction
      isInRow
      text={words.withdraw}
      title={words.withdrawTitle(paperId)}
      explained={words.withdrawExplained}
      draft={`withdraw paper ${paperId}`}
      onConfirm={async reason => {
        const withdrawn = await call('papers.withdraw', { paperId, reason })
        if (!withdrawn.ok) return withdrawn
        const { reopened } = withdrawn.value
        const warnings =
          reopened === null ? [] : [{ message: words.reopened(reopened.noticeId, reopened.replyBy) }]
        return ok({ said: words.withdrawnSaid(paperId), warnings })
      }}
    />
  )
}
