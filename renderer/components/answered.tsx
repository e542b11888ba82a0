// Shows what has been asked for, once it is there; until then that it is being read, or why it is not.

import { Alert, Button, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { refusalInWords } from '../../src/wording/refusals.ts'
import { frameWords } from '../../src/wording/window-pages.ts'
import type { Asked } from '../client/use-answer.ts'

type Props<T> = { readonly asked: Asked<T>; readonly children: (value: T) => ReactNode }

export function Answered<T>({ asked, children }: Props<T>): ReactNode {
  if (asked.state === 'answered') return children(asked.value)
  if (asked.state === 'loading') {
    return (
      <div role="status" aria-label={frameWords.loading}>
        <Skeleton active paragraph={{ rows: 4 }} />
      </div>
    )
  }
  return (
    <Alert
      type="error"
      showIcon
      title={frameWords.refused}
      description={refusalInWords(asked.refusal)}
      action={<Button onClick={asked.askAgain}>{frameWords.retry}</Button>}
    />
  )
}
