// The file that an invoice came as, kept with it when it is recorded: for a picture whose figures are typed.

import { Button, Flex, Form, Typography } from 'antd'
import type { ReactNode } from 'react'
import { electronicInvoiceWords as words } from '../../../src/wording/window-electronic-invoices.ts'
import { shell } from '../../client/window-shell.ts'
import { nameOfPath } from './read-file.ts'

type Props = {
  readonly original: string | null
  readonly onOriginal: (file: string | null) => void
}

export function OriginalChoice({ original, onOriginal }: Props): ReactNode {
  async function choose(): Promise<void> {
    const file = await shell.chooseAttachment()
    if (file !== null) onOriginal(file)
  }
  return (
    <Form.Item label={words.original}>
      <Flex gap={8} align="center">
        {original === null ? (
          <Button size="small" onClick={choose}>
            {words.attachOriginal}
          </Button>
        ) : (
          <>
            <Typography.Text ellipsis={{ tooltip: original }} style={{ flex: 1 }}>
              {nameOfPath(original)}
            </Typography.Text>
            <Button size="small" onClick={() => onOriginal(null)}>
              {words.leaveOriginal}
            </Button>
          </>
        )}
      </Flex>
    </Form.Item>
  )
}
