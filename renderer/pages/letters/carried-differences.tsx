// The differences that an audit of a bill found, as they go with the letter: looked at here, and typed by nobody.

import { Button, Flex, Typography } from 'antd'
import type { ReactNode } from 'react'
import { auditPageWords as words } from '../../../src/wording/window-bill-audit.ts'

/** Inside a Form.Item: value and onChange come from it. */
type Given = { readonly value?: readonly unknown[]; readonly onChange?: (value: undefined) => void }

export function CarriedDifferences({ value, onChange }: Given): ReactNode {
  if (value === undefined || value.length === 0) {
    return <Typography.Text type="secondary">{words.noneCarried}</Typography.Text>
  }
  return (
    <Flex gap={12} align="center">
      {words.carried(value.length)}
      <Button size="small" onClick={() => onChange?.(undefined)}>
        {words.leaveOut}
      </Button>
    </Flex>
  )
}
