// What is said beside a deadline's day: overdue, resting on holidays that are not announced, or moved by some that were.

import { Tag } from 'antd'
import type { ReactNode } from 'react'
import { calendarWords as words } from '../../../src/wording/window-calendar.ts'
import type { ShownDeadline } from './deadline.ts'

type Props = { readonly deadline: Pick<ShownDeadline, 'overdue' | 'provisional' | 'moved'> }

export const marksOf = ({ overdue, provisional, moved }: Props['deadline']): readonly string[] => [
  ...(overdue ? [words.overdue] : []),
  ...(provisional ? [words.provisional] : []),
  ...(moved === null ? [] : [words.moved]),
]

export function DeadlineMarks({ deadline: { overdue, provisional, moved } }: Props): ReactNode {
  return (
    <>
      {overdue && <Tag color="error">{words.overdue}</Tag>}
      {provisional && <Tag color="warning">{words.provisional}</Tag>}
      {moved !== null && <Tag color="processing">{words.moved}</Tag>}
    </>
  )
}
