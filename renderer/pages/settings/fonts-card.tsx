// Which font each part of a paper is drawn with on this computer, and which of its fonts are not used and why.

import { Alert, Card, Flex, Table, Tag, Tooltip, Typography } from 'antd'
import type { ReactNode } from 'react'
import { fontWords as words } from '../../../src/wording/window-fonts.ts'
import type { CallOutput } from '../../client/procedures.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { Answered } from '../../components/answered.tsx'

type Fonts = CallOutput<'fonts.list'>
type ListedFont = Fonts['fonts'][number]
type PassedOver = Fonts['passedOver'][number]

export function FontsCard(): ReactNode {
  const asked = useAnswer('fonts.list', {})
  return (
    <Card title={words.title} styles={{ body: { padding: 0 } }}>
      <Answered asked={asked}>
        {({ fonts, passedOver }) => (
          <>
            <SubstituteNote fonts={fonts} />
            <Table<ListedFont>
              size="small"
              rowKey={({ use, file, name }) => `${use} ${file} ${name}`}
              dataSource={fonts}
              pagination={false}
              columns={COLUMNS}
            />
            {passedOver.length > 0 && <PassedOverFonts fonts={passedOver} />}
          </>
        )}
      </Answered>
    </Card>
  )
}

function SubstituteNote({ fonts }: Pick<Fonts, 'fonts'>): ReactNode {
  const lacking = fonts.flatMap(({ use, isSubstitute }) => (isSubstitute ? (words.wanted[use] ?? []) : []))
  if (lacking.length === 0) return null
  return <Alert banner showIcon type="warning" title={words.substituteNote(lacking)} />
}

const COLUMNS = [
  {
    title: words.use,
    dataIndex: 'use',
    width: 320,
    render: (use: ListedFont['use']) => words.uses[use],
  },
  {
    title: words.font,
    dataIndex: 'name',
    render: (name: string, { isSubstitute, file }: ListedFont) => (
      <Flex gap={8}>
        <Tooltip title={file}>{name}</Tooltip>
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
]

function PassedOverFonts({ fonts }: { readonly fonts: readonly PassedOver[] }): ReactNode {
  return (
    <>
      <Typography.Text strong style={{ display: 'block', padding: '12px 16px 8px' }}>
        {words.passedOver}
      </Typography.Text>
      <Table<PassedOver>
        size="small"
        rowKey={({ use, file, name }) => `${use} ${file} ${name}`}
        dataSource={[...fonts]}
        pagination={false}
        columns={[
          { title: words.font, dataIndex: 'name', width: 180 },
          { title: words.file, dataIndex: 'file' },
          {
            title: words.reason,
            dataIndex: 'reason',
            width: 240,
            render: (reason: PassedOver['reason']) => words.reasons[reason],
          },
        ]}
      />
    </>
  )
}
