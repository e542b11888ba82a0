// Which font each part of a paper is drawn with on this computer.

import { Alert, Card, Flex, Table, Tag } from 'antd'
import type { ReactNode } from 'react'
import { fontWords as words } from '../../../src/wording/window-settings.ts'
import type { CallOutput } from '../../client/procedures.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { Answered } from '../../components/answered.tsx'

type ListedFont = CallOutput<'fonts.list'>['fonts'][number]

export function FontsCard(): ReactNode {
  const asked = useAnswer('fonts.list', {})
  return (
    <Card title={words.title} styles={{ body: { padding: 0 } }}>
      <Answered asked={asked}>
        {({ fonts }) => (
          <>
            {fonts.some(({ isSubstitute }) => isSubstitute) && (
              <Alert banner showIcon type="warning" title={words.substituteNote} />
            )}
            <Table<ListedFont>
              size="small"
              rowKey="use"
              dataSource={fonts}
              pagination={false}
              columns={[
                {
                  title: words.use,
                  dataIndex: 'use',
                  width: 320,
                  render: (use: ListedFont['use']) => words.uses[use],
                },
                {
                  title: words.font,
                  dataIndex: 'name',
                  render: (name: string, { isSubstitute }) => (
                    <Flex gap={8}>
                      {name}
                      {isSubstitute && <Tag color="warning">{words.substitute}</Tag>}
                    </Flex>
                  ),
                },
                {
                  title: words.origin,
                  dataIndex: 'origin',
                  width: 120,
                  render: (origin: ListedFont['origin']) => words.origins[origin],
                },
              ]}
            />
          </>
        )}
      </Answered>
    </Card>
  )
}
