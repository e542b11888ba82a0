// The rows that stand in the way, each with its reason and a way to its list.

import { Alert, Button } from 'antd'
import type { ReactNode } from 'react'
import type { Refusal } from '../../../src/api/refusals.ts'
import { pastListWords } from '../../../src/wording/past-records.ts'
import { refusalInWords } from '../../../src/wording/refusals.ts'
import { pastRecordsWords as words } from '../../../src/wording/window-past-records.ts'
import type { PastList } from './past-lists.ts'

type Props = { readonly refusal: Refusal; readonly onShow: (list: PastList) => void }

export function PastProblems({ refusal, onShow }: Props): ReactNode {
  if (refusal.kind !== 'past-records-refused') {
    return <Alert showIcon type="error" title={refusalInWords(refusal)} />
  }
  return (
    <Alert
      showIcon
      type="error"
      title={words.problems(refusal.problems.length)}
      description={
        <ul style={{ maxHeight: 140, overflow: 'auto', margin: 0, paddingInlineStart: 18 }}>
          {refusal.problems.map(problem => (
            <li key={`${problem.list} ${problem.row} ${problem.refusal.kind}`}>
              <Button type="link" size="small" onClick={() => onShow(problem.list)}>
                {words.place(pastListWords[problem.list], problem.row + 1)}
              </Button>
              {refusalInWords(problem.refusal)}
            </li>
          ))}
        </ul>
      }
    />
  )
}
