// What stands in the way of a file: one sentence, or every row with its place.

import { Alert, Table } from 'antd'
import type { ReactNode } from 'react'
import type { Refusal } from '../../../src/api/refusals.ts'
import { importProblemInWords, refusalInWords } from '../../../src/wording/refusals.ts'
import { importsWords as words } from '../../../src/wording/window-imports.ts'

type Problem = { readonly key: number; readonly place: string; readonly reason: string }

export function ImportProblems({ refusal }: { readonly refusal: Refusal }): ReactNode {
  if (refusal.kind !== 'import-refused') {
    return <Alert showIcon type="error" title={refusalInWords(refusal)} />
  }
  const { problems, count } = refusal
  const rows = problems.map((problem, key): Problem => {
    const sentence = importProblemInWords(problem)
    const colon = sentence.indexOf('：')
    return { key, place: sentence.slice(0, colon), reason: sentence.slice(colon + 1) }
  })
  return (
    <>
      <Alert showIcon type="error" title={words.problems(count, problems.length)} />
      <Table<Problem>
        size="small"
        rowKey="key"
        columns={[
          { title: words.place, dataIndex: 'place', width: 240 },
          { title: words.problem, dataIndex: 'reason' },
        ]}
        dataSource={rows}
        pagination={false}
      />
    </>
  )
}
