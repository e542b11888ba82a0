// How far something proposed has come, in a word.

import { Tag } from 'antd'
import type { ReactNode } from 'react'
import { reviewWords as words } from '../../../src/wording/window-duties.ts'
import type { CallOutput } from '../../client/procedures.ts'

type Props = Pick<CallOutput<'proposals.list'>['proposals'][number], 'decision'>

export function StateTag({ decision }: Props): ReactNode {
  if (decision === null) return <Tag color="warning">{words.waiting}</Tag>
  return (
    <Tag {...(decision.outcome === 'approved' && { color: 'success' })}>
      {words.decided[decision.outcome]}
    </Tag>
  )
}
