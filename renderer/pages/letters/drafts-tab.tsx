// 拟稿: the drafts that were neither signed nor dropped at the left, the opened one at the right as it is to be reviewed.

import { Empty, Tag, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import { minuteInChina } from '../../../src/base/china-time.ts'
import { draftStateWords, draftsWords as words } from '../../../src/wording/window-letter-steps.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { Answered } from '../../components/answered.tsx'
import { DataTable } from '../../components/data-table.tsx'
import type { TableColumn } from '../../components/list-columns.ts'
import { SideBySide } from '../../components/side-by-side.tsx'
import type { Draft } from './draft.ts'
import { OpenedDraft } from './opened-draft.tsx'

type Props = {
  readonly contractId: string
  readonly today: string
  readonly onEdit: (draft: Draft) => void
  readonly onSigned: (noticeId: number) => void
}

export function DraftsTab({ contractId, today, onEdit, onSigned }: Props): ReactNode {
  const asked = useAnswer('letterDrafts.list', { contractId })
  const [openedId, setOpened] = useState<number | null>(null)
  return (
    <Answered asked={asked}>
      {({ drafts }) => {
        const opened = drafts.find(({ draftId }) => draftId === openedId)
        return (
          <SideBySide
            width={470}
            chosen={openedId}
            side={
              <DataTable
                label={words.list}
                rows={drafts}
                rowKey={({ draftId }) => draftId}
                columns={columns(setOpened)}
                width={450}
                emptyText={words.none}
                onOpen={({ draftId }) => setOpened(draftId)}
                openedKey={openedId}
              />
            }
          >
            {opened === undefined ? (
              <Empty description={words.chooseOne} style={{ margin: 'auto' }} />
            ) : (
              <OpenedDraft
                key={`${opened.draftId} ${opened.version}`}
                draft={opened}
                today={today}
                onEdit={() => onEdit(opened)}
                onSigned={onSigned}
              />
            )}
          </SideBySide>
        )
      }}
    </Answered>
  )
}

const stateColors = { drafted: 'processing', approved: 'success', returned: 'warning' } as const

const columns = (onOpen: (draftId: number) => void): readonly TableColumn<Draft>[] => [
  {
    title: words.title,
    key: 'title',
    sorter: (a, b) => a.draftId - b.draftId,
    render: (_value, { draftId, version, title, recordedAt, recordedBy }) => (
      <>
        <Typography.Link onClick={() => onOpen(draftId)}>{title}</Typography.Link>
        <div>
          <Typography.Text type="secondary">
            {draftId}　{words.version(version)}　{words.savedBy(recordedBy, minuteInChina(recordedAt))}
          </Typography.Text>
        </div>
      </>
    ),
  },
  {
    title: words.state,
    dataIndex: 'state',
    width: 100,
    sorter: (a, b) => draftStateWords[a.state].localeCompare(draftStateWords[b.state]),
    render: (state: Draft['state']) => <Tag color={stateColors[state]}>{draftStateWords[state]}</Tag>,
  },
]
