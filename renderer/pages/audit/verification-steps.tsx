// The six things that verification looks at. Chain, anchors and sums are checked in one reading of all records, so
// these three go on together.

import { CheckCircleOutlined, ClockCircleOutlined, SyncOutlined } from '@ant-design/icons'
import { Flex, Tag } from 'antd'
import type { ReactNode } from 'react'
import type { Progress, Stage } from '../../../src/base/watch.ts'
import { auditWords as words } from '../../../src/wording/window-audit.ts'

type StepState = keyof typeof words.stepState

const steps: readonly (readonly [name: keyof typeof words.steps, stage: Stage])[] = [
  ['file', 'file'],
  ['schema', 'schema'],
  ['chain', 'records'],
  ['anchors', 'records'],
  ['accounts', 'records'],
  ['keys', 'keys'],
]

const order: readonly Stage[] = ['file', 'schema', 'records', 'keys']

const signs: Readonly<Record<StepState, { readonly color: string; readonly icon: ReactNode }>> = {
  waiting: { color: 'default', icon: <ClockCircleOutlined aria-hidden /> },
  running: { color: 'processing', icon: <SyncOutlined aria-hidden spin /> },
  done: { color: 'success', icon: <CheckCircleOutlined aria-hidden /> },
}

export function VerificationSteps({ progress }: { readonly progress: Progress | null }): ReactNode {
  return (
    <Flex gap={8} wrap style={{ margin: '12px 0' }}>
      {steps.map(([name, stage]) => {
        const state = stateOf(stage, progress)
        return (
          <Tag key={name} {...signs[state]}>
            {words.steps[name]} {words.stepState[state]}
          </Tag>
        )
      })}
    </Flex>
  )
}

function stateOf(stage: Stage, progress: Progress | null): StepState {
  if (progress === null) return 'waiting'
  const difference = order.indexOf(stage) - order.indexOf(progress.stage)
  if (difference === 0) return 'running'
  return difference < 0 ? 'done' : 'waiting'
}
