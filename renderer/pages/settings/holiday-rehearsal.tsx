// What a year's announcement would move, before it is recorded.

import { Alert, Table, Typography } from 'antd'
import type { ReactNode } from 'react'
import { holidayWords as words } from '../../../src/wording/window-settings.ts'
import type { CallOutput } from '../../client/procedures.ts'

type Answer = CallOutput<'holidays.rehearse'>

export function Rehearsal({ answer }: { readonly answer: Answer }): ReactNode {
  const { year, days, before, moved } = answer
  const replaced =
    before === null ? '' : words.replaces(words.statuses[before.status], before.off, before.makeupWorkdays)
  return (
    <div style={{ marginBottom: 12 }}>
      <Alert
        type="info"
        showIcon
        title={words.previewTitle(year)}
        description={[words.counts(days.off, days.makeupWorkdays), replaced]
          .filter(each => each !== '')
          .join('；')}
        style={{ marginBottom: 8 }}
      />
      {moved.length === 0 ? (
        <Typography.Text>{words.nothingMoves}</Typography.Text>
      ) : (
        <Table<Answer['moved'][number]>
          size="small"
          rowKey={each => JSON.stringify(each)}
          dataSource={moved}
          pagination={moved.length > 8 ? { size: 'small', pageSize: 8 } : false}
          columns={[
            { title: words.contract, dataIndex: 'contractId', width: 60 },
            { title: words.matter, dataIndex: 'matter' },
            { title: words.from, dataIndex: 'from', width: 105, className: 'day', render: dayText },
            { title: words.to, dataIndex: 'to', width: 105, className: 'day', render: dayText },
          ]}
        />
      )}
    </div>
  )
}

const dayText = (day: string | null): string => day ?? words.none
