// A card's state: its word, with a sign of its own so that it is not told by colour alone.

import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  PauseCircleOutlined,
  StopOutlined,
} from '@ant-design/icons'
import { Tag } from 'antd'
import type { ReactNode } from 'react'
import { cardStateWords } from '../../../src/wording/window-cards.ts'

type State = keyof typeof cardStateWords

const signs: Readonly<Record<State, { readonly icon: ReactNode; readonly color: string }>> = {
  supplied: { icon: <ClockCircleOutlined aria-hidden />, color: 'default' },
  active: { icon: <CheckCircleOutlined aria-hidden />, color: 'success' },
  suspended: { icon: <PauseCircleOutlined aria-hidden />, color: 'warning' },
  cancelled: { icon: <StopOutlined aria-hidden />, color: 'default' },
}

export function StateMark({ state }: { readonly state: State | null }): ReactNode {
  if (state === null) return null
  const { icon, color } = signs[state]
  return (
    <Tag icon={icon} color={color}>
      {cardStateWords[state]}
    </Tag>
  )
}
