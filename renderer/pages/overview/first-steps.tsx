// What to do first in a new ledger: shown until a card, a milestone or a payment is there.

import { Alert, Button, Flex } from 'antd'
import type { ReactNode } from 'react'
import type { PageName } from '../../../src/api/window-pages.ts'
import { firstStepWords as words } from '../../../src/wording/window-overview.ts'
import type { PageProps } from '../../client/page-props.ts'
import { useAnswer } from '../../client/use-answer.ts'

const STEPS = ['past-records', 'cards', 'contracts', 'settings'] as const satisfies readonly PageName[]

export function FirstSteps({ onTurnTo }: Pick<PageProps, 'onTurnTo'>): ReactNode {
  const asked = useAnswer('ledger.info', {})
  if (asked.state !== 'answered' || !asked.value.isNew) return null
  return (
    <Alert
      showIcon
      type="info"
      title={words.title}
      style={{ marginBottom: 16 }}
      description={
        <Flex vertical gap={4} align="start">
          {STEPS.map(page => (
            <Flex key={page} gap={8} align="center">
              <Button size="small" style={{ width: 84 }} onClick={() => onTurnTo(page)}>
                {words.buttons[page]}
              </Button>
              {words.steps[page]}
            </Flex>
          ))}
        </Flex>
      }
    />
  )
}
