// What waits for a second person, or all that was ever proposed; one of them opened shows what it is and what it would do.

import { Button, Flex, Segmented, Table } from 'antd'
import { type ReactNode, useState } from 'react'
import { minuteInChina } from '../../../src/base/china-time.ts'
import { reviewWords as words } from '../../../src/wording/window-duties.ts'
import type { CallOutput } from '../../client/procedures.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { Answered } from '../../components/answered.tsx'
import { SideDrawer } from '../../components/side-drawer.tsx'
import { ReviewDetail } from './review-detail.tsx'
import { StateTag } from './state-tag.tsx'

type Listed = CallOutput<'proposals.list'>['proposals'][number]

const AT_ONCE = 15

export function ReviewsDrawer({ onClose }: { readonly onClose: () => void }): ReactNode {
  const [opened, setOpened] = useState<number | null>(null)
  return (
    <SideDrawer size={760} title={words.title} onClose={onClose}>
      {opened === null ? (
        <ReviewList onOpen={setOpened} />
      ) : (
        <>
          <Button type="link" style={{ paddingInline: 0 }} onClick={() => setOpened(null)}>
            {words.back}
          </Button>
          <ReviewDetail key={opened} proposalId={opened} />
        </>
      )}
    </SideDrawer>
  )
}

function ReviewList({ onOpen }: { readonly onOpen: (proposalId: number) => void }): ReactNode {
  const [isOpen, setOpen] = useState(true)
  const [page, setPage] = useState(1)
  const asked = useAnswer('proposals.list', { isOpen, offset: (page - 1) * AT_ONCE, limit: AT_ONCE })
  return (
    <Flex vertical gap={12}>
      <Segmented
        aria-label={words.scope}
        value={isOpen ? 'open' : 'all'}
        options={[
          { value: 'open', label: words.open },
          { value: 'all', label: words.all },
        ]}
        onChange={value => {
          setOpen(value === 'open')
          setPage(1)
        }}
      />
      <Answered asked={asked}>
        {({ proposals, total }) => (
          <Table<Listed>
            size="small"
            rowKey="proposalId"
            dataSource={proposals}
            locale={{ emptyText: isOpen ? words.none : words.noneAtAll }}
            pagination={
              total > AT_ONCE
                ? { current: page, pageSize: AT_ONCE, total, onChange: setPage, size: 'small' }
                : false
            }
            columns={[
              { title: words.number, dataIndex: 'proposalId', width: 70, align: 'right' },
              {
                title: words.matter,
                dataIndex: 'summary',
                render: (summary: string, { proposalId }) => (
                  <Button
                    type="link"
                    size="small"
                    style={{ padding: 0, height: 'auto', whiteSpace: 'normal', textAlign: 'start' }}
                    onClick={() => onOpen(proposalId)}
                  >
                    {summary}
                  </Button>
                ),
              },
              { title: words.proposedBy, dataIndex: 'recordedBy', width: 90 },
              {
                title: words.proposedAt,
                dataIndex: 'recordedAt',
                width: 140,
                className: 'day',
                render: minuteInChina,
              },
              {
                title: words.state,
                dataIndex: 'decision',
                width: 90,
                render: (decision: Listed['decision']) => <StateTag decision={decision} />,
              },
            ]}
          />
        )}
      </Answered>
    </Flex>
  )
}
