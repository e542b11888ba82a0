// Which files came in so far, by whom and when: each is known again by its hash.

import { Flex, type TableColumnsType } from 'antd'
import type { ReactNode } from 'react'
import { minuteInChina } from '../../../src/base/china-time.ts'
import { importKindWords } from '../../../src/wording/imports.ts'
import { importsWords as words } from '../../../src/wording/window-imports.ts'
import type { CallOutput } from '../../client/procedures.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { Answered } from '../../components/answered.tsx'
import { DataTable } from '../../components/data-table.tsx'

type File = CallOutput<'imports.list'>['files'][number]

export function FilesTab(): ReactNode {
  const asked = useAnswer('imports.list', {})
  return (
    <Answered asked={asked}>
      {({ files }) => (
        <Flex vertical style={{ height: '100%' }}>
          <DataTable
            label={words.files}
            rows={files}
            rowKey={({ sha256, recordedAt }) => `${sha256} ${recordedAt}`}
            columns={columns}
            width={980}
            emptyText={words.noFiles}
          />
        </Flex>
      )}
    </Answered>
  )
}

const columns: TableColumnsType<File> = [
  {
    title: words.recordedAt,
    dataIndex: 'recordedAt',
    width: 150,
    className: 'day',
    defaultSortOrder: 'descend',
    sorter: (a, b) => a.recordedAt.localeCompare(b.recordedAt),
    render: minuteInChina,
  },
  { title: words.recordedBy, dataIndex: 'recordedBy', width: 100 },
  { title: words.kind, dataIndex: 'kind', width: 130, render: (kind: File['kind']) => importKindWords[kind] },
  { title: words.contract, dataIndex: 'contractId', width: 70 },
  { title: words.name, dataIndex: 'name', width: 260, ellipsis: true },
  { title: words.rows, dataIndex: 'rows', width: 80, align: 'right', className: 'amount' },
  {
    title: words.sha256,
    dataIndex: 'sha256',
    ellipsis: true,
    render: (sha256: string) => sha256.slice(0, 16),
  },
]
