// 记录簿: every record of the chain in the order of its writing, a page at a time, found by what it is, whose it is and
// when it was; a number leads to its record.

import { Flex, Pagination } from 'antd'
import { type ReactNode, useState } from 'react'
import { auditWords as words } from '../../../src/wording/window-audit.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { Answered } from '../../components/answered.tsx'
import { PageFrame } from '../../components/page-frame.tsx'
import { JumpTo } from './jump-to.tsx'
import { RecordDrawer } from './record-drawer.tsx'
import { isFiltering, NO_FILTER, RecordFilters } from './record-filters.tsx'
import { RecordsTable } from './records-table.tsx'

const PAGE_ROWS = 200

export function RecordsTab(): ReactNode {
  const [filter, setFilter] = useState(NO_FILTER)
  const [page, setPage] = useState(1)
  const [opened, setOpened] = useState<number | null>(null)
  const asked = useAnswer('journal.page', { ...filter, offset: (page - 1) * PAGE_ROWS, limit: PAGE_ROWS })

  /** Without a filter its number is its place; with one the record may be none of those that are shown. */
  function jump(seq: number): void {
    if (!isFiltering(filter)) setPage(Math.ceil(seq / PAGE_ROWS))
    setOpened(seq)
  }

  return (
    <PageFrame
      controls={
        <RecordFilters
          filter={filter}
          onChange={next => {
            setFilter(next)
            setPage(1)
          }}
        />
      }
      extra={<JumpTo onJump={jump} />}
    >
      <Answered asked={asked}>
        {({ rows, total }) => (
          <Flex vertical gap={8} style={{ flex: 1, minHeight: 0 }}>
            <RecordsTable rows={rows} opened={opened} onOpen={setOpened} question={filter} />
            <Pagination
              className="no-print"
              size="small"
              align="end"
              current={page}
              pageSize={PAGE_ROWS}
              total={total}
              showSizeChanger={false}
              showQuickJumper
              showTotal={(all, [first, last]) => (all === 0 ? words.count(0) : words.range(first, last, all))}
              onChange={setPage}
            />
          </Flex>
        )}
      </Answered>
      {opened !== null && <RecordDrawer seq={opened} onOpen={setOpened} onClose={() => setOpened(null)} />}
    </PageFrame>
  )
}
