// A number that leads to its record.

import { Button, InputNumber, Space } from 'antd'
import { type ReactNode, useState } from 'react'
import { auditWords as words } from '../../../src/wording/window-audit.ts'

export function JumpTo({ onJump }: { readonly onJump: (seq: number) => void }): ReactNode {
  const [seq, setSeq] = useState<number | null>(null)
  const jump = () => {
    if (seq !== null) onJump(seq)
  }
  return (
    <Space.Compact>
      <InputNumber
        aria-label={words.jump}
        placeholder={words.jump}
        min={1}
        precision={0}
        controls={false}
        value={seq}
        onChange={setSeq}
        onPressEnter={jump}
        style={{ width: 96 }}
      />
      <Button disabled={seq === null} onClick={jump}>
        {words.jumpTo}
      </Button>
    </Space.Compact>
  )
}
