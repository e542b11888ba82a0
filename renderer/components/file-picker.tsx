// A file's place with the button that opens the system's dialog.

import { Button, Flex, Typography } from 'antd'
import type { ReactNode } from 'react'
import { signInWords as words } from '../../src/wording/window-sign-in.ts'

type Props = {
  readonly label: string
  readonly file: string | null
  /** Said while there is none. */
  readonly empty?: string
  readonly onChoose: () => Promise<void>
}

export function FilePicker({ label, file, empty = words.noFile, onChoose }: Props): ReactNode {
  return (
    <div style={{ marginBottom: 16 }}>
      <div style={{ marginBottom: 8 }}>{label}</div>
      <Flex gap={8} align="center">
        <Typography.Text
          {...(file === null && { type: 'secondary' })}
          style={{ flex: 1, overflowWrap: 'anywhere' }}
        >
          {file ?? empty}
        </Typography.Text>
        <Button onClick={onChoose}>{words.chooseFile}</Button>
      </Flex>
    </div>
  )
}
