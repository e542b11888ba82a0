// How long the window may lie untouched before the ledger is locked.

import { Card, Flex, Select, Typography } from 'antd'
import { type ReactNode, useSyncExternalStore } from 'react'
import { lockWords as words } from '../../../src/wording/window-lock.ts'
import { idleMinutes, setIdleMinutes, watchIdleMinutes } from '../../client/idle-minutes.ts'

const CHOICES = [5, 10, 15, 30, 60]

export function LockCard(): ReactNode {
  const minutes = useSyncExternalStore(watchIdleMinutes, idleMinutes)
  return (
    <Card title={words.title}>
      <Flex gap={12} align="center">
        <span id="idle-minutes">{words.after}</span>
        <Select
          aria-labelledby="idle-minutes"
          value={minutes}
          options={CHOICES.map(value => ({ value, label: words.minutes(value) }))}
          onChange={setIdleMinutes}
          style={{ width: 120 }}
        />
        <Typography.Text type="secondary">{words.note}</Typography.Text>
      </Flex>
    </Card>
  )
}
