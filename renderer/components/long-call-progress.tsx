// How far work that takes long has come, with the button that stops it. Where nobody knows how much is left, the bar
// runs without a figure.

import { Button, Flex, Progress, Typography } from 'antd'
import type { ReactNode } from 'react'
import { progressInWords, longCallWords as words, workInWords } from '../../src/wording/window-long-calls.ts'
import { cancelCall } from '../client/link.ts'
import type { LongCall } from '../client/long-calls.ts'

export function LongCallProgress({ call }: { readonly call: LongCall }): ReactNode {
  const { callId, procedure, progress, isCancelling } = call
  const isMeasured = progress.total > 0
  return (
    <Flex align="center" gap={16} role="status" aria-label={workInWords(procedure)}>
      <Typography.Text strong style={{ whiteSpace: 'nowrap' }}>
        {workInWords(procedure)}
      </Typography.Text>
      <div style={{ flex: 1 }}>
        <Progress
          percent={isMeasured ? Math.floor((progress.done / progress.total) * 100) : 100}
          status="active"
          showInfo={isMeasured}
          size="small"
        />
        <Typography.Text type="secondary" className="amount">
          {progressInWords(progress)}
        </Typography.Text>
      </div>
      <Button disabled={isCancelling} onClick={() => cancelCall(callId)}>
        {isCancelling ? words.cancelling : words.cancel}
      </Button>
    </Flex>
  )
}
